package org.danwakai.registration.entity;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody with a place, as the door needs them.
 *
 * @param kana how the name is read; null when not told
 * @param arrivedAt when it was noted that they came; null for not yet
 */
public record Guest(
        long id,
        String name,
        String kana,
        String institution,
        PoolName pool,
        RegistrationState state,
        Instant arrivedAt)
        implements Serializable {

    public boolean isSeated() {
        return state == RegistrationState.SEATED;
    }

    public boolean isHere() {
        return arrivedAt != null;
    }
}
