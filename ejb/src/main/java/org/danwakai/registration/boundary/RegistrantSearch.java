package org.danwakai.registration.boundary;

import java.util.Objects;

/**
 * A page of a list of a seminar's registrants.
 *
 * @param first row to begin with, from 0
 * @param size rows at most, 1 to {@value #LARGEST}
 */
public record RegistrantSearch(
        long seminarId, RegistrantFilter filter, Sort sort, boolean ascending, int first, int size) {

    public static final int LARGEST = 1000;

    /** What a list can be sorted by. */
    public enum Sort {
        PLACE,
        NAME,
        /** How the name is read; by the name itself where that is not told. */
        READING,
        INSTITUTION,
        STATE,
        REQUESTED,
        SEATED,
        ARRIVED
    }

    public RegistrantSearch {
        Objects.requireNonNull(filter);
        Objects.requireNonNull(sort);
        first = Math.max(0, first);
        size = Math.min(LARGEST, Math.max(1, size));
    }

    /** In the order of proof. */
    public static RegistrantSearch of(long seminarId, RegistrantFilter filter, int first, int size) {
        return new RegistrantSearch(seminarId, filter, Sort.PLACE, true, first, size);
    }
}
