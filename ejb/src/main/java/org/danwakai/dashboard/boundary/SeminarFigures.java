package org.danwakai.dashboard.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * How a seminar went, or goes.
 *
 * @param number in the series
 * @param seated who have a seat, whether or not they came
 * @param came who are said to have come
 * @param said of how many of those seated it is said whether they came
 * @param waiting who are in line for a seat, or never got one
 * @param returning of those seated, who had a seat in an earlier seminar of the series
 */
public record SeminarFigures(
        int number, Instant startsAt, long seated, long came, long said, long waiting, long returning)
        implements Serializable {

    /** Who had no seat in the series before. */
    public long newcomers() {
        return seated - returning;
    }
}
