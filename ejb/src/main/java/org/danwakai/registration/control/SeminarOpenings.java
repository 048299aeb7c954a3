package org.danwakai.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** Opens seminars to their subscribers when the hour has come, and gives all what was kept when they close. */
@Stateless
@PermitAll
public class SeminarOpenings {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeatAllocation allocation;

    @Inject
    private Clock clock;

    /** Seminars that are open and whose subscribers were not registered yet. */
    public List<Long> due() {
        Instant now = clock.instant();
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id FROM seminar s WHERE s.decision = 'published'"
                        + " AND s.starts_at > CAST(?1 AS timestamptz)"
                        + " AND coalesce(s.registration_opens_at, '-infinity') <= CAST(?1 AS timestamptz)"
                        + " AND NOT EXISTS (SELECT 1 FROM seminar_opening o WHERE o.seminar_id = s.id)")
                .setParameter(1, now.toString())
                .getResultList();
        List<Long> ids = rows.stream().map(row -> ((Number) row).longValue()).toList();
        return catalog.terms(ids).values().stream()
                .filter(seminar -> seminar.isOpenAt(now))
                .map(seminar -> seminar.id())
                .sorted()
                .toList();
    }

    /** Seminars whose registration has closed and that still keep seats. */
    public List<Long> closed() {
        Instant now = clock.instant();
        List<?> rows = entityManager
                .createNativeQuery("SELECT DISTINCT p.seminar_id FROM seat_pool p JOIN seminar s ON s.id = p.seminar_id"
                        + " WHERE p.kept > 0 AND s.decision = 'published' AND s.starts_at > CAST(?1 AS timestamptz)")
                .setParameter(1, now.toString())
                .getResultList();
        List<Long> ids = rows.stream().map(row -> ((Number) row).longValue()).toList();
        return catalog.terms(ids).values().stream()
                .filter(seminar -> !now.isBefore(seminar.closesAt()))
                .map(seminar -> seminar.id())
                .sorted()
                .toList();
    }

    /** In a transaction of its own for each seminar. Opening it again changes nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void open(long seminarId) {
        allocation.change(seminarId, pool -> {});
    }
}
