package org.danwakai.displayname.control;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.danwakai.displayname.control.Splits.Split;
import org.danwakai.displayname.entity.JudgedName;
import org.danwakai.displayname.entity.Reason;
import org.danwakai.displayname.entity.Registrant;
import org.danwakai.displayname.entity.SeenName;
import org.danwakai.displayname.entity.Verdict;
import org.danwakai.seminar.entity.DisplayNamePattern;

/**
 * Judges names that are seen in the meeting against those who registered: strict on who it is, lenient on how it is
 * spelled. It never guesses between two people, and a name that looks similar is another name.
 */
public final class NameJudge {

    private static final int MOST_CANDIDATES = 5;
    private static final int LONGEST = 300;
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【].*?[)\\]】]");

    private final RegistrantIndex index;
    private final Splits splits;
    private final Map<String, String> known;

    /** @param known registrants by the names that organizers said are theirs, in {@link #key} form */
    public NameJudge(Collection<Registrant> registrants, DisplayNamePattern pattern, Map<String, String> known) {
        this.index = new RegistrantIndex(registrants, pattern);
        this.splits = new Splits(pattern);
        this.known = known;
    }

    /** What stays the same of a name however it is typed. */
    public static String key(String name) {
        return Spelling.letters(Spelling.plain(cut(name))).replace(" ", "");
    }

    /** No name is longer than what the meeting shows; what is, must not cost time. */
    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    public JudgedName judge(SeenName seen) {
        Opinion opinion = opinion(seen.name());
        Registrant sender = index.at(seen.address());
        if (sender != null && opinion.registrant() != sender) {
            opinion = new Opinion(Verdict.WRONG_FORM, Reason.BY_ADDRESS, sender, Set.of());
        }
        if (opinion.registrant() == null && seen.original() != null) {
            Opinion before = opinion(seen.original());
            if (before.registrant() != null) {
                opinion = new Opinion(Verdict.WRONG_FORM, Reason.BY_FORMER_NAME, before.registrant(), Set.of());
            }
        }
        return new JudgedName(
                seen,
                opinion.verdict(),
                opinion.reason(),
                opinion.registrant() == null ? null : opinion.registrant().id(),
                opinion.candidates().stream()
                        .limit(MOST_CANDIDATES)
                        .map(Registrant::id)
                        .toList());
    }

    private record Opinion(Verdict verdict, Reason reason, Registrant registrant, Set<Registrant> candidates) {

        static Opinion sure(Verdict verdict, Reason reason, Registrant registrant) {
            return new Opinion(verdict, reason, registrant, Set.of());
        }

        static Opinion unsure(Reason reason, Set<Registrant> candidates) {
            return new Opinion(Verdict.AMBIGUOUS, reason, null, candidates);
        }
    }

    private Opinion opinion(String name) {
        String plain = Spelling.plain(cut(name));
        Set<Registrant> rendered = index.rendered(plain);
        if (rendered.size() == 1) {
            return Opinion.sure(
                    Verdict.CONFORMS, Reason.EXACT, rendered.iterator().next());
        }
        if (rendered.size() > 1) {
            return Opinion.unsure(Reason.SEVERAL, rendered);
        }
        Opinion said = known(plain);
        if (said != null) {
            return said;
        }
        String bare = Decorations.strip(plain);
        Reason form = bare.equals(plain) ? null : Reason.EXTRA_WORDS;
        return Stream.<Supplier<Opinion>>of(
                        () -> asAsked(splits.asked(bare), form),
                        () -> asAsked(splits.reversed(bare), Reason.INSTITUTION_FIRST),
                        () -> inAnotherForm(bare),
                        () -> alone(bare, form),
                        () -> withAnotherInstitution(bare),
                        () -> inPart(bare))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new Opinion(Verdict.NOT_REGISTERED, Reason.NOBODY, null, Set.of()));
    }

    private Opinion known(String plain) {
        String id = known.get(Spelling.letters(plain).replace(" ", ""));
        Registrant registrant = id == null ? null : index.byId(id);
        return registrant == null ? null : Opinion.sure(Verdict.CONFORMS, Reason.KNOWN, registrant);
    }

    /** @param form what is wrong with the form; null for nothing */
    private Opinion asAsked(Split split, Reason form) {
        if (split == null) {
            return null;
        }
        Set<Registrant> named = named(split.name());
        Reason wrong = form;
        if (named.isEmpty()) {
            named = named(BRACKETED.matcher(split.name()).replaceAll(" ").strip());
            wrong = wrong == null ? Reason.EXTRA_WORDS : wrong;
        }
        Set<Registrant> there = at(named, split.institution());
        if (there.size() == 1) {
            return Opinion.sure(
                    wrong == null ? Verdict.CONFORMS : Verdict.WRONG_FORM,
                    wrong == null ? Reason.SPELLING : wrong,
                    there.iterator().next());
        }
        return there.isEmpty() ? null : Opinion.unsure(Reason.SEVERAL, there);
    }

    /** What looks like an honorific may be part of a name. */
    private Set<Registrant> named(String name) {
        Set<Registrant> found = index.named(name);
        return found.isEmpty() ? index.named(NameKeys.withoutHonorifics(name)) : found;
    }

    private Set<Registrant> at(Set<Registrant> named, String institution) {
        Set<Registrant> there = new LinkedHashSet<>();
        named.stream().filter(one -> index.isAt(one, institution)).forEach(there::add);
        return there;
    }

    private Opinion inAnotherForm(String bare) {
        Set<Registrant> found = new LinkedHashSet<>();
        for (Split split : splits.others(bare)) {
            found.addAll(at(named(split.name()), split.institution()));
        }
        if (found.size() == 1) {
            return Opinion.sure(
                    Verdict.WRONG_FORM, Reason.OTHER_SIGN, found.iterator().next());
        }
        return found.isEmpty() ? null : Opinion.unsure(Reason.SEVERAL, found);
    }

    private Opinion alone(String bare, Reason form) {
        Set<Registrant> named = named(bare.replaceAll("\\s*@\\s*$", ""));
        if (named.size() == 1) {
            return Opinion.sure(
                    Verdict.WRONG_FORM,
                    form == null ? Reason.NO_INSTITUTION : form,
                    named.iterator().next());
        }
        return named.isEmpty() ? null : Opinion.unsure(Reason.SEVERAL, named);
    }

    private Opinion withAnotherInstitution(String bare) {
        Split asked = splits.asked(bare);
        Stream<Split> sure = Stream.concat(
                Stream.ofNullable(asked), splits.others(bare).stream().filter(Split::sure));
        Set<Registrant> found = new LinkedHashSet<>();
        sure.forEach(split -> found.addAll(named(split.name())));
        if (found.size() == 1) {
            return Opinion.sure(
                    Verdict.WRONG_INSTITUTION,
                    Reason.OTHER_INSTITUTION,
                    found.iterator().next());
        }
        return found.isEmpty() ? null : Opinion.unsure(Reason.SEVERAL, found);
    }

    private Opinion inPart(String bare) {
        Set<Registrant> found = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(bare),
                        splits.others(bare).stream().filter(Split::sure).map(Split::name))
                .map(NameKeys::withoutHonorifics)
                .map(Spelling::tokens)
                .forEach(tokens -> found.addAll(index.named(tokens)));
        return found.isEmpty() ? null : Opinion.unsure(Reason.PART_OF_NAME, found);
    }
}
