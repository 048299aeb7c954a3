package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.meeting.boundary.JoinLinkRenewed;
import org.danwakai.platform.entity.Word;

/** Owes the new link to whoever's link was renewed. */
@ApplicationScoped
public class OwedJoinMails {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    void on(@Observes JoinLinkRenewed renewed) {
        entityManager
                .createNativeQuery("INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion,"
                        + " message_id, state, not_before) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4,"
                        + " gen_random_uuid() || '@' || ?5, 'owed', CAST(?6 AS timestamptz))"
                        + " ON CONFLICT (registration_id, kind, occasion) DO NOTHING")
                .setParameter(1, Word.of(MailKind.JOIN))
                .setParameter(2, renewed.registrationId())
                .setParameter(3, renewed.seminarId())
                .setParameter(4, renewed.occasion())
                .setParameter(5, MessageIds.domain())
                .setParameter(6, clock.instant().toString())
                .executeUpdate();
    }
}
