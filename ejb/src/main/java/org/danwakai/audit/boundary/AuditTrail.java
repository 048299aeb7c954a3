package org.danwakai.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.danwakai.audit.entity.AuditEntry;

/** Writes down what organizers do, in the transaction of the deed: no deed without its entry, no entry without it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class AuditTrail {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /**
     * @param action what was done, a verb in kebab case
     * @param subject what it was done to, as in an address ({@code dlap/77})
     * @param detail null for none; never an address or a token
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(String action, String subject, String detail) {
        String actor = session.getCallerPrincipal().getName();
        entityManager.persist(new AuditEntry(clock.instant(), actor, action, subject, detail));
    }
}
