package org.danwakai.registration.boundary;

import java.util.UUID;

/**
 * Something became true of a registration that its attendee is told by mail. Fired in the transaction of the fact, so
 * that the mail is owed exactly when the fact holds.
 *
 * @param confirmLink the link that proves the address; null unless that is what the news is about
 * @param occasion tells one such news from the next of the same kind
 */
public record RegistrationNews(long registrationId, long seminarId, What what, UUID confirmLink, String occasion) {

    public enum What {
        PROOF_WANTED,
        SEATED,
        WAITING,
        PROMOTED,
        ALREADY_REGISTERED,
        LEFT
    }
}
