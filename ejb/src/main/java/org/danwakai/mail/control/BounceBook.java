package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.danwakai.mail.entity.MailState;
import org.danwakai.platform.entity.Word;

/** Writes down which mails came back. The same report may be read twice. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceBook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public BounceBook() {}

    BounceBook(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** @return whether it is a mail of ours */
    public boolean record(Bounce bounce) {
        List<?> mails = entityManager
                .createNativeQuery("UPDATE outbox_mail m SET state = 'bounced', answer = ?2 FROM (SELECT id, state"
                        + " FROM outbox_mail WHERE message_id = ?1 AND state IN ('sent', 'bounced') FOR UPDATE) w"
                        + " WHERE m.id = w.id RETURNING m.id, w.state")
                .setParameter(1, bounce.mark() + "@" + MessageIds.domain())
                .setParameter(2, bounce.status() + " " + bounce.words())
                .getResultList();
        if (Answer.isHard(bounce.status())) {
            // read once more, it must not stop an address that was proven, or let in again, meanwhile
            mails.stream()
                    .map(Object[].class::cast)
                    .filter(mail -> MailState.SENT == Word.parse(MailState.class, (String) mail[1]))
                    .forEach(mail -> stop(((Number) mail[0]).longValue(), bounce));
        }
        return !mails.isEmpty();
    }

    private void stop(long mailId, Bounce bounce) {
        try {
            MailStops.stop(
                    entityManager.unwrap(Connection.class), mailId, bounce.status(), bounce.words(), clock.instant());
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
