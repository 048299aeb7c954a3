package org.danwakai.registration.boundary;

import java.time.Instant;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;

/** A registration as organizers see it. @param place in the order of proof; null before it @param attended null: unknown */
public record RegistrantRow(
        long id,
        String name,
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
        Boolean attended) {}
