package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationClosed;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * Does to registrations of one seminar what organizers decide, under the lock of its pools. What has become true of one
 * meanwhile is left as it is, so doing the same again changes nothing.
 */
@ApplicationScoped
public class SeatOffice {

    private static final String ONCE = "once";

    @Inject
    private SeatBooks books;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    /**
     * Ends registrations; who waits moves up.
     *
     * @param reason as their attendees are told; null for none
     * @return how many ended
     * @throws RegistrationClosed when the seminar has begun: nobody gets the seats any more
     */
    public int withdraw(long seminarId, Collection<Long> registrations, String reason) {
        SeatTable table = books.lay(Set.of(seminarId), clock.instant());
        requireSeats(table.terms(seminarId));
        List<Registration> living = find(seminarId, registrations).stream()
                .filter(registration -> registration.state() != RegistrationState.CANCELLED)
                .toList();
        Set<SeatPool> freed = new HashSet<>();
        for (Registration registration : living) {
            SeatPool pool = table.poolOf(registration);
            // whoever never proved the address is nobody that one could write to
            boolean isSomebodys = registration.isProven();
            registration.withdraw(pool, reason, table.now());
            table.cancelled(registration);
            freed.add(pool);
            if (isSomebodys) {
                table.tell(registration, What.LEFT, ONCE);
            }
        }
        freed.forEach(table::promote);
        tell(table);
        return living.size();
    }

    /**
     * Takes an organizer's word for the addresses of those who have not proven them: each gets a seat, or the next place
     * in line, in the order in which they asked.
     *
     * @return how many
     * @throws RegistrationClosed when nobody can be seated any more
     */
    public int vouch(long seminarId, Collection<Long> registrations) {
        SeatTable table = books.lay(Set.of(seminarId), clock.instant());
        requireSeats(table.terms(seminarId));
        List<Registration> unproven = find(seminarId, registrations).stream()
                .filter(registration -> registration.state() == RegistrationState.AWAITING_PROOF)
                .toList();
        for (Registration registration : unproven) {
            registration.vouchFor(table.poolOf(registration), table.online(registration), table.now());
            table.placed(registration, false);
            boolean isSeated = registration.state() == RegistrationState.SEATED;
            table.tell(registration, isSeated ? What.SEATED : What.WAITING, ONCE);
        }
        table.write();
        tell(table);
        return unproven.size();
    }

    /**
     * Gives somebody a seat of the other way to attend.
     *
     * @return whether they did not have one there already
     * @throws org.danwakai.registration.entity.PoolFull when there is none; the present place is kept
     * @throws RegistrationClosed when there is no place to change, or it is too late
     */
    public boolean move(long seminarId, long registrationId, PoolName to) {
        SeatTable table = books.lay(Set.of(seminarId), clock.instant());
        SeminarTerms seminar = table.terms(seminarId);
        requireSeats(seminar);
        Registration registration = find(seminarId, List.of(registrationId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("registration " + registrationId));
        if (!registration.isPlaced()) {
            throw new RegistrationClosed(seminar.label());
        }
        SeatPool from = table.poolOf(registration);
        SeatPool wanted = table.pool(seminarId, to);
        if (Objects.equals(from.id(), wanted.id())) {
            return false;
        }
        registration.move(from, wanted, table.now());
        table.tell(registration, What.MOVED, table.now().toString());
        table.promote(from);
        tell(table);
        return true;
    }

    /** In the order in which they came about. */
    private List<Registration> find(long seminarId, Collection<Long> registrations) {
        return books.find(registrations).stream()
                .filter(registration -> registration.seminarId() == seminarId)
                .sorted(Comparator.comparing(Registration::id))
                .toList();
    }

    /** @throws RegistrationClosed when nobody can be seated any more */
    public void requireSeats(SeminarTerms seminar) {
        if (!seminar.seatsCanBeGivenAt(clock.instant())) {
            throw new RegistrationClosed(seminar.label());
        }
    }

    private void tell(SeatTable table) {
        books.flush();
        if (!table.news().isEmpty()) {
            news.fire(new RegistrationNews(table.news()));
        }
    }
}
