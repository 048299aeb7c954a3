package org.danwakai.meeting.control;

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
import java.util.Optional;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.ProviderFailure;
import org.danwakai.meeting.entity.TaskKind;
import org.danwakai.platform.entity.Word;

/**
 * What is owed at providers. A task is claimed in a transaction of its own and its progress written in others, since each
 * step takes seconds at the other side; the task of a server that dies is taken over when its claim has ended.
 */
@Stateless
@PermitAll
public class MeetingTasks {

    /** Longer than any one step: all tries of one call with their waits. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 6;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * Wants it, in the transaction of the caller; what was wanted before is not any more. Whoever works on that ends the
     * step that is begun and keeps the claim until then, so that no two are at the provider at once.
     */
    public void want(long seminarId, Provider provider, TaskKind kind) {
        entityManager
                .createNativeQuery("INSERT INTO meeting_task (seminar_id, provider, kind, state, not_before)"
                        + " VALUES (?1, ?2, ?3, 'wanted', ?4) ON CONFLICT (seminar_id) DO UPDATE SET provider = ?2,"
                        + " kind = ?3, state = 'wanted', wish = meeting_task.wish + 1, steps_done = 0, steps_total = 0,"
                        + " attempts = 0, not_before = ?4, problem = NULL, detail = NULL, dropped = NULL")
                .setParameter(1, seminarId)
                .setParameter(2, Word.of(provider))
                .setParameter(3, Word.of(kind))
                .setParameter(4, now())
                .executeUpdate();
    }

    /**
     * Wants links where somebody was seated, or left, since the last ones were made. A task that failed waits for its
     * organizer, who has to mend what is wrong first.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void wantDueLinks() {
        entityManager
                .createNativeQuery("INSERT INTO meeting_task (seminar_id, provider, kind, state, not_before)"
                        + " SELECT m.seminar_id, m.provider, 'links', 'wanted', ?1 FROM meeting m"
                        + " JOIN seminar s ON s.id = m.seminar_id WHERE m.provider <> 'manual'"
                        + " AND s.decision = 'published' AND coalesce(s.ends_at, s.starts_at + interval '2 hours') > ?1"
                        + " AND NOT EXISTS (SELECT 1 FROM meeting_task t WHERE t.seminar_id = m.seminar_id"
                        + "     AND t.state <> 'done')"
                        + " AND (EXISTS (SELECT 1 FROM registration r WHERE r.seminar_id = m.seminar_id"
                        + "     AND r.state = 'seated'"
                        + "     AND NOT EXISTS (SELECT 1 FROM meeting_link l WHERE l.registration_id = r.id))"
                        + " OR EXISTS (SELECT 1 FROM meeting_link l LEFT JOIN registration r ON r.id = l.registration_id"
                        + "     WHERE l.seminar_id = m.seminar_id AND r.state IS DISTINCT FROM 'seated'))"
                        + " ON CONFLICT (seminar_id) DO UPDATE SET kind = 'links', state = 'wanted',"
                        + " wish = meeting_task.wish + 1, steps_done = 0, steps_total = 0, attempts = 0, not_before = ?1,"
                        + " claimed_until = NULL, problem = NULL, detail = NULL WHERE meeting_task.state = 'done'")
                .setParameter(1, now())
                .executeUpdate();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<MeetingTask> claim() {
        List<?> rows = entityManager
                .createNativeQuery("UPDATE meeting_task SET claimed_until = ?1, attempts = attempts + 1"
                        + " WHERE seminar_id = (SELECT seminar_id FROM meeting_task WHERE state = 'wanted'"
                        + " AND not_before <= ?2 AND (claimed_until IS NULL OR claimed_until < ?2)"
                        + " ORDER BY not_before, seminar_id LIMIT 1 FOR UPDATE SKIP LOCKED)"
                        + " RETURNING seminar_id, provider, kind, wish, attempts")
                .setParameter(1, Timestamp.from(clock.instant().plus(CLAIM)))
                .setParameter(2, now())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(MeetingTasks::task).findFirst();
    }

    private static MeetingTask task(Object[] row) {
        return new MeetingTask(
                ((Number) row[0]).longValue(),
                Word.parse(Provider.class, (String) row[1]),
                Word.parse(TaskKind.class, (String) row[2]),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue());
    }

    /** @return whether to go on: not when something else is wanted meanwhile */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean progress(MeetingTask task, int done, int total) {
        return entityManager
                        .createNativeQuery("UPDATE meeting_task SET steps_done = ?3, steps_total = ?4,"
                                + " claimed_until = ?5 WHERE seminar_id = ?1 AND wish = ?2 AND state = 'wanted'")
                        .setParameter(1, task.seminarId())
                        .setParameter(2, task.wish())
                        .setParameter(3, done)
                        .setParameter(4, total)
                        .setParameter(5, Timestamp.from(clock.instant().plus(CLAIM)))
                        .executeUpdate()
                == 1;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void dropped(MeetingTask task, List<String> settings) {
        entityManager
                .createNativeQuery("UPDATE meeting_task SET dropped = ?3 WHERE seminar_id = ?1 AND wish = ?2")
                .setParameter(1, task.seminarId())
                .setParameter(2, task.wish())
                .setParameter(3, settings.isEmpty() ? null : String.join(" ", settings))
                .executeUpdate();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(MeetingTask task) {
        entityManager
                .createNativeQuery("UPDATE meeting_task SET claimed_until = NULL,"
                        + " state = CASE WHEN wish = ?2 THEN 'done' ELSE state END,"
                        + " problem = CASE WHEN wish = ?2 THEN NULL ELSE problem END,"
                        + " detail = CASE WHEN wish = ?2 THEN NULL ELSE detail END WHERE seminar_id = ?1")
                .setParameter(1, task.seminarId())
                .setParameter(2, task.wish())
                .executeUpdate();
    }

    /** It is tried again later where that may help, and is given up where somebody has to do something first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(MeetingTask task, ProviderFailure failure) {
        boolean again = failure.problem() == MeetingProblem.RATE_LIMITED
                || failure.problem() == MeetingProblem.UNREACHABLE && task.attempts() < MOST_ATTEMPTS;
        Instant later =
                clock.instant().plus(FIRST_REST.multipliedBy(1L << Math.min(task.attempts() - 1, MOST_ATTEMPTS)));
        entityManager
                .createNativeQuery("UPDATE meeting_task SET claimed_until = NULL,"
                        + " state = CASE WHEN wish = ?2 THEN ?3 ELSE state END,"
                        + " problem = CASE WHEN wish = ?2 THEN ?4 ELSE problem END,"
                        + " detail = CASE WHEN wish = ?2 THEN CAST(?5 AS text) ELSE detail END,"
                        + " not_before = CASE WHEN wish = ?2 THEN ?6 ELSE not_before END WHERE seminar_id = ?1")
                .setParameter(1, task.seminarId())
                .setParameter(2, task.wish())
                .setParameter(3, again ? "wanted" : "failed")
                .setParameter(4, Word.of(failure.problem()))
                .setParameter(5, failure.detail().orElse(null))
                .setParameter(6, Timestamp.from(failure.retryAt().orElse(later)))
                .executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
