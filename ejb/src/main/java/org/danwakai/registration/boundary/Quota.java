package org.danwakai.registration.boundary;

import java.time.Instant;
import java.util.Objects;
import org.danwakai.registration.entity.PoolName;

/**
 * What organizers decide of one way to attend a seminar.
 *
 * @param capacity seats that there are
 * @param opensAt null: registration opens with the seminar's
 * @param closesAt null: it closes with the seminar's
 */
public record Quota(PoolName pool, int capacity, Instant opensAt, Instant closesAt) {

    public Quota {
        Objects.requireNonNull(pool);
    }
}
