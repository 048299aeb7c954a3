package org.danwakai.console;

import java.io.Serializable;
import org.danwakai.seminar.boundary.SeminarView;

/** How full a way to attend is. @param pool {@code online} or {@code room} */
public record SeatsBar(String pool, int capacity, int taken, int waiting) implements Serializable {

    static SeatsBar of(SeminarView.Seats seats) {
        return new SeatsBar(seats.pool(), seats.capacity(), seats.taken(), seats.waiting());
    }

    /** A bar needs some length, also where there are no seats. */
    public int length() {
        return Math.max(1, capacity);
    }

    public boolean isFull() {
        return taken >= capacity;
    }
}
