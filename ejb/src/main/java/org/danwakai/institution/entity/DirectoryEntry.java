package org.danwakai.institution.entity;

import java.util.Objects;

/**
 * What the directory knows of a domain.
 *
 * @param institution unnamed where the domain is a suffix under which many are ({@code ac.jp}), or nobody's in
 *     particular
 * @param country two letters (ISO 3166-1); null when not known
 */
public record DirectoryEntry(Institution institution, String country, Kind kind, Outcome outcome) {

    public DirectoryEntry {
        Objects.requireNonNull(institution);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(outcome);
    }

    public String domain() {
        return institution.domain();
    }

    /**
     * Whether it says anything of a domain that is part of its own. A suffix under which many are vouches neither for
     * itself nor for a name in other letters, which may only look like one of theirs.
     */
    public boolean speaksOf(DomainName part) {
        return institution.isNamed() || outcome != Outcome.ACADEMIC || part.isPlainPartOf(domain());
    }
}
