package org.danwakai.dashboard.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

/** Counts; each by one statement, whatever there is to be counted. */
@ApplicationScoped
public class DashboardRows {

    /** The last seminars that were announced, by their start: a coming one counts, and those called off do not. */
    private static final String LATEST = """
            WITH latest AS (
                SELECT s.id, n.number, s.starts_at, z.time_zone
                FROM series z JOIN seminar_number n ON n.series_id = z.id JOIN seminar s ON s.id = n.seminar_id
                WHERE z.slug = ?1 AND s.decision = 'published'
                  AND s.starts_at < (SELECT coalesce(min(c.starts_at), 'infinity') FROM seminar c
                                     JOIN seminar_number cn ON cn.seminar_id = c.id AND cn.series_id = z.id
                                     WHERE c.decision = 'published' AND c.starts_at > CAST(?2 AS timestamptz))
                                    + interval '1 second'
                ORDER BY s.starts_at DESC LIMIT ?3)
            """;

    private static final String FIGURES = LATEST + """
            , first_seat AS (
                SELECT r.attendee_id, min(s.starts_at) AS at FROM series z
                JOIN seminar_number n ON n.series_id = z.id JOIN seminar s ON s.id = n.seminar_id
                JOIN registration r ON r.seminar_id = s.id AND r.state = 'seated'
                WHERE z.slug = ?1 GROUP BY r.attendee_id)
            SELECT l.number, l.starts_at,
                   count(*) FILTER (WHERE r.state = 'seated'),
                   count(*) FILTER (WHERE r.state = 'seated' AND r.attended),
                   count(*) FILTER (WHERE r.state = 'seated' AND r.attended IS NOT NULL),
                   count(*) FILTER (WHERE r.state = 'waiting'),
                   count(*) FILTER (WHERE r.state = 'seated' AND f.at < l.starts_at)
            FROM latest l LEFT JOIN registration r ON r.seminar_id = l.id
            LEFT JOIN first_seat f ON f.attendee_id = r.attendee_id
            GROUP BY l.id, l.number, l.starts_at ORDER BY l.starts_at, l.number
            """;

    /** When a day begins where the series is, is worked out once for each day: for each registration it took twice as long. */
    private static final String GROWTH = LATEST + """
            SELECT l.number, l.starts_at, l.time_zone, c.days, c.count
            FROM latest l
            CROSS JOIN LATERAL (
                SELECT ARRAY(SELECT CAST(CAST(l.starts_at AT TIME ZONE l.time_zone AS date) - n AS timestamp)
                                    AT TIME ZONE l.time_zone
                             FROM generate_series(CAST(?4 AS integer) - 1, 0, -1) n) AS begin) d
            LEFT JOIN LATERAL (
                SELECT CAST(?4 AS integer) - width_bucket(r.proven_at, d.begin) AS days, count(*) AS count
                FROM registration r WHERE r.seminar_id = l.id AND r.state IN ('seated', 'waiting')
                GROUP BY days) c ON true
            ORDER BY l.starts_at, l.number
            """;

    private static final String DOMAINS = LATEST + """
            SELECT r.domain, count(DISTINCT r.attendee_id)
            FROM latest l JOIN registration r ON r.seminar_id = l.id AND r.state = 'seated' GROUP BY 1
            """;

    /** Of each series, what is to come and what was last. */
    private static final String CHORES = """
            WITH about AS (
                SELECT z.slug, p.* FROM series z
                CROSS JOIN LATERAL (
                    (SELECT s.id, n.number, n.position, s.starts_at, s.decision, s.format, true AS coming
                     FROM seminar_number n JOIN seminar s ON s.id = n.seminar_id
                     WHERE n.series_id = z.id AND s.decision IN ('draft', 'published')
                       AND coalesce(s.ends_at, s.starts_at + interval '2 hours') > CAST(?2 AS timestamptz)
                     ORDER BY s.starts_at LIMIT ?3)
                    UNION ALL
                    (SELECT s.id, n.number, n.position, s.starts_at, s.decision, s.format, false
                     FROM seminar_number n JOIN seminar s ON s.id = n.seminar_id
                     WHERE n.series_id = z.id AND s.decision = 'published'
                       AND coalesce(s.ends_at, s.starts_at + interval '2 hours') <= CAST(?2 AS timestamptz)
                       AND s.starts_at > CAST(?2 AS timestamptz) - interval '60 days'
                     ORDER BY s.starts_at DESC LIMIT 1)) p
                WHERE z.slug IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb))))
            SELECT a.slug, c.chore, a.number, a.starts_at, c.count FROM about a CROSS JOIN LATERAL (
                SELECT 'no-meeting' AS chore, CAST(1 AS bigint) AS count
                WHERE a.coming AND a.decision = 'published' AND a.format <> 'on-site'
                  AND a.starts_at < CAST(?2 AS timestamptz) + interval '7 days'
                  AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.seminar_id = a.id)
                UNION ALL
                SELECT 'mail-trouble', count(DISTINCT m.registration_id) FROM outbox_mail m
                JOIN registration r ON r.id = m.registration_id AND r.state IN ('seated', 'waiting', 'in-review')
                WHERE a.coming AND m.seminar_id = a.id AND m.state IN ('failed', 'bounced', 'expired')
                  AND NOT EXISTS (SELECT 1 FROM outbox_mail l WHERE l.registration_id = m.registration_id
                                  AND l.kind = m.kind AND l.id > m.id)
                UNION ALL
                SELECT 'still-draft', 1
                WHERE a.coming AND a.decision = 'draft' AND a.starts_at < CAST(?2 AS timestamptz) + interval '21 days'
                UNION ALL
                SELECT 'in-review', count(*) FROM registration r
                WHERE a.coming AND a.position = 0 AND a.decision = 'published' AND r.seminar_id = a.id
                  AND r.state = 'in-review' AND a.starts_at > CAST(?2 AS timestamptz)
                UNION ALL
                SELECT 'no-abstract', count(*) FROM talk t
                WHERE a.coming AND a.decision = 'published' AND t.seminar_id = a.id AND t.summary IS NULL
                  AND a.starts_at < CAST(?2 AS timestamptz) + interval '30 days'
                UNION ALL
                SELECT 'turnout', count(*) FROM registration r
                WHERE NOT a.coming AND r.seminar_id = a.id AND r.state = 'seated'
                HAVING count(*) FILTER (WHERE r.attended IS NOT NULL) = 0
                UNION ALL
                SELECT 'names', floor(100.0 * k.conforms / k.names) FROM (
                    SELECT c.conforms, c.conforms + c.wrong_form + c.wrong_institution + c.not_registered + c.ambiguous
                        AS names FROM name_check c WHERE c.seminar_id = a.id ORDER BY c.made_at DESC, c.id DESC LIMIT 1) k
                WHERE k.names > 0 AND 100 * k.conforms < ?4 * k.names) c
            WHERE c.count > 0 OR c.chore = 'names'
            """;

    private static final String NEXT = """
            SELECT z.slug, s.id FROM series z CROSS JOIN LATERAL (
                SELECT s.id FROM seminar_number n JOIN seminar s ON s.id = n.seminar_id
                WHERE n.series_id = z.id AND s.decision IN ('draft', 'published')
                  AND coalesce(s.ends_at, s.starts_at + interval '2 hours') > CAST(?2 AS timestamptz)
                ORDER BY s.starts_at LIMIT 1) s
            WHERE z.slug IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb)))
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public DashboardRows() {}

    DashboardRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<Object[]> figures(String series, Instant now, int seminars) {
        return rows(latest(FIGURES, series, now, seminars));
    }

    /** @param days who registered earlier is counted with those */
    public List<Object[]> growth(String series, Instant now, int seminars, int days) {
        return rows(latest(GROWTH, series, now, seminars).setParameter(4, days));
    }

    public List<Object[]> domains(String series, Instant now, int seminars) {
        return rows(latest(DOMAINS, series, now, seminars));
    }

    /**
     * @param series a JSON array of slugs
     * @param fewNames from how many percent on the names in a meeting are good enough
     */
    public List<Object[]> chores(String series, Instant now, int seminars, int fewNames) {
        return rows(latest(CHORES, series, now, seminars).setParameter(4, fewNames));
    }

    /** The seminar of each series that is next, drafts included. @param series a JSON array of slugs */
    public List<Object[]> next(String series, Instant now) {
        return rows(
                entityManager.createNativeQuery(NEXT).setParameter(1, series).setParameter(2, now.toString()));
    }

    private Query latest(String sql, String series, Instant now, int seminars) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, series)
                .setParameter(2, now.toString())
                .setParameter(3, seminars);
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
