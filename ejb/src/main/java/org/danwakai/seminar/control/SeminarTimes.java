package org.danwakai.seminar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.control.Keys;
import org.danwakai.seminar.boundary.ListedSeminar;

/** When seminars last changed. The database notes it (trigger {@code seminar_changed}), whoever changes them. */
@ApplicationScoped
public class SeminarTimes {

    private static final String CHANGED_AT =
            "to_char(s.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public SeminarTimes() {}

    SeminarTimes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Map<Long, Instant> changedAt(Collection<Long> ids) {
        Query query = entityManager.createNativeQuery(
                "SELECT s.id, " + CHANGED_AT + " FROM seminar s WHERE s.id = ANY (CAST(?1 AS bigint[]))");
        query.setParameter(1, Keys.of(ids));
        return rows(query)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> Instant.parse((String) row[1])));
    }

    public List<ListedSeminar> atHomeIn(String series, int page, int size) {
        Query query = entityManager.createNativeQuery("SELECT n.number, " + CHANGED_AT
                + " FROM seminar_number n JOIN series z ON z.id = n.series_id JOIN seminar s ON s.id = n.seminar_id"
                + " WHERE z.slug = ?1 AND s.decision <> 'draft' AND NOT EXISTS (SELECT 1 FROM seminar_number o"
                + " WHERE o.seminar_id = n.seminar_id AND o.position < n.position)"
                + " ORDER BY n.number LIMIT ?2 OFFSET ?3");
        query.setParameter(1, series);
        query.setParameter(2, size);
        query.setParameter(3, (long) page * size);
        return rows(query)
                .map(row -> new ListedSeminar(((Number) row[0]).intValue(), Instant.parse((String) row[1])))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
