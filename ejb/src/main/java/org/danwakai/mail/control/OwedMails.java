package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import org.danwakai.displayname.boundary.RenameWanted;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.AttendeeNews;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.SubscribersRegistered;
import org.danwakai.registration.boundary.SubscriptionNews;
import org.danwakai.seminar.boundary.SeminarChanged;

/**
 * Writes down which mails are owed, in the transaction of what they tell: one statement, however many they are, and
 * nobody is owed the same mail for the same occasion twice.
 */
@ApplicationScoped
public class OwedMails {

    private static final String INSERT = "INSERT INTO outbox_mail (id, kind, registration_id, seminar_id,"
            + " subscription_id, attendee_id, link_expires_at, occasion, message_id, state, not_before)"
            + " SELECT nextval('entity_id'), ";

    /** Who is told of changes: also those who wait for an answer. */
    private static final String CONCERNED = "'seated', 'waiting', 'in-review'";

    private static final String WITH_WAY_IN = " AND (EXISTS (SELECT 1 FROM meeting m WHERE m.seminar_id = r.seminar_id"
            + " AND m.provider = 'manual') OR EXISTS (SELECT 1 FROM meeting_link l WHERE l.registration_id = r.id))";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    void on(@Observes RegistrationNews news) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (RegistrationNews.Item item : news.items()) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("kind", Word.of(kind(item.what())))
                    .add("registration", item.registrationId())
                    .add("seminar", item.seminarId())
                    .add("occasion", item.occasion());
            if (item.linkExpiresAt() != null) {
                row.add("expires", item.linkExpiresAt().toString());
            }
            rows.add(row);
        }
        Query insert = entityManager.createNativeQuery(INSERT
                + "m.kind, m.registration, m.seminar, NULL, NULL, m.expires, m.occasion,"
                + " gen_random_uuid() || '@' || ?1, 'owed', CAST(?2 AS timestamptz)"
                + " FROM ROWS FROM (jsonb_to_recordset(CAST(?3 AS jsonb)) AS (kind text, registration bigint,"
                + " seminar bigint, occasion text, expires timestamptz)) WITH ORDINALITY AS m ORDER BY ordinality"
                + " ON CONFLICT (registration_id, kind, occasion) DO NOTHING");
        insert.setParameter(3, rows.build().toString());
        execute(insert);
    }

    void on(@Observes SubscriptionNews news) {
        MailKind kind =
                switch (news.what()) {
                    case PROOF_WANTED -> MailKind.SUBSCRIPTION_PROOF;
                    case SUBSCRIBED -> MailKind.SUBSCRIBED;
                    case ALREADY_SUBSCRIBED -> MailKind.ALREADY_SUBSCRIBED;
                    case ENDED -> MailKind.UNSUBSCRIBED;
                };
        Query insert = entityManager.createNativeQuery(
                INSERT + "?3, NULL, NULL, ?4, NULL, CAST(?5 AS timestamptz), ?6, gen_random_uuid() || '@' || ?1,"
                        + " 'owed', CAST(?2 AS timestamptz) ON CONFLICT (subscription_id, kind, occasion) DO NOTHING");
        insert.setParameter(3, Word.of(kind));
        insert.setParameter(4, news.subscriptionId());
        insert.setParameter(
                5, news.linkExpiresAt() == null ? null : news.linkExpiresAt().toString());
        insert.setParameter(6, news.occasion());
        execute(insert);
    }

    void on(@Observes AttendeeNews news) {
        Query insert = entityManager.createNativeQuery(
                INSERT + "?3, NULL, NULL, NULL, ?4, CAST(?5 AS timestamptz), ?6, gen_random_uuid() || '@' || ?1,"
                        + " 'owed', CAST(?2 AS timestamptz) ON CONFLICT (attendee_id, kind, occasion) DO NOTHING");
        insert.setParameter(3, Word.of(MailKind.ME));
        insert.setParameter(4, news.attendeeId());
        insert.setParameter(5, news.linkExpiresAt().toString());
        insert.setParameter(6, news.occasion());
        execute(insert);
    }

    void on(@Observes SubscribersRegistered opened) {
        Query insert = entityManager.createNativeQuery(INSERT
                + "CASE r.state WHEN 'awaiting-proof' THEN 'invited' ELSE r.state END, r.id, r.seminar_id, NULL, NULL,"
                + " CASE r.state WHEN 'awaiting-proof' THEN CAST(?4 AS timestamptz) END, 'once',"
                + " gen_random_uuid() || '@' || ?1, 'owed', CAST(?2 AS timestamptz) FROM registration r"
                + " WHERE r.seminar_id = ?3 AND r.origin IN ('subscription', 'invitation') ORDER BY r.place"
                + " ON CONFLICT (registration_id, kind, occasion) DO NOTHING");
        insert.setParameter(3, opened.seminarId());
        insert.setParameter(4, opened.claimBy().toString());
        execute(insert);
    }

    void on(@Observes SeminarChanged change) {
        switch (change.what()) {
            case REVISED -> oweToAll(MailKind.CHANGED, change.seminarId(), change.occasion(), CONCERNED);
            case CANCELLED -> oweToAll(MailKind.CALLED_OFF, change.seminarId(), change.occasion(), CONCERNED);
            case POSTPONED -> oweToAll(MailKind.PUT_OFF, change.seminarId(), change.occasion(), CONCERNED);
            case PUBLISHED -> {}
        }
    }

    /** Nobody is asked twice for one seminar. */
    void on(@Observes RenameWanted rename) {
        Query insert = entityManager.createNativeQuery(INSERT
                + "?3, ?4, ?5, NULL, NULL, NULL, 'once', gen_random_uuid() || '@' || ?1, 'owed',"
                + " CAST(?2 AS timestamptz) ON CONFLICT (registration_id, kind, occasion) DO NOTHING");
        insert.setParameter(3, Word.of(MailKind.RENAME));
        insert.setParameter(4, rename.registrationId());
        insert.setParameter(5, rename.seminarId());
        execute(insert);
    }

    /** To those who can get in: at a provider that takes a link of their own, which is made while others are mailed. */
    int oweLink(long seminarId, String occasion) {
        return oweToAll(MailKind.JOIN, seminarId, occasion, "'seated'", WITH_WAY_IN);
    }

    private int oweToAll(MailKind kind, long seminarId, String occasion, String states) {
        return oweToAll(kind, seminarId, occasion, states, "");
    }

    private int oweToAll(MailKind kind, long seminarId, String occasion, String states, String condition) {
        Query insert = entityManager.createNativeQuery(INSERT
                + "?3, r.id, r.seminar_id, NULL, NULL, NULL, ?4, gen_random_uuid() || '@' || ?1, 'owed',"
                + " CAST(?2 AS timestamptz) FROM registration r"
                + " WHERE r.seminar_id = ?5 AND r.state IN (" + states + ")" + condition + " ORDER BY r.place"
                + " ON CONFLICT (registration_id, kind, occasion) DO NOTHING");
        insert.setParameter(3, Word.of(kind));
        insert.setParameter(4, occasion);
        insert.setParameter(5, seminarId);
        return execute(insert);
    }

    private int execute(Query insert) {
        return insert.setParameter(1, MessageIds.domain())
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
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
