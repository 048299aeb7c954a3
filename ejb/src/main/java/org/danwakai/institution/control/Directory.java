package org.danwakai.institution.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.danwakai.institution.entity.DirectoryEntry;
import org.danwakai.institution.entity.DomainName;
import org.danwakai.institution.entity.Institution;
import org.danwakai.institution.entity.Judgement;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Origin;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.SeriesDecision;

/**
 * All domains that are known, at one moment. The longest suffix at a dot decides: {@code scphys.kyoto-u.ac.jp} is part of
 * {@code kyoto-u.ac.jp}, and {@code kyoto-u.ac.jp.example.com} is not. What a series decided goes before what the
 * directory says, whichever of the two suffixes is longer.
 */
public final class Directory {

    /** By top-level domain, as far as it is a country's own; they are those of ISO 3166-1 but for one. */
    private static final Map<String, String> COUNTRIES = countries();

    private final Map<String, DirectoryEntry> entries;

    public Directory(Iterable<DirectoryEntry> entries) {
        this.entries = new HashMap<>();
        entries.forEach(entry -> this.entries.put(entry.domain(), entry));
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            countries.put(country.toLowerCase(Locale.ROOT), country);
        }
        countries.put("uk", "GB");
        return countries;
    }

    /** @param decisions of the series that asks, by domain */
    public Judgement judge(DomainName domain, Map<String, Decided> decisions) {
        List<DirectoryEntry> known = new ArrayList<>();
        List<Institution> institutions = new ArrayList<>();
        SeriesDecision decided = null;
        for (String suffix : domain.suffixes()) {
            Decided own = decisions.get(suffix);
            if (own != null && decided == null) {
                decided = own.decision();
                institutions.add(0, own.institution());
            }
            DirectoryEntry entry = entries.get(suffix);
            if (entry != null && entry.speaksOf(domain)) {
                known.add(entry);
                institutions.add(0, entry.institution());
            }
        }
        return new Judgement(
                decided == null ? outcome(domain, known) : outcome(decided),
                known.isEmpty() ? null : known.get(0).kind(),
                institutions.stream().filter(Institution::isNamed).toList(),
                decided);
    }

    private static Outcome outcome(SeriesDecision decided) {
        return decided == SeriesDecision.WELCOME ? Outcome.ACADEMIC : Outcome.NOT_ACADEMIC;
    }

    /** @param known the longest suffix first */
    private static Outcome outcome(DomainName domain, List<DirectoryEntry> known) {
        if (known.isEmpty()) {
            return Outcome.ASK;
        }
        Outcome outcome = known.get(0).outcome();
        if (outcome == Outcome.ASK && known.stream().anyMatch(entry -> entry.outcome() == Outcome.ACADEMIC)) {
            // a hospital or museum of a university is the university's
            outcome = Outcome.ACADEMIC;
        }
        // addresses for life say where somebody was, not where they are
        return outcome == Outcome.ACADEMIC && domain.isForFormerMembers() ? Outcome.ASK : outcome;
    }

    /**
     * By the longest suffix that tells it; the country else by the top-level domain, where that is a country's own. Where
     * anybody can have an address, it tells of no country.
     */
    public Origin origin(DomainName domain) {
        Kind kind = null;
        String country = null;
        String top = null;
        for (String suffix : domain.suffixes()) {
            DirectoryEntry entry = entries.get(suffix);
            if (entry != null && entry.speaksOf(domain)) {
                kind = kind == null ? entry.kind() : kind;
                country = country == null ? entry.country() : country;
            }
            top = suffix;
        }
        if (kind != null && kind.isAnybodys()) {
            return new Origin(kind, null);
        }
        return new Origin(kind == null ? Kind.OTHER : kind, country == null ? COUNTRIES.get(top) : country);
    }

    /** What is known of exactly this domain. */
    public Optional<DirectoryEntry> find(String domain) {
        return Optional.ofNullable(entries.get(domain));
    }

    public int size() {
        return entries.size();
    }

    /** What a series said of a domain. @param institution unnamed when it gave none */
    public record Decided(SeriesDecision decision, Institution institution) {}
}
