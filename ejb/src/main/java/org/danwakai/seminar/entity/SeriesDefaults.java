package org.danwakai.seminar.entity;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Objects;
import org.danwakai.platform.entity.InvalidInput;

/**
 * What holds for each seminar of a series that says nothing else. Times are in the zone of the series.
 *
 * @param capacity seats of a new seminar; those that there are keep theirs
 * @param closesDaysBefore how many days before a seminar its registration closes; 0 for the day itself
 * @param linkMailTime from when on the day the mails with the link go out
 */
public record SeriesDefaults(int capacity, int closesDaysBefore, LocalTime closesAtTime, LocalTime linkMailTime)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as a pool can have. */
    public static final int MOST_SEATS = 1_000_000;

    public static final int MOST_DAYS_BEFORE = 60;

    public SeriesDefaults {
        Objects.requireNonNull(closesAtTime);
        Objects.requireNonNull(linkMailTime);
        if (capacity < 0 || capacity > MOST_SEATS) {
            throw new InvalidInput("defaultCapacity", "invalid");
        }
        if (closesDaysBefore < 0 || closesDaysBefore > MOST_DAYS_BEFORE) {
            throw new InvalidInput("closesDaysBefore", "days-before");
        }
    }
}
