package org.danwakai.registration.boundary;

import java.time.Instant;
import java.util.List;

/**
 * What became true of registrations that their attendees are told by mail. Fired in the transaction of the facts, so
 * that the mails are owed exactly when the facts hold.
 */
public record RegistrationNews(List<Item> items) {

    public RegistrationNews {
        items = List.copyOf(items);
    }

    /**
     * @param linkExpiresAt when the link of the mail that proves the address ends to hold; null unless there is one
     * @param occasion tells one such news from the next of the same kind
     */
    public record Item(long registrationId, long seminarId, What what, Instant linkExpiresAt, String occasion) {}

    public enum What {
        PROOF_WANTED,
        SEATED,
        WAITING,
        PROMOTED,
        MOVED,
        ALREADY_REGISTERED,
        IN_REVIEW,
        REFUSED,
        LEFT
    }
}
