package org.danwakai.institution.entity;

import java.util.List;

/**
 * What a mail address says about its owner.
 *
 * @param kind of the longest suffix that is known; null when none is
 * @param institutions all that the domain belongs to, the widest first: a joint institute of a university is its own and
 *     the university's; empty when none is known
 * @param decided how the series decided about the domain; null when it did not
 */
public record Judgement(Outcome outcome, Kind kind, List<Institution> institutions, SeriesDecision decided) {

    public Judgement {
        institutions = List.copyOf(institutions);
    }

    /** Whether no series takes the address, or this one does not. */
    public boolean isRefused() {
        return decided == SeriesDecision.BLOCKED || decided == null && kind == Kind.DISPOSABLE;
    }
}
