package org.danwakai.registration.boundary;

import org.danwakai.registration.entity.RegistrationState;

/**
 * To whom a mail about a registration goes, and what it says of the registration.
 *
 * @param position in the waiting list, from 1; null unless waiting
 * @param cancelToken of the link by which the registration can be left
 */
public record Recipient(
        String address,
        String name,
        String institution,
        String language,
        RegistrationState state,
        Integer position,
        String cancelToken) {}
