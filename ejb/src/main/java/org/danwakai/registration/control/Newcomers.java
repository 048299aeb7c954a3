package org.danwakai.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes those who have only just registered found by organizers who search for them. */
@Stateless
@PermitAll
public class Newcomers {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public Newcomers() {}

    Newcomers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Some of them, in a transaction of its own. @return whether there may be more */
    public boolean makeFound() {
        Number found = (Number) entityManager
                .createNativeQuery("SELECT registrant_search_catch_up(" + AT_ONCE + ")")
                .getSingleResult();
        return found.intValue() == AT_ONCE;
    }
}
