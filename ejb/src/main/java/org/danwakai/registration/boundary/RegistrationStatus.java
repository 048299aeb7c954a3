package org.danwakai.registration.boundary;

import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;

/**
 * Where a registration stands, for who holds a link to it or has proven to be its attendee.
 *
 * @param attendeeId null before the address is proven
 * @param pool the way to attend
 * @param position in the waiting list, from 1; null unless waiting
 * @param displayName what to be called in the meeting
 * @param cancelToken of the link by which it can be left
 * @param ticketToken of the link that shows the ticket for the door; null without a seat in a room
 */
public record RegistrationStatus(
        long id,
        long seminarId,
        Long attendeeId,
        PoolName pool,
        RegistrationState state,
        Integer position,
        String displayName,
        String name,
        String institution,
        String address,
        String language,
        String cancelToken,
        String ticketToken) {}
