package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Recipient;

/**
 * What alarms there are, and who is mailed about them. An alarm that ends and begins again is shown again, and mailed
 * to nobody twice.
 */
@Stateless
@PermitAll
public class AlarmBook {

    private static final Logger LOG = Logger.getLogger(AlarmBook.class.getName());

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public AlarmBook() {}

    AlarmBook(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** By seminar, what is not mended. */
    public Map<Long, Set<AlarmReason>> open() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT seminar_id, reason FROM run_alarm WHERE ended_at IS NULL")
                .getResultList();
        Map<Long, Set<AlarmReason>> open = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            open.computeIfAbsent(((Number) row[0]).longValue(), first -> EnumSet.noneOf(AlarmReason.class))
                    .add(Word.parse(AlarmReason.class, (String) row[1]));
        }
        return open;
    }

    /** Of several servers that find the same, one alone mails it. @param label of the seminar, for the log */
    public void raise(long seminarId, Instant startsAt, AlarmReason reason, String label) {
        List<?> raised = entityManager
                .createNativeQuery("INSERT INTO run_alarm (id, seminar_id, reason, starts_at, raised_at)"
                        + " VALUES (nextval('entity_id'), ?1, ?2, CAST(?3 AS timestamptz), CAST(?4 AS timestamptz))"
                        + " ON CONFLICT (seminar_id, reason, starts_at) DO UPDATE SET ended_at = NULL"
                        + " WHERE run_alarm.ended_at IS NOT NULL RETURNING id, xmax = 0")
                .setParameter(1, seminarId)
                .setParameter(2, Word.of(reason))
                .setParameter(3, startsAt.toString())
                .setParameter(4, clock.instant().toString())
                .getResultList();
        for (Object each : raised) {
            Object[] row = (Object[]) each;
            LOG.log(Level.WARNING, "{0}: alarm {1}", new Object[] {label, Word.of(reason)});
            if ((Boolean) row[1]) {
                mail(((Number) row[0]).longValue(), reason);
            } else {
                mailAfterAll(((Number) row[0]).longValue());
            }
        }
    }

    /** It had ended before anybody was mailed. */
    private void mailAfterAll(long alarm) {
        entityManager
                .createNativeQuery("UPDATE outbox_mail SET state = 'owed', not_before = CAST(?2 AS timestamptz)"
                        + " WHERE alarm_id = ?1 AND state = 'dropped'")
                .setParameter(1, alarm)
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
    }

    private void mail(long alarm, AlarmReason reason) {
        OwedRows.insert(
                        entityManager,
                        "SELECT CAST(?3 AS text) AS kind, CAST(NULL AS bigint) AS registration, a.seminar_id AS seminar,"
                                + " CAST(NULL AS bigint) AS subscription, CAST(NULL AS bigint) AS attendee,"
                                + " a.id AS alarm, o.address, CAST(NULL AS timestamptz) AS expires, 'once' AS occasion,"
                                + " CAST(?4 AS interval) AS patience, 1 AS line FROM run_alarm a CROSS JOIN LATERAL"
                                + " (SELECT DISTINCT unnest(string_to_array(z.alarm_addresses, ' ')) AS address"
                                + " FROM seminar_number n JOIN series z ON z.id = n.series_id"
                                + " WHERE n.seminar_id = a.seminar_id) o WHERE a.id = ?5",
                        clock.instant())
                .setParameter(3, Word.of(reason.mail()))
                .setParameter(4, OwedMails.patience(reason.mail()))
                .setParameter(5, alarm)
                .executeUpdate();
    }

    public void end(long seminarId, AlarmReason reason) {
        entityManager
                .createNativeQuery("UPDATE run_alarm SET ended_at = CAST(?3 AS timestamptz)"
                        + " WHERE seminar_id = ?1 AND reason = ?2 AND ended_at IS NULL")
                .setParameter(1, seminarId)
                .setParameter(2, Word.of(reason))
                .setParameter(3, clock.instant().toString())
                .executeUpdate();
    }

    /** To whom the mail about an alarm goes; empty when it is mended meanwhile. */
    public Optional<Recipient> recipient(long mailId) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT m.to_address, coalesce(z.name_ja, z.name_en),"
                        + " CASE WHEN z.name_ja IS NULL THEN 'en' ELSE 'ja' END FROM outbox_mail m"
                        + " JOIN run_alarm a ON a.id = m.alarm_id AND a.ended_at IS NULL"
                        + " JOIN seminar_number n ON n.seminar_id = a.seminar_id AND n.position = 0"
                        + " JOIN series z ON z.id = n.series_id WHERE m.id = ?1")
                .setParameter(1, mailId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(AlarmBook::organizers);
    }

    private static Recipient organizers(Object[] row) {
        return new Recipient(
                (String) row[0],
                (String) row[1],
                "",
                null,
                (String) row[2],
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
