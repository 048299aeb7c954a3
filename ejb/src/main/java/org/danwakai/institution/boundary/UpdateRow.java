package org.danwakai.institution.boundary;

import org.danwakai.institution.control.DraftBook;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;

/**
 * A domain, as it is judged now and as it would be with the update.
 *
 * @param before null where nothing is known of it
 * @param after null where nothing would be
 */
public record UpdateRow(String domain, Side before, Side after) {

    /** @param ja null when not known @param en null when not known */
    public record Side(String ja, String en, Kind kind, Outcome outcome) {

        private static Side of(DraftBook.Said said) {
            return said == null ? null : new Side(said.ja(), said.en(), said.kind(), said.outcome());
        }
    }

    static UpdateRow of(DraftBook.Row row) {
        return new UpdateRow(row.domain(), Side.of(row.before()), Side.of(row.after()));
    }
}
