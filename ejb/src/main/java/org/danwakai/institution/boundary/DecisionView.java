package org.danwakai.institution.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.institution.control.DecisionBook;
import org.danwakai.institution.entity.SeriesDecision;

/**
 * What a series decided about a domain.
 *
 * @param ja whose it is, in Japanese; null when it was not said
 * @param en whose it is, in English; null when it was not said
 */
public record DecisionView(
        String domain, SeriesDecision decision, String ja, String en, Instant decidedAt, String decidedBy)
        implements Serializable {

    static DecisionView of(DecisionBook.Entry entry) {
        return new DecisionView(
                entry.domain(), entry.decision(), entry.ja(), entry.en(), entry.decidedAt(), entry.decidedBy());
    }
}
