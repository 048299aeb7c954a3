package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.danwakai.platform.control.Keys;
import org.danwakai.registration.control.Proofs;

/** Whether somebody has a place in a seminar, for who decides what they may see of it. It tells nothing else. */
@Stateless
@PermitAll
public class Places {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Proofs proofs;

    /** Seated or waiting, also of a seminar that is over. */
    public boolean has(Proof proof, long seminar) {
        Set<Long> attendees = proofs.attendees(proof);
        return !attendees.isEmpty()
                && !entityManager
                        .createNativeQuery("SELECT 1 FROM registration WHERE seminar_id = ?1"
                                + " AND attendee_id = ANY (CAST(?2 AS bigint[])) AND state IN ('seated', 'waiting')")
                        .setParameter(1, seminar)
                        .setParameter(2, Keys.of(attendees))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }
}
