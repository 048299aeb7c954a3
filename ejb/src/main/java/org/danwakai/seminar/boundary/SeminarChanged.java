package org.danwakai.seminar.boundary;

/**
 * Something was decided about a published seminar, or it was just published.
 *
 * @param occasion tells one change from the next, so that nobody is told of one twice
 */
public record SeminarChanged(long seminarId, What what, String occasion) {

    public enum What {
        /** Also again, after it was put off. Nobody needs to be told. */
        PUBLISHED,
        /** Time, place or speakers are others. */
        REVISED,
        CANCELLED,
        POSTPONED,
        /** A draft again, which nobody may have registered for: who knows of somebody refuses it. */
        WITHDRAWN
    }
}
