package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Changes;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.control.SeatAllocation;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** How many seats organizers give to each way to attend, and when it can be registered for. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class SeatQuotas {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeatAllocation allocation;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    public List<Quota> of(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        return entityManager
                .createNamedQuery("SeatPool.ofSeminar", SeatPool.class)
                .setParameter("seminar", seminarId)
                .getResultStream()
                .map(pool -> new Quota(pool.name(), pool.capacity(), pool.opensAt(), pool.closesAt()))
                .toList();
    }

    /**
     * Opens the pools that the seminar does not have yet, and leaves alone those that are not named. Who waits moves up
     * at once where a quota grew.
     *
     * @throws org.danwakai.platform.entity.InvalidInput when a number or the times make no sense; nothing is changed then
     */
    public void set(long seminarId, List<Quota> wanted) {
        rights.require(Rank.ORGANIZER, seminarId);
        Map<PoolName, Quota> known = of(seminarId).stream().collect(Collectors.toMap(Quota::pool, Function.identity()));
        Map<PoolName, Quota> changed = wanted.stream()
                .filter(quota -> !quota.equals(known.get(quota.pool())))
                .collect(Collectors.toMap(Quota::pool, Function.identity(), (first, last) -> last));
        if (changed.isEmpty()) {
            return;
        }
        changed.values().stream()
                .filter(quota -> !known.containsKey(quota.pool()))
                .forEach(quota -> entityManager.persist(new SeatPool(seminarId, quota.pool(), quota.capacity())));
        entityManager.flush();
        allocation.change(seminarId, pool -> {
            Quota quota = changed.get(pool.name());
            if (quota != null) {
                pool.resize(quota.capacity());
                pool.openBetween(quota.opensAt(), quota.closesAt());
            }
        });
        String label = catalog.terms(Set.of(seminarId)).get(seminarId).label();
        changed.values()
                .forEach(quota -> audit.record(
                        Action.SET_QUOTA,
                        label,
                        Detail.of(Fact.SEATS, Word.of(quota.pool()) + " " + quota.capacity()),
                        Changes.between(known.get(quota.pool()), quota)));
    }
}
