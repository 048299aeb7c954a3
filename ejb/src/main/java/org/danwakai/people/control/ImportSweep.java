package org.danwakai.people.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Forgets imports a day after they began, whether they were applied or not. */
@Startup
@Singleton
@DependsOn("Schema")
public class ImportSweep {

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweep() {
        entityManager
                .createNativeQuery("DELETE FROM people_run WHERE created_at < CAST(?1 AS timestamptz)")
                .setParameter(1, clock.instant().minus(KEPT).toString())
                .executeUpdate();
    }
}
