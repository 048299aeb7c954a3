package org.danwakai.dashboard.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * How many held a place, or waited for one, so many days before the seminar.
 *
 * @param number in the series
 * @param byDay from {@link #DAYS} days before to the day itself; a day that is still to come is missing
 */
public record Growth(int number, List<Long> byDay) implements Serializable {

    /** Who registered before that is counted with its first day. */
    public static final int DAYS = 28;

    public Growth {
        byDay = List.copyOf(byDay);
    }

    /** Whether its day has come. */
    public boolean isOver() {
        return byDay.size() > DAYS;
    }
}
