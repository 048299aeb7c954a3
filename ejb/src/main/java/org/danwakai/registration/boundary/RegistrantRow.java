package org.danwakai.registration.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;

/**
 * A registration as organizers see it.
 *
 * @param kana how the name is read; null when not told
 * @param romaji the name in Roman letters; null when not told
 * @param place in the order of proof; null before it
 * @param attended null: unknown
 * @param arrivedAt when it was noted at the door; null for never
 * @param unreachable what a server said why nothing is sent to the address any more; null where mail arrives, and for readers
 *     who are told no more than helpers
 */
public record RegistrantRow(
        long id,
        String name,
        String kana,
        String romaji,
        String institution,
        String address,
        String language,
        PoolName pool,
        RegistrationState state,
        Long place,
        Instant requestedAt,
        Instant provenAt,
        Instant seatedAt,
        Instant cancelledAt,
        Boolean attended,
        Instant arrivedAt,
        String unreachable)
        implements Serializable {

    /** As helpers see it. */
    RegistrantRow forHelpers() {
        return new RegistrantRow(
                id,
                name,
                kana,
                romaji,
                institution,
                address,
                language,
                pool,
                state,
                place,
                requestedAt,
                provenAt,
                seatedAt,
                cancelledAt,
                attended,
                arrivedAt,
                null);
    }
}
