package org.danwakai.dashboard.boundary;

import java.io.Serializable;
import java.util.List;
import org.danwakai.institution.entity.Kind;

/**
 * Where the people come from who had a seat in one of the last seminars; each counts once.
 *
 * @param kinds of the owners of their mail domains, the most first
 * @param countries the most first; those of whom no country is known are missing
 */
public record Mix(long people, List<OfKind> kinds, List<OfCountry> countries) implements Serializable {

    public Mix {
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
    }

    public record OfKind(Kind kind, long people) implements Serializable {}

    /** @param country two letters (ISO 3166-1 alpha-2) */
    public record OfCountry(String country, long people) implements Serializable {}
}
