package org.danwakai.api;

import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationStatus;

/** Where a registration stands. @param position in the waiting list, from 1; null unless waiting */
public record RegistrationJson(String state, String pool, Integer position, String displayName) {

    static RegistrationJson of(RegistrationStatus status) {
        return new RegistrationJson(
                Word.of(status.state()), Word.of(status.pool()), status.position(), status.displayName());
    }

    /** The answer to everybody who asks for a place, whether or not the address is known. */
    static RegistrationJson awaitingProof() {
        return new RegistrationJson("awaiting-proof", null, null, null);
    }
}
