package org.danwakai.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes those who have only just registered found by organizers who search for them. */
@Stateless
@PermitAll
public class Newcomers {

    /** A third of a second's work for the database: a rush has the rest. */
    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public Newcomers() {}

    Newcomers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Some of them, in a transaction of its own. @return how many */
    public int makeFound() {
        return (Integer) entityManager
                .createNativeQuery("SELECT registrant_search_catch_up(" + AT_ONCE + ")")
                .getSingleResult();
    }
}
