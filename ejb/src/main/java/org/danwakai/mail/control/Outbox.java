package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.danwakai.mail.entity.OutboxMail;

/**
 * The queue of mails that are owed. A batch is claimed in a transaction of its own and each mail settled in another, so
 * that several servers share the work and a server that dies gives back what it had claimed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

    /** How long a claimed mail is left to who claimed it; a dead server's mails are taken over after that. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    public List<OutboxMail> claim(int most) {
        Instant now = clock.instant();
        List<?> rows = entityManager
                .createNativeQuery("UPDATE outbox_mail SET claimed_until = ?1, attempts = attempts + 1 WHERE id IN ("
                        + "SELECT id FROM outbox_mail WHERE state = 'owed' AND not_before <= ?2"
                        + " AND (claimed_until IS NULL OR claimed_until < ?2) ORDER BY not_before, id LIMIT ?3"
                        + " FOR UPDATE SKIP LOCKED) RETURNING id")
                .setParameter(1, Timestamp.from(now.plus(CLAIM)))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, most)
                .getResultList();
        List<Long> ids = rows.stream().map(row -> ((Number) row).longValue()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT m FROM OutboxMail m WHERE m.id IN :ids ORDER BY m.notBefore, m.id", OutboxMail.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Writes down what became of a claimed mail. */
    public void settle(long mailId, Consumer<OutboxMail> outcome) {
        outcome.accept(entityManager.find(OutboxMail.class, mailId));
    }
}
