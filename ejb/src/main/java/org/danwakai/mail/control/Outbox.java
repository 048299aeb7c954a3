package org.danwakai.mail.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.danwakai.mail.control.RateLimits.Exhausted;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.Word;

/**
 * The line of mails that are owed. A few are claimed in a transaction of its own and settled in others, so that several
 * servers share the work. A claim holds for seconds and is renewed while its server lives, so a server that dies gives
 * back what it held. Claims are measured by the database's clock, the one that all servers share.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

    /** How long a claim holds unless it is renewed. */
    static final Duration CLAIM = Duration.ofSeconds(8);

    private static final String UNTIL = "clock_timestamp() + interval '" + CLAIM.toSeconds() + " seconds'";

    /**
     * Of rows that are found by their keys. Said plainly it lets the index of owed mails answer, which the database takes
     * for nearly empty until it counts again: to write down what became of one of 37,000 took 6.7 ms, and takes 0.1.
     */
    private static final String IS_OWED = "coalesce(m.state, '') = 'owed'";

    /**
     * Links that organizers hold back stay in the line until they are of no more use. Hardly ever are there any, and then
     * it costs nothing; to pass ten thousand of them took a claim 3 ms.
     */
    private static final String PASSES_PAUSES = " AND (kind <> 'join' OR expires_at <= ?2"
            + " OR seminar_id <> ALL (ARRAY(SELECT p.seminar_id FROM link_mail_pause p)))";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public Outbox() {}

    Outbox(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The mails that are due first, in that order.
     *
     * @param holder who claims them
     * @param exhausted whose mails have to wait
     */
    public List<OwedMail> claim(String holder, int most, Exhausted exhausted) {
        Plans.forPresentRows(entityManager);
        List<?> rows = entityManager
                .createNativeQuery("UPDATE outbox_mail m SET claimed_by = ?1, claimed_until = " + UNTIL
                        + " WHERE m.id = ANY (ARRAY(SELECT id FROM outbox_mail WHERE state = 'owed'"
                        + " AND not_before <= ?2 AND (claimed_until IS NULL OR claimed_until < clock_timestamp())"
                        + " AND (series_id IS NULL OR series_id <> ALL (CAST(?3 AS bigint[])))"
                        + " AND (domain IS NULL OR domain <> ALL (string_to_array(?4, ' ')))"
                        + PASSES_PAUSES
                        + " ORDER BY due_at, id LIMIT ?5 FOR UPDATE SKIP LOCKED))"
                        + " RETURNING m.id, m.kind, m.registration_id, m.subscription_id,"
                        + " m.attendee_id, m.seminar_id, m.link_expires_at, m.message_id, m.attempts, m.expires_at,"
                        + " m.series_id, m.domain, EXISTS (SELECT 1 FROM standing_mail_stop s WHERE s.folded_address ="
                        + " coalesce((SELECT folded_address FROM registration r WHERE r.id = m.registration_id),"
                        + " (SELECT folded_address FROM subscription u WHERE u.id = m.subscription_id),"
                        + " (SELECT folded_address FROM attendee a WHERE a.id = m.attendee_id))), m.due_at")
                .setParameter(1, holder)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, Keys.of(exhausted.series()))
                .setParameter(4, String.join(" ", exhausted.domains()))
                .setParameter(5, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .sorted(Comparator.<Object[], Timestamp>comparing(row -> (Timestamp) row[13])
                        .thenComparing(row -> ((Number) row[0]).longValue()))
                .map(Outbox::mail)
                .toList();
    }

    /** Goes on holding what is being sent; what is being settled at this moment is passed over, and waits for nobody. */
    public void renew(String holder, Collection<Long> mailIds) {
        entityManager
                .createNativeQuery(Plans.FOR_PRESENT_ROWS + "WITH held AS MATERIALIZED (SELECT id FROM outbox_mail m"
                        + " WHERE id = ANY (CAST(?1 AS bigint[])) AND claimed_by = ?2 AND " + IS_OWED
                        + " FOR UPDATE SKIP LOCKED) UPDATE outbox_mail m SET claimed_until = " + UNTIL
                        + " FROM held WHERE m.id = held.id")
                .setParameter(1, Keys.of(mailIds))
                .setParameter(2, holder)
                .executeUpdate();
    }

    /** Writes down what became of mails. What was sent is sent, even if somebody else holds the mail meanwhile. */
    public void settle(String holder, List<Outcome> outcomes) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        outcomes.forEach(outcome -> rows.add(json(outcome)));
        String all = rows.build().toString();
        entityManager
                .createNativeQuery(Plans.FOR_PRESENT_ROWS
                        + "UPDATE outbox_mail m SET state = o.state, attempts = o.attempts, answer = o.answer,"
                        + " sent_at = CASE o.state WHEN 'sent' THEN o.at END,"
                        + " not_before = CASE o.state WHEN 'owed' THEN coalesce(o.at, m.not_before)"
                        + " ELSE m.not_before END, claimed_by = NULL, claimed_until = NULL"
                        + " FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS o (id bigint, state text, attempts int,"
                        + " at timestamptz, answer text) WHERE m.id = o.id AND " + IS_OWED
                        + " AND (m.claimed_by = ?2 OR o.state = 'sent')")
                .setParameter(1, all)
                .setParameter(2, holder)
                .executeUpdate();
        outcomes.stream().filter(outcome -> outcome.hardStatus() != null).forEach(this::stop);
    }

    /** The server to whom we gave it knows at once that there is no such address. */
    private void stop(Outcome refused) {
        MailStops.stop(entityManager, refused.mailId(), refused.hardStatus(), refused.answer(), clock.instant());
    }

    private static JsonObjectBuilder json(Outcome outcome) {
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("id", outcome.mailId())
                .add("state", Word.of(outcome.state()))
                .add("attempts", outcome.attempts());
        if (outcome.at() != null) {
            row.add("at", outcome.at().toString());
        }
        if (outcome.answer() != null) {
            row.add("answer", outcome.answer());
        }
        return row;
    }

    private static OwedMail mail(Object[] row) {
        return new OwedMail(
                id(row[0]),
                Word.parse(MailKind.class, (String) row[1]),
                id(row[2]),
                id(row[3]),
                id(row[4]),
                id(row[5]),
                instant(row[6]),
                (String) row[7],
                ((Number) row[8]).intValue(),
                instant(row[9]),
                id(row[10]),
                (String) row[11],
                (Boolean) row[12]);
    }

    private static Long id(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
