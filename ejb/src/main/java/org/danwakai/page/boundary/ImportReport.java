package org.danwakai.page.boundary;

import java.util.List;

/**
 * What an import of a series' page did, or would do.
 *
 * @param seminars found on the page; the sum of the next three
 * @param warnings in the order of the page
 * @param changes of the seminars created and updated, and of the series itself
 */
public record ImportReport(
        int seminars, int created, int updated, int unchanged, List<Warning> warnings, List<Change> changes) {

    /**
     * @param line of the page, from 1
     * @param code in kebab case
     * @param message in English, quoting the page
     * @param severity {@code warning} for a contradiction or a gap, {@code info} for what was merely decided
     */
    public record Warning(int line, String code, String message, String severity) {}

    /** @param seminar such as {@code dlap/77}, or the series' slug @param fields empty for a seminar that is new */
    public record Change(String seminar, boolean created, List<FieldChange> fields) {}

    /** @param before as text; null for nothing @param after as text; null for nothing */
    public record FieldChange(String field, String before, String after) {}
}
