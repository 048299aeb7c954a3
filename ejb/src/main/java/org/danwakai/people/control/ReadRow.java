package org.danwakai.people.control;

import java.time.Instant;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Goal;

/**
 * What a row says, or why it says nothing.
 *
 * @param goal null for a leave that does not say what it leaves
 * @param at null when the row does not tell
 * @param problem in kebab case; null when it can be read
 */
record ReadRow(
        int line,
        Goal goal,
        Instant at,
        String address,
        String foldedAddress,
        String name,
        String institution,
        String language,
        ColumnUse problemColumn,
        String problem) {

    static ReadRow unreadable(int line, ColumnUse column, String problem) {
        return new ReadRow(line, null, null, null, null, null, null, null, column, problem);
    }
}
