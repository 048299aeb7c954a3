package org.danwakai.registration.boundary;

import java.util.List;

/**
 * An organizer has brought in subscribers and wants them to be told; fired in the transaction that did so.
 *
 * @param subscriptionIds in the order of subscription
 */
public record SubscribersBrought(List<Long> subscriptionIds) {

    public SubscribersBrought {
        subscriptionIds = List.copyOf(subscriptionIds);
    }
}
