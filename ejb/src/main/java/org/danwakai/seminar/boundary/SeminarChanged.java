package org.danwakai.seminar.boundary;

/**
 * Something was decided about a published seminar that its registrants are told.
 *
 * @param occasion tells one change from the next, so that nobody is told of one twice
 */
public record SeminarChanged(long seminarId, What what, String occasion) {

    public enum What {
        /** Time, place or speakers are others. */
        REVISED,
        CANCELLED,
        POSTPONED
    }
}
