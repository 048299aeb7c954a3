package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.SubscribersBrought;

/** Owes their mail to subscribers who were brought in together: one statement, however many they are. */
@ApplicationScoped
public class OwedWelcomes {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    void on(@Observes SubscribersBrought brought) {
        String ids = Keys.of(brought.subscriptionIds());
        entityManager
                .createNativeQuery("INSERT INTO outbox_mail (id, kind, subscription_id, occasion, message_id, state,"
                        + " not_before) SELECT nextval('entity_id'), ?1, s.id, 'once',"
                        + " gen_random_uuid() || '@' || ?2, 'owed', CAST(?3 AS timestamptz) FROM subscription s"
                        + " WHERE s.id = ANY (CAST(?4 AS bigint[])) ORDER BY s.place"
                        + " ON CONFLICT (subscription_id, kind, occasion) DO NOTHING")
                .setParameter(1, Word.of(MailKind.SUBSCRIBED))
                .setParameter(2, MessageIds.domain())
                .setParameter(3, clock.instant().toString())
                .setParameter(4, ids)
                .executeUpdate();
    }
}
