package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * Owes the meeting link to everybody seated, from the hour that the series set on the day of the seminar until its
 * end. It looks again and again and owes each person each link once: so whoever gets a seat later is mailed at once,
 * and a meeting that was moved, or is held on another day, is told to everybody anew; those whose links lead there anyway
 * are told once for each day.
 */
@Stateless
@PermitAll
public class MorningRun {

    private static final Logger LOG = Logger.getLogger(MorningRun.class.getName());
    private static final Duration LOOK_AHEAD = Duration.ofHours(36);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private OwedMails owedMails;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void oweDueLinks() {
        Instant now = clock.instant();
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id, CASE z.join_mode WHEN 'personal' THEN 'personal-' || d.day ELSE"
                        + " 'meeting-' || md5(concat_ws(' ', d.day, m.url, m.meeting_id, m.passcode)) END"
                        + " FROM seminar s JOIN meeting m ON m.seminar_id = s.id"
                        + " JOIN seminar_number n ON n.seminar_id = s.id AND n.position = 0"
                        + " JOIN series z ON z.id = n.series_id"
                        + " CROSS JOIN LATERAL (SELECT CAST(s.starts_at AT TIME ZONE z.time_zone AS date) AS day) d"
                        + " WHERE NOT (z.join_mode = 'provider' AND m.provider = 'manual')"
                        + " AND s.decision = 'published' AND s.starts_at < ?1"
                        + " AND " + OwedRows.SEMINAR_ENDS + " > ?2")
                .setParameter(1, Timestamp.from(now.plus(LOOK_AHEAD)))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        Map<Long, String> occasions = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
        if (!occasions.isEmpty()) {
            catalog.seminars(occasions.keySet()).values().stream()
                    .filter(seminar -> !now.isBefore(seminar.linkMailFrom()))
                    .forEach(seminar -> oweLinks(seminar, occasions.get(seminar.id())));
        }
    }

    private void oweLinks(SeminarView seminar, String occasion) {
        int owed = owedMails.oweLink(seminar.id(), occasion, seminar.linkMailFrom());
        if (owed > 0) {
            LOG.log(Level.INFO, "{0}: the meeting link is owed to {1} more attendees", new Object[] {
                seminar.label(), owed
            });
        }
    }
}
