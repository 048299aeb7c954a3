package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.control.SeatAllocation;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.SeatPool;

/** How many seats organizers give to each way to attend, and when they can be had. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeatQuotas {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeatAllocation allocation;

    @Inject
    private AuditTrail audit;

    /**
     * The quota of one way to attend.
     *
     * @param extra places that are given out beyond the capacity
     * @param opensAt null: with the seminar
     * @param closesAt null: with the seminar
     */
    public record Quota(
            PoolName pool, int capacity, int extra, int taken, int waiting, Instant opensAt, Instant closesAt) {}

    public List<Quota> of(long seminarId) {
        return pools(seminarId).stream()
                .map(pool -> new Quota(
                        pool.name(),
                        pool.capacity(),
                        pool.extra(),
                        pool.taken(),
                        pool.waiting(),
                        pool.opensAt(),
                        pool.closesAt()))
                .toList();
    }

    /** Sets the quota, opening the pool if the seminar has none; who waits moves up at once where it grew. */
    public void set(long seminarId, PoolName name, int capacity) {
        Optional<SeatPool> pool = find(seminarId, name);
        if (pool.isPresent() && pool.get().capacity() == capacity) {
            return;
        }
        if (pool.isPresent()) {
            change(seminarId, name, locked -> locked.resize(capacity));
        } else {
            entityManager.persist(new SeatPool(seminarId, name, capacity));
        }
        audit.record("set-quota", "seminar " + seminarId, Word.of(name) + " " + capacity);
    }

    /** Gives out more places than there are seats, or no longer; nobody who has a place loses it. */
    public void overbook(long seminarId, PoolName name, int extra) {
        if (find(seminarId, name).filter(pool -> pool.extra() == extra).isPresent()) {
            return;
        }
        change(seminarId, name, locked -> locked.overbook(extra));
        audit.record("overbook", "seminar " + seminarId, Word.of(name) + " " + extra);
    }

    /**
     * @param opensAt null: with the seminar
     * @param closesAt null: with the seminar
     */
    public void openBetween(long seminarId, PoolName name, Instant opensAt, Instant closesAt) {
        boolean same = find(seminarId, name)
                .filter(pool -> Objects.equals(pool.opensAt(), opensAt) && Objects.equals(pool.closesAt(), closesAt))
                .isPresent();
        if (same) {
            return;
        }
        change(seminarId, name, locked -> locked.openBetween(opensAt, closesAt));
        audit.record("set-pool-times", "seminar " + seminarId, Word.of(name));
    }

    private void change(long seminarId, PoolName name, Consumer<SeatPool> change) {
        if (find(seminarId, name).isEmpty()) {
            throw new InvalidInput("pool", "unknown");
        }
        allocation.change(seminarId, pool -> {
            if (pool.name() == name) {
                change.accept(pool);
            }
        });
    }

    private Optional<SeatPool> find(long seminarId, PoolName name) {
        return pools(seminarId).stream().filter(pool -> pool.name() == name).findFirst();
    }

    private List<SeatPool> pools(long seminarId) {
        return entityManager
                .createNamedQuery("SeatPool.ofSeminar", SeatPool.class)
                .setParameter("seminar", seminarId)
                .getResultList();
    }
}
