package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.mail.entity.RunCounts;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.Plans;

/** Counts who has been mailed the link. */
@ApplicationScoped
public class RunLedger {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public RunLedger() {}

    RunLedger(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** By seminar; of none who has nobody seated. */
    public Map<Long, RunCounts> counts(Collection<Long> seminars) {
        Plans.forPresentRows(entityManager);
        Instant now = clock.instant();
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.seminar_id, count(*) FILTER (WHERE m.state = 'sent'),"
                        + " count(*) FILTER (WHERE m.id IS NULL OR m.state = 'owed'),"
                        + " count(*) FILTER (WHERE m.state IN ('failed', 'bounced')),"
                        + " count(*) FILTER (WHERE m.state IN ('expired', 'dropped')),"
                        + " count(*) FILTER (WHERE r.seated_at <= CAST(?2 AS timestamptz) AND (m.id IS NULL"
                        + " OR m.state = 'owed' AND m.owed_at <= CAST(?2 AS timestamptz))),"
                        + " count(*) FILTER (WHERE m.sent_at > CAST(?3 AS timestamptz)),"
                        + " min(m.sent_at) FILTER (WHERE m.sent_at > CAST(?3 AS timestamptz))"
                        + lastLinks("CAST(?1 AS bigint[])") + " GROUP BY r.seminar_id")
                .setParameter(1, Keys.of(seminars))
                .setParameter(2, now.minus(RunCounts.GRACE).toString())
                .setParameter(3, now.minus(RunCounts.RECENT).toString())
                .getResultList();
        Map<Long, RunCounts> counts = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            counts.put(
                    number(row[0]),
                    new RunCounts(
                            number(row[1]),
                            number(row[2]),
                            number(row[3]),
                            number(row[4]),
                            number(row[5]),
                            number(row[6]),
                            row[7] == null ? null : ((Timestamp) row[7]).toInstant()));
        }
        return counts;
    }

    /** Of each person with a seat, the mail with the link that was owed last. @param seminars an array of keys */
    static String lastLinks(String seminars) {
        return " FROM registration r LEFT JOIN (SELECT DISTINCT ON (l.registration_id) l.registration_id, l.id, l.state,"
                + " l.owed_at, l.sent_at FROM outbox_mail l WHERE l.seminar_id = ANY (" + seminars
                + ") AND l.kind = 'join' ORDER BY l.registration_id, l.id DESC) m ON m.registration_id = r.id"
                + " WHERE r.seminar_id = ANY (" + seminars + ") AND r.state = 'seated'";
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
