package org.danwakai.institution.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An institution by all its names.
 *
 * @param domain where its mail comes from
 * @param ja name in Japanese; null when not known
 * @param en name in English, or in its own language; null when not known
 * @param shortJa what it is called every day; null for nothing shorter
 * @param shortEn the same in English; null for nothing shorter
 * @param aliases further names that its members write
 */
public record Institution(String domain, String ja, String en, String shortJa, String shortEn, List<String> aliases) {

    public Institution {
        Objects.requireNonNull(domain);
        aliases = List.copyOf(aliases);
    }

    /** Whether anything but its domain is known of it. */
    public boolean isNamed() {
        return ja != null || en != null;
    }

    /** In this language if there is one, else in the other; null when it has no name. @param language ja or en */
    public String name(String language) {
        if (language.equals("ja")) {
            return ja != null ? ja : en;
        }
        return en != null ? en : ja;
    }

    /** What it is called every day in this language; null for nothing shorter. @param language ja or en */
    public String shortName(String language) {
        return language.equals("ja") ? shortJa : shortEn;
    }

    /** Every name that it answers to. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(ja, en, shortJa, shortEn).filter(Objects::nonNull), aliases.stream())
                .distinct();
    }
}
