package org.danwakai.page.control;

/**
 * Something that an organizer should look at before importing a page.
 *
 * @param severity contradictions and gaps are {@code WARNING}, what was merely decided is {@code INFO}
 * @param line of the page, from 1
 * @param code kebab case and stable, e.g. {@code date-contradicts-list}
 * @param message in English, quoting the page
 */
public record PageWarning(Severity severity, int line, String code, String message) {

    /** Whether the page needs a correction or the reader may only want to know. */
    public enum Severity {
        INFO,
        WARNING
    }
}
