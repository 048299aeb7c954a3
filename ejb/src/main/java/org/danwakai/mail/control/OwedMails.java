package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OutboxMail;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.seminar.boundary.SeminarChanged;

/** Writes down which mails are owed, in the transaction of what they tell. */
@ApplicationScoped
public class OwedMails {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    void on(@Observes RegistrationNews news) {
        MailKind kind =
                switch (news.what()) {
                    case PROOF_WANTED -> MailKind.PROOF;
                    case SEATED -> MailKind.SEATED;
                    case WAITING -> MailKind.WAITING;
                    case PROMOTED -> MailKind.PROMOTED;
                    case ALREADY_REGISTERED -> MailKind.ALREADY_REGISTERED;
                    case LEFT -> MailKind.LEFT;
                };
        if (!isOwed(news.registrationId(), kind, news.occasion())) {
            entityManager.persist(new OutboxMail(
                    kind,
                    news.registrationId(),
                    news.seminarId(),
                    news.confirmLink(),
                    news.occasion(),
                    MessageIds.next(),
                    clock.instant()));
        }
    }

    void on(@Observes SeminarChanged change) {
        MailKind kind =
                switch (change.what()) {
                    case REVISED -> MailKind.CHANGED;
                    case CANCELLED -> MailKind.CALLED_OFF;
                    case POSTPONED -> MailKind.PUT_OFF;
                };
        oweToAll(kind, change.seminarId(), change.occasion(), "'seated', 'waiting'");
    }

    /** One statement, however many are seated; whoever was owed it before is not owed it again. */
    int oweLink(long seminarId, String occasion) {
        return oweToAll(MailKind.JOIN, seminarId, occasion, "'seated'");
    }

    private int oweToAll(MailKind kind, long seminarId, String occasion, String states) {
        return entityManager
                .createNativeQuery(
                        "INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id,"
                                + " state, not_before) SELECT nextval('entity_id'), ?1, r.id, r.seminar_id, ?2,"
                                + " gen_random_uuid() || '@' || ?3, 'owed', CAST(?4 AS timestamptz) FROM registration r"
                                + " WHERE r.seminar_id = ?5 AND r.state IN (" + states + ") ORDER BY r.place"
                                + " ON CONFLICT (registration_id, kind, occasion) DO NOTHING")
                .setParameter(1, Word.of(kind))
                .setParameter(2, occasion)
                .setParameter(3, MessageIds.domain())
                .setParameter(4, clock.instant().toString())
                .setParameter(5, seminarId)
                .executeUpdate();
    }

    private boolean isOwed(long registrationId, MailKind kind, String occasion) {
        return !entityManager
                .createQuery("SELECT m.id FROM OutboxMail m WHERE m.registrationId = :registration"
                        + " AND m.kind = :kind AND m.occasion = :occasion")
                .setParameter("registration", registrationId)
                .setParameter("kind", kind)
                .setParameter("occasion", occasion)
                .getResultList()
                .isEmpty();
    }
}
