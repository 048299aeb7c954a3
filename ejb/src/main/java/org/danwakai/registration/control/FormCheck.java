package org.danwakai.registration.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.SubscriptionForm;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Wish;

/** Reads what somebody typed to register or to subscribe: all its problems at once, or what it says. */
public final class FormCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_INSTITUTION = 200;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_REASON = 200;
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー・\\s]+");
    private static final Pattern ROMAN = Pattern.compile("[\\p{IsLatin}\\p{M}\\s.,'’-]+");

    private final List<FieldProblem> problems = new ArrayList<>();

    private FormCheck() {}

    /**
     * What a good form says.
     *
     * @param pool null for the seminar's first
     * @param wish null when no subscription is wanted
     * @param requestKey null for none
     * @param whyNot null when not told
     */
    public record Checked(Attendee person, PoolName pool, Wish wish, String requestKey, String whyNot) {}

    /** What a good form to subscribe says. @param whyNot null when not told */
    public record Subscriber(Attendee person, Wish wish, String whyNot) {}

    /** @throws InvalidInput naming every field that has a problem */
    public static Checked check(RegistrationForm form) {
        FormCheck check = new FormCheck();
        PoolName pool = check.word(PoolName.class, "pool", form.pool());
        boolean once = form.subscription() == null || form.subscription().equals("once");
        Wish wish = once ? null : check.word(Wish.class, "subscription", form.subscription());
        String key = check.key(form.requestKey());
        String whyNot = check.optionalLine("whyNot", form.whyNot(), LONGEST_REASON);
        Attendee person = check.personOf(form);
        return new Checked(person, pool, wish, key, whyNot);
    }

    /**
     * Reads a form to subscribe.
     *
     * @throws InvalidInput naming every field that has a problem
     */
    public static Subscriber check(SubscriptionForm form) {
        FormCheck check = new FormCheck();
        Wish wish = form.wish() == null ? Wish.ALWAYS : check.word(Wish.class, "wish", form.wish());
        String whyNot = check.optionalLine("whyNot", form.whyNot(), LONGEST_REASON);
        return new Subscriber(
                check.personOf(RegistrationForm.of(form.name(), form.institution(), form.email(), form.language())),
                wish,
                whyNot);
    }

    /** @throws InvalidInput naming every field that has a problem */
    public static Attendee person(RegistrationForm form) {
        return new FormCheck().personOf(form);
    }

    private Attendee personOf(RegistrationForm form) {
        String name = line("name", form.name(), LONGEST_NAME);
        String kana = optionalLine("kana", form.kana(), LONGEST_NAME);
        String romaji = optionalLine("romaji", form.romaji(), LONGEST_NAME);
        String institution = line("institution", form.institution(), LONGEST_INSTITUTION);
        MailAddress address = address(form.email());
        String language = form.language() == null ? "ja" : form.language();
        if (kana != null
                && !KANA.matcher(Normalizer.normalize(kana, Normalizer.Form.NFKC))
                        .matches()) {
            problems.add(new FieldProblem("kana", "not-kana"));
        }
        if (romaji != null && !ROMAN.matcher(romaji).matches()) {
            problems.add(new FieldProblem("romaji", "not-roman"));
        }
        if (!List.of("ja", "en").contains(language)) {
            problems.add(new FieldProblem("language", "unknown"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Attendee(address, name, institution, language, kana, romaji);
    }

    private <E extends Enum<E>> E word(Class<E> type, String field, String typed) {
        try {
            return Word.parse(type, typed);
        } catch (IllegalArgumentException noSuchWord) {
            problems.add(new FieldProblem(field, "unknown"));
            return null;
        }
    }

    private String key(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_KEY || !typed.matches("[\\x21-\\x7e]+")) {
            problems.add(new FieldProblem("Idempotency-Key", "too-long"));
        }
        return typed;
    }

    /** Null for nothing. */
    private String optionalLine(String field, String typed, int longest) {
        return OneLine.tidy(typed) == null ? null : line(field, typed, longest);
    }

    private String line(String field, String typed, int longest) {
        String text = OneLine.tidy(typed);
        if (text == null) {
            problems.add(new FieldProblem(field, "required"));
        } else if (text.length() > longest) {
            problems.add(new FieldProblem(field, "too-long"));
        } else if (!OneLine.isClean(text)) {
            problems.add(new FieldProblem(field, "control-characters"));
        } else if (!field.equals("whyNot") && (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0)) {
            // the display name joins the two with an at-sign, and would no longer tell them apart
            problems.add(new FieldProblem(field, "at-sign"));
        }
        return text;
    }

    private MailAddress address(String typed) {
        if (OneLine.tidy(typed) == null) {
            problems.add(new FieldProblem("email", "required"));
            return null;
        }
        return MailAddress.parse(typed).orElseGet(() -> {
            problems.add(new FieldProblem("email", "not-an-address"));
            return null;
        });
    }
}
