package org.danwakai.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Addresses that there are none of, as servers said. */
@Stateless
@PermitAll
public class MailStops {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public MailStops() {}

    MailStops(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Nothing goes any more to where this mail went, until its owner proves the address anew; organizers' own are left out. */
    public void stop(long mailId, String status, String answer) {
        entityManager
                .createNativeQuery("INSERT INTO mail_stop (folded_address, status, answer, since)"
                        + " SELECT coalesce(r.folded_address, u.folded_address, a.folded_address), ?2,"
                        + " CAST(?3 AS text), CAST(?4 AS timestamptz) FROM outbox_mail m"
                        + " LEFT JOIN registration r ON r.id = m.registration_id"
                        + " LEFT JOIN subscription u ON u.id = m.subscription_id"
                        + " LEFT JOIN attendee a ON a.id = m.attendee_id WHERE m.id = ?1 AND m.to_address IS NULL"
                        + " ON CONFLICT (folded_address) DO UPDATE SET status = excluded.status,"
                        + " answer = excluded.answer, since = excluded.since")
                .setParameter(1, mailId)
                .setParameter(2, status)
                .setParameter(3, answer)
                .setParameter(4, clock.instant().toString())
                .executeUpdate();
    }
}
