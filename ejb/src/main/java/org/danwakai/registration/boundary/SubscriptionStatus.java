package org.danwakai.registration.boundary;

import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.registration.entity.Wish;

/**
 * Where a subscription stands, for who holds a link to it or has proven to be the subscriber.
 *
 * @param attendeeId null before the address is proven
 * @param series slug
 * @param leaveToken of the link by which it can be left
 */
public record SubscriptionStatus(
        long id,
        String series,
        Long attendeeId,
        SubscriptionState state,
        Wish wish,
        String name,
        String institution,
        String address,
        String language,
        String leaveToken) {}
