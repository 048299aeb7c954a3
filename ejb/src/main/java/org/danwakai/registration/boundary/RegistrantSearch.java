package org.danwakai.registration.boundary;

import java.util.Objects;
import java.util.Set;
import org.danwakai.registration.entity.RegistrationState;

/**
 * Which registrants of a seminar to list.
 *
 * @param text part of a name, institution or address; null for all
 * @param state null for all
 * @param among keys of registrations that alone count; null for all
 * @param first row to begin with, from 0
 * @param size rows at most, 1 to {@value #LARGEST}
 */
public record RegistrantSearch(
        long seminarId,
        String text,
        RegistrationState state,
        Set<Long> among,
        Sort sort,
        boolean ascending,
        int first,
        int size) {

    public static final int LARGEST = 1000;

    /** What a list can be sorted by. */
    public enum Sort {
        PLACE,
        NAME,
        INSTITUTION,
        STATE,
        REQUESTED
    }

    public RegistrantSearch {
        Objects.requireNonNull(sort);
        first = Math.max(0, first);
        size = Math.min(LARGEST, Math.max(1, size));
        among = among == null ? null : Set.copyOf(among);
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
