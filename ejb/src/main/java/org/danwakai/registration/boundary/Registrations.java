package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.danwakai.displayname.entity.DisplayNamePattern;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.control.FormCheck;
import org.danwakai.registration.control.LinkTokens;
import org.danwakai.registration.control.SeatAllocation;
import org.danwakai.registration.control.WaitingList;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.LinkToken;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationClosed;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/**
 * What anybody can do about a place in a seminar: ask for one, prove the address, leave. Asking is answered in the same
 * way whether or not the address is known; what is known is told to the address alone.
 */
@Stateless
@PermitAll
public class Registrations {

    private static final Duration PROOF_VALID = Duration.ofHours(48);
    private static final Duration LEAVING_AFTER_START = Duration.ofMinutes(10);

    /** A registration that is never proven sends this many mails at most: nobody can flood an address with them. */
    private static final int MOST_PROOF_MAILS = 5;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeatAllocation allocation;

    @Inject
    private LinkTokens links;

    @Inject
    private WaitingList waitingList;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    /**
     * Asks for a place. The answer is always a mail to the address.
     *
     * @throws NotFound when there is no such seminar
     * @throws InvalidInput naming every field that has a problem
     * @throws RegistrationClosed outside of the time of registration
     */
    public void request(String series, int number, RegistrationForm form) {
        SeminarView seminar =
                catalog.seminar(series, number).orElseThrow(() -> new NotFound("seminar " + series + "/" + number));
        Attendee person = FormCheck.check(form);
        SeatPool pool = pool(seminar.id(), form.pool());
        requireOpen(seminar);
        // two requests for one address at once: the second waits here and then finds the first
        entityManager
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, ?2))")
                .setParameter(1, person.address().folded())
                .setParameter(2, seminar.id())
                .getResultList();
        Optional<Registration> known = living(seminar.id(), person);
        if (known.isEmpty()) {
            Registration registration = new Registration(pool, person, clock.instant());
            entityManager.persist(registration);
            entityManager.flush();
            links.issue(LinkPurpose.CANCEL, registration.id(), null);
            askForProof(registration, seminar);
        } else if (known.get().state() == RegistrationState.AWAITING_PROOF) {
            known.get().askAgain(pool, person);
            askForProof(known.get(), seminar);
        } else {
            String today = LocalDate.ofInstant(clock.instant(), seminar.zone()).toString();
            fire(known.get(), What.ALREADY_REGISTERED, null, today);
        }
    }

    /** What a link is about, without doing it. @throws NotFound when nobody was ever sent such a link */
    public RegistrationStatus look(LinkPurpose purpose, String token) {
        LinkToken link = links.resolve(purpose, token);
        return status(entityManager.find(Registration.class, link.registrationId()));
    }

    /**
     * Proves the address that the link was sent to, and takes a seat or a place in the waiting list. Doing it again
     * answers the same.
     *
     * @throws NotFound when nobody was ever sent such a link
     * @throws LinkExpired after 48 hours
     * @throws RegistrationClosed after the deadline
     */
    public RegistrationStatus confirm(String token) {
        LinkToken link = links.resolve(LinkPurpose.CONFIRM, token);
        Registration registration = entityManager.find(Registration.class, link.registrationId());
        if (registration.state() == RegistrationState.AWAITING_PROOF) {
            requireOpen(seminarOf(registration));
            if (link.isExpiredAt(clock.instant())) {
                throw new LinkExpired();
            }
            link.use(clock.instant());
            registration = allocation.prove(registration.id());
        }
        entityManager.flush();
        return status(registration);
    }

    /**
     * Leaves the seminar; the first who waits moves up. Doing it again answers the same.
     *
     * @throws NotFound when nobody was ever sent such a link
     * @throws RegistrationClosed when the seminar began more than ten minutes ago
     */
    public RegistrationStatus cancel(String token) {
        LinkToken link = links.resolve(LinkPurpose.CANCEL, token);
        Registration registration = entityManager.find(Registration.class, link.registrationId());
        if (registration.state() != RegistrationState.CANCELLED) {
            SeminarView seminar = seminarOf(registration);
            Instant until = seminar.content().startsAt().plus(LEAVING_AFTER_START);
            if (!clock.instant().isBefore(until)) {
                throw new RegistrationClosed(seminar.label());
            }
            link.use(clock.instant());
            registration = allocation.leave(registration.id());
        }
        return status(registration);
    }

    private void askForProof(Registration registration, SeminarView seminar) {
        long before = links.count(LinkPurpose.CONFIRM, registration.id());
        if (before >= MOST_PROOF_MAILS) {
            return;
        }
        Instant latest = clock.instant().plus(PROOF_VALID);
        Instant expires = latest.isBefore(seminar.closesAt()) ? latest : seminar.closesAt();
        UUID link = links.issue(LinkPurpose.CONFIRM, registration.id(), expires);
        fire(registration, What.PROOF_WANTED, link, link.toString());
    }

    private SeatPool pool(long seminarId, String wanted) {
        List<SeatPool> pools = entityManager
                .createNamedQuery("SeatPool.ofSeminar", SeatPool.class)
                .setParameter("seminar", seminarId)
                .getResultList();
        if (wanted == null) {
            return pools.stream().findFirst().orElseThrow(() -> new InvalidInput("pool", "unknown"));
        }
        return pools.stream()
                .filter(pool -> Word.of(pool.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("pool", "unknown"));
    }

    private Optional<Registration> living(long seminarId, Attendee person) {
        return entityManager
                .createNamedQuery("Registration.living", Registration.class)
                .setParameter("seminar", seminarId)
                .setParameter("address", person.address().folded())
                .getResultStream()
                .findFirst();
    }

    private static void requireOpen(SeminarView seminar) {
        if (!seminar.isOpen()) {
            throw new RegistrationClosed(seminar.label());
        }
    }

    private SeminarView seminarOf(Registration registration) {
        return catalog.seminar(registration.seminarId()).orElseThrow();
    }

    private RegistrationStatus status(Registration registration) {
        SeminarView seminar = seminarOf(registration);
        SeriesView series = catalog.series(seminar.numbers().get(0).series()).orElseThrow();
        DisplayNamePattern pattern = new DisplayNamePattern(series.displayNamePattern());
        return new RegistrationStatus(
                registration.seminarId(),
                registration.state(),
                waitingList.position(registration),
                pattern.of(registration.name(), registration.institution()),
                registration.name(),
                registration.institution(),
                registration.language());
    }

    private void fire(Registration registration, What what, UUID confirmLink, String occasion) {
        news.fire(new RegistrationNews(registration.id(), registration.seminarId(), what, confirmLink, occasion));
    }
}
