package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;

/**
 * Gives out seats and takes them back. Every change of a pool happens under the lock of the pool's row, which is always
 * taken first, so that no two transactions can wait for each other; and whoever frees a seat hands it on in the same
 * transaction, so that no seat is idle while somebody waits.
 */
@ApplicationScoped
public class SeatAllocation {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    /** Proves a registration's address. Proving it again changes nothing. */
    public Registration prove(long registrationId) {
        SeatPool pool = lockPoolOf(registrationId);
        Registration registration = reload(registrationId);
        if (registration.state() != RegistrationState.AWAITING_PROOF) {
            return registration;
        }
        registration.prove(pool, remember(registration.person()), clock.instant());
        tell(registration, registration.state() == RegistrationState.SEATED ? What.SEATED : What.WAITING);
        return registration;
    }

    /** Leaving again changes nothing. */
    public Registration leave(long registrationId) {
        SeatPool pool = lockPoolOf(registrationId);
        Registration registration = reload(registrationId);
        boolean told =
                registration.state() == RegistrationState.SEATED || registration.state() == RegistrationState.WAITING;
        registration.leave(pool, clock.instant());
        if (told) {
            tell(registration, What.LEFT);
        }
        promote(pool);
        return registration;
    }

    public void resize(long poolId, int capacity) {
        SeatPool pool = entityManager.find(SeatPool.class, poolId, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(pool);
        pool.resize(capacity);
        promote(pool);
    }

    private void promote(SeatPool pool) {
        if (!pool.canPromote()) {
            return;
        }
        entityManager.flush();
        List<Registration> first = entityManager
                .createNamedQuery("Registration.firstInLine", Registration.class)
                .setParameter("pool", pool.id())
                .setMaxResults(pool.promotable())
                .getResultList();
        for (Registration registration : first) {
            registration.promote(pool, clock.instant());
            tell(registration, What.PROMOTED);
        }
    }

    private SeatPool lockPoolOf(long registrationId) {
        long poolId = entityManager.find(Registration.class, registrationId).poolId();
        SeatPool pool = entityManager.find(SeatPool.class, poolId);
        entityManager.refresh(pool, LockModeType.PESSIMISTIC_WRITE);
        return pool;
    }

    private Registration reload(long registrationId) {
        Registration registration = entityManager.find(Registration.class, registrationId);
        entityManager.refresh(registration, LockModeType.PESSIMISTIC_WRITE);
        return registration;
    }

    /** One statement, since one person may prove an address for two seminars at once. */
    private long remember(Attendee person) {
        return ((Number) entityManager
                        .createNativeQuery("INSERT INTO attendee (id, address, folded_address, name, institution,"
                                + " language, proven_at) VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5,"
                                + " CAST(?6 AS timestamptz)) ON CONFLICT (folded_address) DO UPDATE SET"
                                + " address = excluded.address, name = excluded.name,"
                                + " institution = excluded.institution, language = excluded.language RETURNING id")
                        .setParameter(1, person.address().text())
                        .setParameter(2, person.address().folded())
                        .setParameter(3, person.name())
                        .setParameter(4, person.institution())
                        .setParameter(5, person.language())
                        .setParameter(6, clock.instant().toString())
                        .getSingleResult())
                .longValue();
    }

    private void tell(Registration registration, What what) {
        news.fire(new RegistrationNews(registration.id(), registration.seminarId(), what, null, "once"));
    }
}
