package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.SubscribersRegistered;
import org.danwakai.seminar.boundary.SeminarChanged;

/**
 * Owes the mails that go to many and answer nobody: that a seminar is announced, that it is near, thanks for it, and
 * what an organizer writes. Each round is one statement, however many it goes to, and owes nobody the same mail twice.
 */
@ApplicationScoped
public class OwedRounds {

    /**
     * Active subscribers whom the opening did nothing for: it comes later, there are no seats to give, or it was before
     * they subscribed. One row for each person, by the first of the seminar's series that they subscribe to; who was told
     * of the seminar by the other one is not told again, nor is who has or had a place in it.
     */
    private static final String NOT_TOLD = """
            SELECT 'announced' AS kind, %s, u.seminar_id AS seminar, CAST(NULL AS timestamptz) AS expires,
                   'seminar-' || u.seminar_id AS occasion, CAST(?4 AS interval) AS patience, u.place AS line
            FROM (SELECT DISTINCT ON (u.attendee_id) u.id, u.attendee_id, u.place, n.seminar_id
                  FROM seminar s JOIN seminar_number n ON n.seminar_id = s.id
                  JOIN subscription u ON u.series_id = n.series_id AND u.state = 'active'
                  WHERE s.id = ?3 AND s.starts_at > CAST(?2 AS timestamptz)
                  ORDER BY u.attendee_id, n.position) u
            WHERE NOT EXISTS (SELECT 1 FROM registration r
                              WHERE r.seminar_id = u.seminar_id AND r.attendee_id = u.attendee_id)
              AND NOT EXISTS (SELECT 1 FROM outbox_mail m JOIN subscription o ON o.id = m.subscription_id
                              WHERE m.kind = 'announced' AND m.seminar_id = u.seminar_id
                                AND o.attendee_id = u.attendee_id)
            """.formatted(OwedRows.OF_SUBSCRIPTION);

    /**
     * Those seated before the hour of the reminder, which is that of the link mails, so many days earlier. A day is
     * enough for a server that was down; after that, and shortly before the seminar, it would be no reminder.
     */
    private static final String TO_REMIND = """
            SELECT 'reminder' AS kind, %s, CAST(NULL AS timestamptz) AS expires, h.occasion, CAST(?3 AS interval) AS patience, r.place AS line
            FROM seminar s JOIN seminar_number n ON n.seminar_id = s.id AND n.position = 0
            JOIN series z ON z.id = n.series_id AND z.reminder_days > 0
            CROSS JOIN LATERAL (SELECT CAST(s.starts_at AT TIME ZONE z.time_zone AS date) AS day) d
            CROSS JOIN LATERAL (SELECT (d.day - z.reminder_days + z.link_mail_time) AT TIME ZONE z.time_zone AS hour,
                                       'day-' || d.day AS occasion) h
            JOIN registration r ON r.seminar_id = s.id AND r.state = 'seated' AND r.seated_at < h.hour
            WHERE s.decision = 'published' AND CAST(?2 AS timestamptz) >= h.hour
              AND CAST(?2 AS timestamptz) < least(h.hour + interval '1 day', s.starts_at - interval '2 hours')
              AND s.starts_at BETWEEN CAST(?2 AS timestamptz) AND CAST(?2 AS timestamptz) + interval '16 days'
              AND NOT EXISTS (SELECT 1 FROM outbox_mail m WHERE m.registration_id = r.id AND m.kind = 'reminder'
                              AND m.occasion = h.occasion)
            """.formatted(OwedRows.OF_REGISTRATION);

    /** Who was seated or, where it was noted who came, who came; and was not thanked yet. */
    private static final String TO_THANK = " FROM registration r WHERE r.seminar_id = ?3 AND r.state = 'seated'"
            + " AND (r.attended OR NOT EXISTS (SELECT 1 FROM registration k WHERE k.seminar_id = r.seminar_id"
            + " AND k.attended IS NOT NULL)) AND NOT EXISTS (SELECT 1 FROM outbox_mail m"
            + " WHERE m.registration_id = r.id AND m.kind = 'thanks')";

    private static final String PLACED = " FROM registration r WHERE r.seminar_id = ?3 AND r.state = ?4";

    /** Whose address is proven, of those who were chosen. */
    private static final String CHOSEN = " FROM registration r WHERE r.seminar_id = ?3"
            + " AND r.id = ANY (CAST(?4 AS bigint[])) AND r.state IN ('seated', 'waiting', 'in-review')";

    private static final String SUBSCRIBED = " FROM subscription u WHERE u.series_id = ?4 AND u.state = 'active'";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public OwedRounds() {}

    OwedRounds(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** By then the opening has given subscribers their seats: it observes the same, before all others. */
    void on(@Observes SeminarChanged change) {
        switch (change.what()) {
            case PUBLISHED -> announce(change.seminarId());
            case WITHDRAWN -> keepToOurselves(change.seminarId());
            default -> {}
        }
    }

    /** Who was not told yet is told when the seminar is published anew. */
    private void keepToOurselves(long seminarId) {
        entityManager
                .createNativeQuery("DELETE FROM outbox_mail WHERE seminar_id = ?1 AND kind = 'announced'"
                        + " AND state = 'owed' AND claimed_until IS NULL")
                .setParameter(1, seminarId)
                .executeUpdate();
    }

    /** @return to how many */
    int announce(long seminarId) {
        return owe(NOT_TOLD)
                .setParameter(3, seminarId)
                .setParameter(4, OwedMails.patience(MailKind.ANNOUNCED))
                .executeUpdate();
    }

    /** Who gets a seat or an invitation by the opening needs no announcement that is still on its way. */
    void on(@Observes SubscribersRegistered opened) {
        entityManager
                .createNativeQuery("UPDATE outbox_mail m SET state = 'dropped' FROM subscription u JOIN registration r"
                        + " ON r.attendee_id = u.attendee_id WHERE m.kind = 'announced' AND m.state = 'owed'"
                        + " AND m.seminar_id = ?1 AND m.claimed_until IS NULL AND u.id = m.subscription_id"
                        + " AND r.seminar_id = ?1 AND r.origin IN ('subscription', 'invitation')")
                .setParameter(1, opened.seminarId())
                .executeUpdate();
    }

    /** @return to how many */
    int remind() {
        return owe(TO_REMIND)
                .setParameter(3, OwedMails.patience(MailKind.REMINDER))
                .executeUpdate();
    }

    /** @return how many would be thanked now */
    public int toThank(long seminarId) {
        return count(TO_THANK.replace("?3", "?1"), seminarId, null);
    }

    /** @return to how many */
    public int thank(long seminarId) {
        return owe("SELECT 'thanks' AS kind, " + OwedRows.OF_REGISTRATION
                        + ", CAST(NULL AS timestamptz) AS expires, 'once' AS occasion,"
                        + " CAST(?4 AS interval) AS patience, r.place AS line" + TO_THANK)
                .setParameter(3, seminarId)
                .setParameter(4, OwedMails.patience(MailKind.THANKS))
                .executeUpdate();
    }

    /** @param seriesId whose subscribers it would go to */
    public int reached(Audience audience, long seminarId, long seriesId) {
        return audience == Audience.SUBSCRIBERS
                ? count(SUBSCRIBED.replace("?4", "?1"), seriesId, null)
                : count(PLACED.replace("?3", "?1").replace("?4", "?2"), seminarId, Word.of(audience));
    }

    /** @param chosen keys of registrations of the seminar */
    public int reached(long seminarId, Collection<Long> chosen) {
        return count(CHOSEN.replace("?3", "?1").replace("?4", "?2"), seminarId, Keys.of(chosen));
    }

    /**
     * @param chosen keys of registrations of the seminar; counts for {@link Audience#CHOSEN} alone
     * @return to how many
     */
    int send(long messageId, Audience audience, long seminarId, long seriesId, Collection<Long> chosen) {
        boolean toSubscribers = audience == Audience.SUBSCRIBERS;
        String whom = toSubscribers ? SUBSCRIBED : audience == Audience.CHOSEN ? CHOSEN : PLACED;
        Object narrowed = toSubscribers ? seriesId : audience == Audience.CHOSEN ? Keys.of(chosen) : Word.of(audience);
        String person =
                toSubscribers ? OwedRows.OF_SUBSCRIPTION + ", CAST(?3 AS bigint) AS seminar" : OwedRows.OF_REGISTRATION;
        return owe("SELECT 'message' AS kind, " + person
                        + ", CAST(NULL AS timestamptz) AS expires, CAST(?5 AS text) AS occasion,"
                        + " CAST(?6 AS interval) AS patience, place AS line" + whom)
                .setParameter(3, seminarId)
                .setParameter(4, narrowed)
                .setParameter(5, MessageBook.occasion(messageId))
                .setParameter(6, OwedMails.patience(MailKind.MESSAGE))
                .executeUpdate();
    }

    private int count(String whom, long id, String state) {
        Query query = entityManager.createNativeQuery("SELECT count(*)" + whom).setParameter(1, id);
        if (state != null) {
            query.setParameter(2, state);
        }
        return ((Number) query.getSingleResult()).intValue();
    }

    private Query owe(String source) {
        Instant now = clock.instant();
        return OwedRows.insert(entityManager, source, now);
    }
}
