package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.SentMessage;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;

/** Keeps what organizers wrote, and finds it for the mails that bring it. */
@ApplicationScoped
public class MessageBook {

    private static final String OCCASION = "message-";

    private static final String COLUMNS =
            "w.id, w.audience, w.subject_ja, w.body_ja, w.subject_en, w.body_en, w.written_by, w.written_at, w.recipients";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwedRounds rounds;

    @Inject
    private Clock clock;

    /** For the container. */
    public MessageBook() {}

    MessageBook(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.rounds = new OwedRounds(entityManager, clock);
    }

    /** @param recipients to how many it goes, or went @param isNew whether it was not sent by that form before */
    public record Receipt(int recipients, boolean isNew) {}

    static String occasion(long messageId) {
        return OCCASION + messageId;
    }

    /**
     * Keeps the message and owes its mails.
     *
     * @param requestKey of the form that it was sent by
     * @param chosen keys of registrations of the seminar; counts for {@link Audience#CHOSEN} alone
     * @throws InvalidInput when another message was
     */
    public Receipt send(
            String requestKey,
            long seminarId,
            long seriesId,
            Audience audience,
            Collection<Long> chosen,
            OwnWords words,
            String writtenBy) {
        List<?> written = entityManager
                .createNativeQuery("INSERT INTO organizer_message (id, request_key, seminar_id, series_id, audience,"
                        + " subject_ja, body_ja, subject_en, body_en, written_by, written_at)"
                        + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, CAST(?5 AS text), CAST(?6 AS text),"
                        + " CAST(?7 AS text), CAST(?8 AS text), ?9, CAST(?10 AS timestamptz))"
                        + " ON CONFLICT (request_key) DO NOTHING RETURNING id")
                .setParameter(1, requestKey)
                .setParameter(2, seminarId)
                .setParameter(3, seriesId)
                .setParameter(4, Word.of(audience))
                .setParameter(5, words.subjectJa())
                .setParameter(6, words.bodyJa())
                .setParameter(7, words.subjectEn())
                .setParameter(8, words.bodyEn())
                .setParameter(9, writtenBy)
                .setParameter(10, clock.instant().toString())
                .getResultList();
        if (written.isEmpty()) {
            return again(requestKey, seminarId, audience, words);
        }
        long id = ((Number) written.get(0)).longValue();
        int recipients = rounds.send(id, audience, seminarId, seriesId, chosen);
        entityManager
                .createNativeQuery("UPDATE organizer_message SET recipients = ?1 WHERE id = ?2")
                .setParameter(1, recipients)
                .setParameter(2, id)
                .executeUpdate();
        return new Receipt(recipients, true);
    }

    private Receipt again(String requestKey, long seminarId, Audience audience, OwnWords words) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT " + COLUMNS
                        + " FROM organizer_message w WHERE w.request_key = ?1 AND w.seminar_id = ?2")
                .setParameter(1, requestKey)
                .setParameter(2, seminarId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(MessageBook::message)
                .filter(sent -> sent.audience() == audience && sent.words().equals(words))
                .findFirst()
                .map(sent -> new Receipt(sent.recipients(), false))
                .orElseThrow(() -> new InvalidInput("key", "taken"));
    }

    /** About that seminar, the latest first. */
    public List<SentMessage> sent(long seminarId) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT " + COLUMNS
                        + " FROM organizer_message w WHERE w.seminar_id = ?1 ORDER BY w.written_at DESC, w.id DESC")
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(MessageBook::message).toList();
    }

    /** By mail: what it brings. */
    Map<Long, Written> ofMails(Collection<Long> mailIds) {
        Plans.forPresentRows(entityManager);
        List<?> rows = entityManager
                .createNativeQuery("SELECT " + COLUMNS + ", m.id FROM outbox_mail m JOIN organizer_message w"
                        + " ON w.id = CAST(substr(m.occasion, " + (OCCASION.length() + 1) + ") AS bigint)"
                        + " WHERE m.id = ANY (CAST(?1 AS bigint[])) AND m.kind = 'message'")
                .setParameter(1, Keys.of(mailIds))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[9]).longValue(),
                        row -> new Written(Word.parse(Audience.class, (String) row[1]), words(row))));
    }

    private static SentMessage message(Object[] row) {
        return new SentMessage(
                ((Number) row[0]).longValue(),
                Word.parse(Audience.class, (String) row[1]),
                words(row),
                (String) row[6],
                ((Timestamp) row[7]).toInstant(),
                ((Number) row[8]).intValue());
    }

    private static OwnWords words(Object[] row) {
        return new OwnWords((String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }
}
