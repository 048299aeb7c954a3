package org.danwakai.institution.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.danwakai.institution.control.DraftBook;
import org.danwakai.institution.entity.Fate;
import org.danwakai.platform.entity.Word;

/**
 * An update of the directory that was read and is not applied yet.
 *
 * @param source by its word
 * @param label what it was made from
 * @param skipped records of which nothing becomes: they name no domain, or no active organization
 * @param counts of domains, by the word of what becomes of them
 */
public record UpdateView(
        long id, String source, String label, Instant madeAt, String madeBy, int skipped, Map<String, Long> counts)
        implements Serializable {

    static UpdateView of(DraftBook.Draft draft, Map<Fate, Long> counts) {
        return new UpdateView(
                draft.id(),
                Word.of(draft.source()),
                draft.label(),
                draft.madeAt(),
                draft.madeBy(),
                draft.skipped(),
                byWord(counts));
    }

    private static Map<String, Long> byWord(Map<Fate, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((fate, count) -> words.put(Word.of(fate), count));
        return words;
    }
}
