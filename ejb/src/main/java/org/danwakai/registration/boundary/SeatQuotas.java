package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.control.SeatAllocation;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.SeatPool;

/** How many seats organizers give to each way to attend. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeatQuotas {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeatAllocation allocation;

    @Inject
    private AuditTrail audit;

    /** Sets the quota, opening the pool if the seminar has none; who waits moves up at once where it grew. */
    public void set(long seminarId, PoolName name, int capacity) {
        Optional<SeatPool> pool = entityManager
                .createNamedQuery("SeatPool.ofSeminar", SeatPool.class)
                .setParameter("seminar", seminarId)
                .getResultStream()
                .filter(candidate -> candidate.name() == name)
                .findFirst();
        if (pool.isPresent() && pool.get().capacity() == capacity) {
            return;
        }
        if (pool.isPresent()) {
            allocation.change(seminarId, locked -> {
                if (locked.name() == name) {
                    locked.resize(capacity);
                }
            });
        } else {
            entityManager.persist(new SeatPool(seminarId, name, capacity));
        }
        audit.record("set-quota", "seminar " + seminarId, Word.of(name) + " " + capacity);
    }
}
