package org.danwakai.archive.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.danwakai.platform.control.Keys;

/**
 * Keeps how names are read. A name is looked up once, for whichever seminar had it first; that one is found by its
 * reading a moment later than by all the rest.
 */
@Stateless
@PermitAll
public class NameReadings {

    private static final int AT_ONCE = 50;

    private final NameReader reader = new NameReader();

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public NameReadings() {}

    NameReadings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Looks up names of some of the seminars that wait for it. @return of how many */
    public int lookUp() {
        List<?> waiting = entityManager
                .createNativeQuery("SELECT seminar_id FROM seminar_search WHERE unread ORDER BY seminar_id LIMIT ?1"
                        + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, AT_ONCE)
                .getResultList();
        if (waiting.isEmpty()) {
            return 0;
        }
        String seminars =
                Keys.of(waiting.stream().map(id -> ((Number) id).longValue()).toList());
        // in one order, so that no two servers wait for each other
        List<?> names = entityManager
                .createNativeQuery("SELECT DISTINCT p.name FROM talk t JOIN speaker p ON p.talk_id = t.id"
                        + " WHERE t.seminar_id = ANY (CAST(?1 AS bigint[]))"
                        + " AND NOT EXISTS (SELECT FROM name_reading r WHERE r.name = p.name) ORDER BY p.name")
                .setParameter(1, seminars)
                .getResultList();
        names.forEach(name -> entityManager
                .createNativeQuery("INSERT INTO name_reading (name, reading) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, name)
                .setParameter(2, reader.read((String) name))
                .executeUpdate());
        entityManager
                .createNativeQuery("SELECT CAST(seminar_search_write(seminar_id) AS text)"
                        + " FROM unnest(CAST(?1 AS bigint[])) seminar_id")
                .setParameter(1, seminars)
                .getResultList();
        return waiting.size();
    }
}
