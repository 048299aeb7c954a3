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
        OwedRows.insert(
                        entityManager,
                        "SELECT CAST(?3 AS text) AS kind, " + OwedRows.OF_SUBSCRIPTION
                                + ", CAST(NULL AS bigint) AS seminar, CAST(NULL AS timestamptz) AS expires,"
                                + " 'once' AS occasion, CAST(?5 AS interval) AS patience, u.place AS line"
                                + " FROM subscription u WHERE u.id = ANY (CAST(?4 AS bigint[]))",
                        clock.instant())
                .setParameter(3, Word.of(MailKind.SUBSCRIBED))
                .setParameter(4, ids)
                // nobody waits for these
                .setParameter(5, OwedMails.patience(MailKind.INVITED))
                .executeUpdate();
    }
}
