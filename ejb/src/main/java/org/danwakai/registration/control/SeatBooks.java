package org.danwakai.registration.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.platform.control.Keys;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/**
 * Reads and writes pools and registrations. Whoever changes a registration first locks all pools of its seminar, in the
 * order of their keys: so all that happens to one seminar happens one after the other, on however many servers, and no
 * two transactions can wait for each other.
 */
@ApplicationScoped
public class SeatBooks {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AttendeeBook attendees;

    @Inject
    private SubscriberSeating subscribers;

    @Inject
    private Overbooking overbooking;

    @Inject
    private SeminarCatalog catalog;

    /** This transaction rather fails than waits longer for what another one holds. */
    void waitNoLongerThan(Duration longest) {
        entityManager
                .createNativeQuery("SET LOCAL lock_timeout = " + longest.toMillis())
                .executeUpdate();
    }

    /** The pools of these seminars, locked until the transaction ends, as they are once the lock is held. */
    public List<SeatPool> lock(Collection<Long> seminars) {
        return entityManager
                .createNamedQuery("SeatPool.ofSeminars", SeatPool.class)
                .setParameter("seminars", seminars)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                // one that this transaction had read before would keep the values of that time
                .setHint(QueryHints.REFRESH, HintValues.TRUE)
                .getResultList();
    }

    /**
     * Locks the pools of these seminars, and lays out what a transaction about their seats needs. Where a seminar has
     * opened and nobody was served yet, its subscribers are served first.
     */
    public SeatTable lay(Collection<Long> seminars, Instant now) {
        if (seminars.isEmpty()) {
            return new SeatTable(this, Map.of(), List.of(), now);
        }
        List<SeatPool> pools = lock(seminars);
        // read under the lock: a seminar that is called off meanwhile is called off before or after, never in between
        Map<Long, SeminarTerms> terms = catalog.terms(seminars);
        SeatTable table = new SeatTable(this, terms, pools, now);
        terms.values().stream()
                .filter(seminar -> seminar.isOpenAt(now) && !seminar.isServed())
                .forEach(seminar -> open(seminar, table.pools(seminar.id()), now));
        return table;
    }

    /** How many places there are has to be known before the first of them is given. */
    private void open(SeminarTerms seminar, List<SeatPool> pools, Instant now) {
        plan(seminar, pools, now);
        subscribers.register(seminar, pools, now);
    }

    /** How many places each pool gives out, and to whom the last of them go. */
    void plan(SeminarTerms seminar, Collection<SeatPool> pools, Instant now) {
        overbooking.plan(seminar, pools);
        pools.forEach(pool -> pool.keep(seminar.seatsKeptAt(now)));
    }

    /** One statement whatever their number, so that neither side has to prepare it anew. */
    List<Long> seminarsOf(Collection<Long> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery("SELECT DISTINCT seminar_id FROM registration WHERE id = ANY (CAST(?1 AS bigint[]))")
                .setParameter(1, Keys.of(registrations))
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    List<Registration> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : registrations(entityManager
                        .createNativeQuery(
                                "SELECT * FROM registration WHERE id = ANY (CAST(?1 AS bigint[]))", Registration.class)
                        .setParameter(1, Keys.of(ids)));
    }

    /** The registrations at these addresses that were not cancelled. */
    List<Registration> living(Collection<Long> seminars, Collection<String> foldedAddresses) {
        return foldedAddresses.isEmpty()
                ? List.of()
                : registrations(entityManager
                        .createNativeQuery(
                                // as an array they are looked up one by one; joined, all of the seminar would be read
                                "SELECT * FROM registration WHERE seminar_id = ANY (CAST(?1 AS bigint[]))"
                                        + " AND folded_address = ANY (ARRAY(SELECT jsonb_array_elements_text(CAST(?2 AS jsonb))))"
                                        + " AND state <> 'cancelled'",
                                Registration.class)
                        .setParameter(1, Keys.of(seminars))
                        .setParameter(
                                2,
                                JSON.createArrayBuilder(foldedAddresses).build().toString()));
    }

    private static List<Registration> registrations(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Registration.class::cast).toList();
    }

    /** The registrations that requests with these keys made, whatever became of them. */
    List<Registration> byRequest(Collection<Long> seminars, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT r FROM Registration r WHERE r.seminarId IN :seminars AND r.requestKey IN :keys",
                                Registration.class)
                        .setParameter("seminars", seminars)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    List<Registration> firstInLine(SeatPool pool) {
        // a query that is limited to none is not limited at all
        return pool.promotable() == 0
                ? List.of()
                : entityManager
                        .createNamedQuery("Registration.firstInLine", Registration.class)
                        .setParameter("pool", pool.id())
                        .setMaxResults(pool.promotable())
                        .getResultList();
    }

    /** Of those who wait, whom the seats are given that are kept for addresses of institutions. */
    List<Registration> firstInstitutionalInLine(SeatPool pool) {
        return pool.keptSeats() == 0
                ? List.of()
                : entityManager
                        .createNamedQuery("Registration.firstInstitutionalInLine", Registration.class)
                        .setParameter("pool", pool.id())
                        .setMaxResults(pool.keptSeats())
                        .getResultList();
    }

    void add(Registration registration) {
        entityManager.persist(registration);
    }

    void flush() {
        entityManager.flush();
    }

    /** Keeps the people who were just given places. @param provenNow folded addresses that were just proven */
    void remember(Collection<Registration> placed, Set<String> provenNow, Instant now) {
        Map<String, Long> ids =
                attendees.remember(placed.stream().map(Registration::person).toList(), provenNow, now);
        placed.forEach(registration -> registration.belongTo(ids.get(registration.foldedAddress())));
    }

    /** In the waiting list, from 1; null unless the registration waits. */
    public Integer position(Registration registration) {
        if (registration.state() != RegistrationState.WAITING) {
            return null;
        }
        return entityManager
                .createNamedQuery("Registration.placesBefore", Long.class)
                .setParameter("pool", registration.poolId())
                .setParameter("place", registration.place())
                .getSingleResult()
                .intValue();
    }
}
