package org.danwakai.seminar.entity;

import java.time.Duration;
import java.time.Instant;

/** Where a published seminar stands, derived from its times and the clock; it is never stored. */
public enum Phase {
    ANNOUNCED,
    OPEN,
    CLOSED,
    LIVE,
    OVER;

    /** How long a seminar with an open end is taken to last. */
    public static final Duration OPEN_END = Duration.ofHours(2);

    /**
     * @param opensAt null: open since it was published
     * @param endsAt null for an open end
     */
    public static Phase at(Instant now, Instant opensAt, Instant closesAt, Instant startsAt, Instant endsAt) {
        Instant end = endsAt != null ? endsAt : startsAt.plus(OPEN_END);
        if (!now.isBefore(end)) {
            return OVER;
        }
        if (!now.isBefore(startsAt)) {
            return LIVE;
        }
        return ofRegistration(now, opensAt, closesAt);
    }

    /**
     * Announced, open or closed.
     *
     * @param opensAt null: it is open
     * @param closesAt null: it does not close
     */
    public static Phase ofRegistration(Instant now, Instant opensAt, Instant closesAt) {
        if (closesAt != null && !now.isBefore(closesAt)) {
            return CLOSED;
        }
        return opensAt != null && now.isBefore(opensAt) ? ANNOUNCED : OPEN;
    }
}
