package org.danwakai.mail.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import org.danwakai.displayname.boundary.RenameWanted;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.meeting.boundary.JoinLinkRenewed;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.AttendeeNews;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.SubscribersRegistered;
import org.danwakai.registration.boundary.SubscriptionNews;
import org.danwakai.seminar.boundary.SeminarChanged;

/** Writes down which mails are owed, in the transaction of what they tell. */
@ApplicationScoped
public class OwedMails {

    /** Who is told of changes: also those who wait for an answer. */
    private static final String CONCERNED = "'seated', 'waiting', 'in-review'";

    private static final String WITH_WAY_IN = " AND (EXISTS (SELECT 1 FROM meeting m WHERE m.seminar_id = r.seminar_id"
            + " AND m.provider = 'manual') OR EXISTS (SELECT 1 FROM meeting_link l WHERE l.registration_id = r.id))";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public OwedMails() {}

    OwedMails(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void on(@Observes RegistrationNews news) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (RegistrationNews.Item item : news.items()) {
            MailKind kind = kind(item.what());
            JsonObjectBuilder row = JSON.createObjectBuilder()
                    .add("kind", Word.of(kind))
                    .add("id", item.registrationId())
                    .add("seminar_id", item.seminarId())
                    .add("occasion", item.occasion())
                    .add("patience", patience(kind));
            if (item.linkExpiresAt() != null) {
                row.add("expires", item.linkExpiresAt().toString());
            }
            rows.add(row);
        }
        owe("SELECT r.kind, " + OwedRows.OF_REGISTRATION
                        + ", r.expires, r.occasion, r.patience, r.ordinality AS line"
                        + " FROM ROWS FROM (jsonb_to_recordset(CAST(?3 AS jsonb)) AS (kind text, id bigint,"
                        + " seminar_id bigint, occasion text, expires timestamptz, patience interval))"
                        + " WITH ORDINALITY AS r")
                .setParameter(3, rows.build().toString())
                .executeUpdate();
    }

    void on(@Observes SubscriptionNews news) {
        MailKind kind =
                switch (news.what()) {
                    case PROOF_WANTED -> MailKind.SUBSCRIPTION_PROOF;
                    case SUBSCRIBED -> MailKind.SUBSCRIBED;
                    case ALREADY_SUBSCRIBED -> MailKind.ALREADY_SUBSCRIBED;
                    case ENDED -> MailKind.UNSUBSCRIBED;
                };
        oweOne(kind, null, null, news.subscriptionId(), null, news.linkExpiresAt(), news.occasion());
    }

    void on(@Observes AttendeeNews news) {
        oweOne(MailKind.ME, null, null, null, news.attendeeId(), news.linkExpiresAt(), news.occasion());
    }

    /** However many they are, nobody waits for these: they come after whatever else is owed. */
    void on(@Observes SubscribersRegistered opened) {
        owe("SELECT CASE r.state WHEN 'awaiting-proof' THEN 'invited' ELSE r.state END AS kind, "
                        + OwedRows.OF_REGISTRATION
                        + ", CASE r.state WHEN 'awaiting-proof' THEN CAST(?4 AS timestamptz) END AS expires,"
                        + " 'once' AS occasion, CAST(?5 AS interval) AS patience, r.place AS line FROM registration r"
                        + " WHERE r.seminar_id = ?3 AND r.origin IN ('subscription', 'invitation')")
                .setParameter(3, opened.seminarId())
                .setParameter(4, opened.claimBy().toString())
                .setParameter(5, patience(MailKind.INVITED))
                .executeUpdate();
    }

    void on(@Observes SeminarChanged change) {
        switch (change.what()) {
            case REVISED -> {
                OwedRows.moveLinks(entityManager, change.seminarId());
                oweToAll(MailKind.CHANGED, change.seminarId(), change.occasion(), CONCERNED);
            }
            case CANCELLED -> oweToAll(MailKind.CALLED_OFF, change.seminarId(), change.occasion(), CONCERNED);
            case POSTPONED -> oweToAll(MailKind.PUT_OFF, change.seminarId(), change.occasion(), CONCERNED);
            case PUBLISHED, WITHDRAWN -> {}
        }
    }

    void on(@Observes JoinLinkRenewed renewed) {
        oweOne(MailKind.JOIN, renewed.registrationId(), renewed.seminarId(), null, null, null, renewed.occasion());
    }

    /** Nobody is asked twice for one seminar. */
    void on(@Observes RenameWanted rename) {
        oweOne(MailKind.RENAME, rename.registrationId(), rename.seminarId(), null, null, null, "once");
    }

    /** What was not true for a while, and was dropped then, is true again. */
    private void oweAfterAll(long seminarId, String occasion) {
        entityManager
                .createNativeQuery("UPDATE outbox_mail m SET state = 'owed', attempts = 0,"
                        + " not_before = CAST(?3 AS timestamptz) FROM registration r WHERE r.id = m.registration_id"
                        + " AND m.seminar_id = ?1 AND m.kind = 'join' AND m.occasion = ?2 AND m.state = 'dropped'"
                        + " AND r.state = 'seated'" + WITH_WAY_IN)
                .setParameter(1, seminarId)
                .setParameter(2, occasion)
                .setParameter(3, clock.instant().toString())
                .executeUpdate();
    }

    /**
     * To those who can get in: at a provider that takes a link of their own, which is made while others are mailed.
     *
     * @param begins when these mails begin; who gets a seat later waits for nobody
     */
    int oweLink(long seminarId, String occasion, Instant begins) {
        oweAfterAll(seminarId, occasion);
        return owe("SELECT 'join' AS kind, " + OwedRows.OF_REGISTRATION
                        + ", CAST(NULL AS timestamptz) AS expires, CAST(?3 AS text) AS occasion,"
                        + " CASE WHEN r.seated_at <= CAST(?5 AS timestamptz) THEN CAST(?6 AS interval) END AS patience,"
                        + " r.place AS line FROM registration r WHERE r.seminar_id = ?4 AND r.state = 'seated'"
                        + WITH_WAY_IN)
                .setParameter(3, occasion)
                .setParameter(4, seminarId)
                .setParameter(5, begins.toString())
                .setParameter(6, patience(MailKind.JOIN))
                .executeUpdate();
    }

    /**
     * The link once more, to those of whom the last mail with it is no longer on its way; for one mail once, however
     * often it is asked.
     *
     * @param condition which of them, on the registration r and its last mail m; its parameter is the fourth
     */
    public int oweLinkAgain(long seminarId, String condition, Object parameter) {
        return owe("SELECT 'join' AS kind, " + OwedRows.OF_REGISTRATION
                        + ", CAST(NULL AS timestamptz) AS expires, 'again-' || m.id AS occasion,"
                        + " CAST(NULL AS interval) AS patience, r.place AS line"
                        + RunLedger.lastLinks("ARRAY[CAST(?3 AS bigint)]") + " AND m.state <> 'owed' AND " + condition)
                .setParameter(3, seminarId)
                .setParameter(4, parameter)
                .executeUpdate();
    }

    private int oweToAll(MailKind kind, long seminarId, String occasion, String states) {
        return owe("SELECT CAST(?3 AS text) AS kind, " + OwedRows.OF_REGISTRATION
                        + ", CAST(NULL AS timestamptz) AS expires, CAST(?4 AS text) AS occasion,"
                        + " CAST(?6 AS interval) AS patience, r.place AS line FROM registration r"
                        + " WHERE r.seminar_id = ?5 AND r.state IN (" + states + ")")
                .setParameter(3, Word.of(kind))
                .setParameter(4, occasion)
                .setParameter(5, seminarId)
                .setParameter(6, patience(kind))
                .executeUpdate();
    }

    private void oweOne(
            MailKind kind,
            Long registration,
            Long seminar,
            Long subscription,
            Long attendee,
            Instant linkExpiresAt,
            String occasion) {
        owe("SELECT CAST(?3 AS text) AS kind, CAST(?4 AS bigint) AS registration, CAST(?5 AS bigint) AS seminar,"
                        + " CAST(?6 AS bigint) AS subscription, CAST(?7 AS bigint) AS attendee,"
                        + " CAST(NULL AS bigint) AS alarm, CAST(NULL AS text) AS address,"
                        + " CAST(?8 AS timestamptz) AS expires, CAST(?9 AS text) AS occasion,"
                        + " CAST(?10 AS interval) AS patience, 1 AS line")
                .setParameter(3, Word.of(kind))
                .setParameter(4, text(registration))
                .setParameter(5, text(seminar))
                .setParameter(6, text(subscription))
                .setParameter(7, text(attendee))
                .setParameter(8, text(linkExpiresAt))
                .setParameter(9, occasion)
                .setParameter(10, kind == MailKind.JOIN ? null : patience(kind))
                .executeUpdate();
    }

    /** The driver gives a null of a text a type that can be cast to any. */
    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private Query owe(String source) {
        return OwedRows.insert(entityManager, source, clock.instant());
    }

    static String patience(MailKind kind) {
        return kind.urgency().patience().toString();
    }

    private static MailKind kind(RegistrationNews.What what) {
        return switch (what) {
            case PROOF_WANTED -> MailKind.PROOF;
            case SEATED -> MailKind.SEATED;
            case WAITING -> MailKind.WAITING;
            case PROMOTED -> MailKind.PROMOTED;
            case MOVED -> MailKind.MOVED;
            case ALREADY_REGISTERED -> MailKind.ALREADY_REGISTERED;
            case IN_REVIEW -> MailKind.IN_REVIEW;
            case REFUSED -> MailKind.REFUSED;
            case LEFT -> MailKind.LEFT;
        };
    }
}
