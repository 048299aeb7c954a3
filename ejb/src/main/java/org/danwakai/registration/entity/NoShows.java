package org.danwakai.registration.entity;

import java.io.Serializable;
import org.danwakai.platform.entity.InvalidInput;

/**
 * How many of those who had a seat came.
 *
 * @param marked of how many it is known whether they came
 * @param missed how many of these did not
 */
public record NoShows(long marked, long missed) implements Serializable {

    public static final NoShows UNKNOWN = new NoShows(0, 0);

    public NoShows {
        if (missed < 0 || marked < missed) {
            throw new InvalidInput("missed", "out-of-range");
        }
    }

    /** Share of those who did not come, 0 to 1; 0 while nothing is known. */
    public double share() {
        return marked == 0 ? 0 : (double) missed / marked;
    }
}
