package org.danwakai.registration.boundary;

import java.time.Instant;

/**
 * What became true of a subscription that the subscriber is told by mail; fired in the transaction of the fact.
 *
 * @param linkExpiresAt when the link that proves the address ends to hold; null unless there is one
 * @param occasion tells one such news from the next of the same kind
 */
public record SubscriptionNews(long subscriptionId, What what, Instant linkExpiresAt, String occasion) {

    public enum What {
        PROOF_WANTED,
        SUBSCRIBED,
        ALREADY_SUBSCRIBED,
        ENDED
    }
}
