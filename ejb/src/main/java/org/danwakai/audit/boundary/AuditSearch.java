package org.danwakai.audit.boundary;

import java.time.Instant;
import org.danwakai.audit.entity.Action;

/**
 * Which entries to list, the latest first.
 *
 * @param series slug; null for the whole installation
 * @param action null for all
 * @param actor part of an account's name; null for all
 * @param subject part of what it was done to, such as {@code dlap/77}; null for all
 * @param from null for no bound
 * @param to until before then; null for no bound
 * @param first row to begin with, from 0
 * @param size rows at most, 1 to {@value #LARGEST}
 */
public record AuditSearch(
        String series, Action action, String actor, String subject, Instant from, Instant to, int first, int size) {

    public static final int LARGEST = 500;

    public AuditSearch {
        first = Math.max(0, first);
        size = Math.min(LARGEST, Math.max(1, size));
        actor = blankToNull(actor);
        subject = blankToNull(subject);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
