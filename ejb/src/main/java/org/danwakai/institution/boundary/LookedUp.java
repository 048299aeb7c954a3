package org.danwakai.institution.boundary;

import java.util.List;
import org.danwakai.institution.entity.Judgement;

/**
 * How an address is judged, and by whom.
 *
 * @param decision of the series; null when it decided nothing that holds for the domain
 * @param sources what the directory goes by, the longest domain first
 */
public record LookedUp(String domain, Judgement judgement, DecisionView decision, List<Said> sources) {

    public LookedUp {
        sources = List.copyOf(sources);
    }

    /** @param source by its word, see {@link org.danwakai.institution.entity.Source} */
    public record Said(String domain, String source) {}
}
