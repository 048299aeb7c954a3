package org.danwakai.displayname.boundary;

import java.io.Serializable;
import java.time.Instant;

/** How the names of one seminar's meeting were when an organizer looked last. @param number in the series asked for */
public record CheckedSeminar(int number, Instant startsAt, long conforms, long names) implements Serializable {

    /** In percent, rounded down: nothing but all is all. */
    public long share() {
        return names == 0 ? 0 : conforms * 100 / names;
    }
}
