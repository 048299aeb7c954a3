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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.mail.entity.RunCounts;
import org.danwakai.mail.entity.RunTimes;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * Finds what about the links of today's and tomorrow's seminars has to alarm somebody, and what no longer does. It looks
 * at how things stand, and not at what went wrong: so a server that was away, or a run that never began, is found too.
 */
@Stateless
@PermitAll
public class RunWatch {

    /** The evening before, and the longest of all days. */
    private static final Duration LOOK_AHEAD = Duration.ofHours(36);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private RunLedger ledger;

    @Inject
    private AlarmBook alarms;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look() {
        Instant now = clock.instant();
        Map<Long, Ways> near = near(now);
        Map<Long, Set<AlarmReason>> open = alarms.open();
        Map<Long, SeminarView> seminars = near.isEmpty() ? Map.of() : catalog.seminars(near.keySet());
        Map<Long, RunCounts> counts = counts(seminars.values(), now);
        seminars.forEach((id, seminar) -> {
            Set<AlarmReason> known = open.getOrDefault(id, Set.of());
            Set<AlarmReason> wanted =
                    near.get(id).alarms(times(seminar), now, counts.getOrDefault(id, RunCounts.NOBODY));
            wanted.stream()
                    .filter(reason -> !known.contains(reason))
                    .forEach(reason -> alarms.raise(id, seminar.content().startsAt(), reason, seminar.label()));
            known.stream().filter(reason -> !wanted.contains(reason)).forEach(reason -> alarms.end(id, reason));
        });
        open.forEach((id, reasons) -> {
            if (!seminars.containsKey(id)) {
                reasons.forEach(reason -> alarms.end(id, reason));
            }
        });
    }

    private Map<Long, RunCounts> counts(Collection<SeminarView> seminars, Instant now) {
        Set<Long> asked = seminars.stream()
                .filter(seminar -> times(seminar).asksForCounts(now))
                .map(SeminarView::id)
                .collect(Collectors.toSet());
        return asked.isEmpty() ? Map.of() : ledger.counts(asked);
    }

    private static RunTimes times(SeminarView seminar) {
        return RunTimes.of(seminar.content().startsAt(), seminar.linkMailFrom(), seminar.zone());
    }

    /** @param known whether there is a meeting that somebody can be led into @param isHeld whether the mails are held back */
    private record Ways(boolean known, boolean isHeld) {

        Set<AlarmReason> alarms(RunTimes times, Instant now, RunCounts counts) {
            return times.alarms(now, known, isHeld, counts);
        }
    }

    /** Seminars that are held in a meeting. */
    private Map<Long, Ways> near(Instant now) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id, m.seminar_id IS NOT NULL"
                        + " AND NOT (z.join_mode = 'provider' AND m.provider = 'manual'),"
                        + " EXISTS (SELECT 1 FROM link_mail_pause p WHERE p.seminar_id = s.id) FROM seminar s"
                        + " JOIN seminar_number n ON n.seminar_id = s.id AND n.position = 0"
                        + " JOIN series z ON z.id = n.series_id LEFT JOIN meeting m ON m.seminar_id = s.id"
                        + " WHERE s.decision = 'published' AND s.format <> 'on-site' AND s.starts_at < ?1"
                        + " AND " + OwedRows.SEMINAR_ENDS + " > ?2")
                .setParameter(1, Timestamp.from(now.plus(LOOK_AHEAD)))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(), row -> new Ways((Boolean) row[1], (Boolean) row[2])));
    }
}
