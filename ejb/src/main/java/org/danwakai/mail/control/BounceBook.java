package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Writes down which mails came back. The same report may be read twice. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceBook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** @return whether it is a mail of ours */
    public boolean record(Bounce bounce) {
        List<?> mails = entityManager
                .createNativeQuery("UPDATE outbox_mail SET state = 'bounced', answer = ?2 WHERE message_id = ?1"
                        + " AND state IN ('sent', 'bounced') RETURNING id")
                .setParameter(1, bounce.mark() + "@" + MessageIds.domain())
                .setParameter(2, bounce.status() + " " + bounce.words())
                .getResultList();
        if (Answer.isHard(bounce.status())) {
            mails.forEach(id -> MailStops.stop(
                    entityManager, ((Number) id).longValue(), bounce.status(), bounce.words(), clock.instant()));
        }
        return !mails.isEmpty();
    }
}
