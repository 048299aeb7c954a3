package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.danwakai.registration.entity.SomebodyRegistered;
import org.danwakai.seminar.boundary.SeminarChanged;

/** Lets a publication be taken back while nobody has registered. It opens anew when it is published again. */
@ApplicationScoped
public class TakingBack {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeatBooks books;

    /** @throws SomebodyRegistered even if they left: they were mailed about it */
    void on(@Observes SeminarChanged change) {
        if (change.what() != SeminarChanged.What.WITHDRAWN) {
            return;
        }
        // whoever registers at this moment does so before or after
        books.lock(Set.of(change.seminarId()));
        boolean known = !entityManager
                .createNativeQuery("SELECT 1 FROM registration WHERE seminar_id = ?1 LIMIT 1")
                .setParameter(1, change.seminarId())
                .getResultList()
                .isEmpty();
        if (known) {
            throw new SomebodyRegistered();
        }
        entityManager
                .createNativeQuery("DELETE FROM seminar_opening WHERE seminar_id = ?1")
                .setParameter(1, change.seminarId())
                .executeUpdate();
    }
}
