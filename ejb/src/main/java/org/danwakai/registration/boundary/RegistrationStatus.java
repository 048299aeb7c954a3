package org.danwakai.registration.boundary;

import org.danwakai.registration.entity.RegistrationState;

/**
 * Where a registration stands, for who holds a link to it.
 *
 * @param seminarId key of the seminar
 * @param position in the waiting list, from 1; null unless waiting
 * @param displayName what to be called in the meeting
 */
public record RegistrationStatus(
        long seminarId,
        RegistrationState state,
        Integer position,
        String displayName,
        String name,
        String institution,
        String language) {}
