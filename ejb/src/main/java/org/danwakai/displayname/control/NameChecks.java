package org.danwakai.displayname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.danwakai.displayname.boundary.CheckedSeminar;
import org.danwakai.displayname.entity.Verdict;

/** How the names of meetings were, over time: counts, and nobody's name. */
@ApplicationScoped
public class NameChecks {

    private static final String INSERT = """
            INSERT INTO name_check (id, seminar_id, made_at, made_by, conforms, wrong_form, wrong_institution,
                                    not_registered, ambiguous)
            VALUES (nextval('entity_id'), ?1, CAST(?2 AS timestamptz), ?3, ?4, ?5, ?6, ?7, ?8)
            """;

    private static final String LATEST = """
            SELECT n.number, s.starts_at, c.conforms,
                   c.conforms + c.wrong_form + c.wrong_institution + c.not_registered + c.ambiguous
            FROM seminar_number n
            JOIN seminar s ON s.id = n.seminar_id
            JOIN LATERAL (SELECT * FROM name_check one WHERE one.seminar_id = s.id
                          ORDER BY one.made_at DESC, one.id DESC LIMIT 1) c ON true
            WHERE n.series_id = ?1
            ORDER BY s.starts_at, n.number
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    public void add(long seminarId, Map<Verdict, Long> counts, String by) {
        Query insert = entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, seminarId)
                .setParameter(2, clock.instant().toString())
                .setParameter(3, by);
        List<Verdict> order = List.of(
                Verdict.CONFORMS,
                Verdict.WRONG_FORM,
                Verdict.WRONG_INSTITUTION,
                Verdict.NOT_REGISTERED,
                Verdict.AMBIGUOUS);
        for (int i = 0; i < order.size(); i++) {
            insert.setParameter(i + 4, counts.getOrDefault(order.get(i), 0L).intValue());
        }
        insert.executeUpdate();
    }

    /** The latest look at each seminar of the series, in the order of the seminars. */
    public List<CheckedSeminar> latest(long seriesId) {
        List<?> rows = entityManager
                .createNativeQuery(LATEST)
                .setParameter(1, seriesId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new CheckedSeminar(
                        ((Number) row[0]).intValue(),
                        ((Timestamp) row[1]).toInstant(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
