package org.danwakai.mail.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;

/**
 * The one statement by which mails become owed, however many they are: whose mail it is comes from a query of the
 * caller, and what all mails have follows from it. Nobody is owed the same mail for the same occasion twice.
 */
final class OwedRows {

    /** Columns of a source whose mails are about a registration r. */
    static final String OF_REGISTRATION = "r.id AS registration, r.seminar_id AS seminar,"
            + " CAST(NULL AS bigint) AS subscription, CAST(NULL AS bigint) AS attendee, CAST(NULL AS bigint) AS alarm,"
            + " CAST(NULL AS text) AS address";

    /** Columns of a source whose mails are about a subscription u; it adds the seminar. */
    static final String OF_SUBSCRIPTION = "CAST(NULL AS bigint) AS registration, u.id AS subscription,"
            + " CAST(NULL AS bigint) AS attendee, CAST(NULL AS bigint) AS alarm, CAST(NULL AS text) AS address";

    /** When a seminar s is over. */
    static final String SEMINAR_ENDS = "coalesce(s.ends_at, s.starts_at + interval '2 hours')";

    /** One hour before it starts, everybody shall have the link. */
    private static final String JOIN_DUE = "s.starts_at - interval '1 hour'";

    /** Who alone is mailed the link does not wait for those who are mailed it together. */
    private static final String AT_ONCE = "least(c.now, " + JOIN_DUE + " - interval '1 minute')";

    /** Who was away for a weekend still wants to know, also of a seminar that is near or over. */
    private static final String STAYS_OF_USE = "interval '3 days'";

    private OwedRows() {}

    /** Links that wait, or are held back, go by the times that the seminar has now. */
    static void moveLinks(EntityManager entityManager, long seminarId) {
        entityManager
                .createNativeQuery("UPDATE outbox_mail m SET expires_at = " + SEMINAR_ENDS
                        + ", due_at = greatest(m.owed_at, " + JOIN_DUE + ") FROM seminar s WHERE s.id = m.seminar_id"
                        + " AND s.id = ?1 AND m.kind = 'join' AND m.state = 'owed'")
                .setParameter(1, seminarId)
                .executeUpdate();
    }

    /**
     * @param source a query for the columns kind, registration, seminar, subscription, attendee, alarm, address (of
     *     organizers, with an alarm alone), expires, occasion, patience (an interval; null for a link that goes before
     *     those that many are mailed) and line; its parameters are numbered from 3
     */
    static Query insert(EntityManager entityManager, String source, Instant now) {
        return entityManager
                .createNativeQuery("INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, subscription_id,"
                        + " attendee_id, alarm_id, to_address, link_expires_at, occasion, message_id, state, owed_at,"
                        + " not_before, due_at, expires_at, series_id, domain) SELECT nextval('entity_id'), m.kind,"
                        + " m.registration, m.seminar, m.subscription, m.attendee, m.alarm, m.address, m.expires,"
                        + " m.occasion, gen_random_uuid() || '@' || ?1, 'owed',"
                        + " c.now, c.now, CASE m.kind WHEN 'join' THEN CASE WHEN m.patience IS NULL THEN " + AT_ONCE
                        + " ELSE greatest(c.now, " + JOIN_DUE
                        + ") END ELSE c.now + m.patience END, coalesce(m.expires,"
                        + " CASE WHEN m.kind = 'join' OR m.alarm IS NOT NULL THEN " + SEMINAR_ENDS
                        + " ELSE greatest(" + SEMINAR_ENDS + ", c.now + " + STAYS_OF_USE + ") END),"
                        + " coalesce(n.series_id, u.series_id),"
                        + " split_part(coalesce(r.folded_address, u.folded_address, a.folded_address, m.address), '@', 2)"
                        + " FROM (" + source + ") m CROSS JOIN (SELECT CAST(?2 AS timestamptz) AS now) c"
                        + " LEFT JOIN seminar s ON s.id = m.seminar"
                        + " LEFT JOIN seminar_number n ON n.seminar_id = m.seminar AND n.position = 0"
                        + " LEFT JOIN registration r ON r.id = m.registration"
                        + " LEFT JOIN subscription u ON u.id = m.subscription"
                        + " LEFT JOIN attendee a ON a.id = m.attendee ORDER BY m.line ON CONFLICT DO NOTHING")
                .setParameter(1, MessageIds.domain())
                .setParameter(2, now.toString());
    }
}
