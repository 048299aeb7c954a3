package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationState;

/** Reads the line of those who wait for a seat. */
@ApplicationScoped
public class WaitingList {

    @PersistenceContext
    private EntityManager entityManager;

    /** From 1; null unless the registration waits. */
    public Integer position(Registration registration) {
        if (registration.state() != RegistrationState.WAITING) {
            return null;
        }
        return entityManager
                .createNamedQuery("Registration.placesBefore", Long.class)
                .setParameter("pool", registration.poolId())
                .setParameter("place", registration.place())
                .getSingleResult()
                .intValue();
    }
}
