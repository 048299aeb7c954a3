package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.RegistrationNews.What;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationClosed;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * Makes true what organizers say of those who came with another address than an institutional one, under the lock of
 * the seminar's pools. Who is approved stands where the proof of the address put it, however late the answer comes.
 */
@ApplicationScoped
public class Reviewing {

    private static final String ONCE = "once";

    @Inject
    private SeatBooks books;

    @Inject
    private SeriesGuests guests;

    @Inject
    private Subscribing subscribing;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    /**
     * Approves those that are still in review, in the order of their places.
     *
     * @param by who approves
     * @return how many were
     * @throws RegistrationClosed when none of them can be given a seat any more
     */
    public int approve(Collection<Long> registrations, String by) {
        SeatTable table = lay(registrations);
        List<Registration> reviewed = books.find(registrations).stream()
                .filter(registration -> registration.state() == RegistrationState.IN_REVIEW)
                .sorted(Comparator.comparing(Registration::seminarId).thenComparing(Registration::place))
                .toList();
        List<Registration> inTime = reviewed.stream()
                .filter(registration -> table.terms(registration.seminarId()).seatsCanBeGivenAt(table.now()))
                .toList();
        if (inTime.isEmpty() && !reviewed.isEmpty()) {
            throw new RegistrationClosed(
                    table.terms(reviewed.get(0).seminarId()).label());
        }
        inTime.forEach(registration -> approve(registration, table));
        Map<Long, List<String>> bySeries = inTime.stream()
                .collect(Collectors.groupingBy(
                        registration -> table.terms(registration.seminarId()).homeSeries(),
                        Collectors.mapping(Registration::foldedAddress, Collectors.toList())));
        bySeries.forEach((series, addresses) -> {
            guests.welcome(series, addresses, by);
            subscribing.approve(series, addresses);
        });
        table.write();
        tell(table);
        return inTime.size();
    }

    private static void approve(Registration registration, SeatTable table) {
        registration.approve(table.poolOf(registration), table.online(registration), table.now());
        table.tell(registration, registration.state() == RegistrationState.SEATED ? What.SEATED : What.WAITING, ONCE);
    }

    /**
     * Ends a registration that is in review. Doing it again changes nothing.
     *
     * @param reason as its attendee is told
     * @throws NotFound when there is none
     * @throws RegistrationClosed when it was approved meanwhile
     */
    public void refuse(long id, String reason) {
        SeatTable table = lay(List.of(id));
        Registration registration =
                books.find(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("registration " + id));
        if (registration.state() == RegistrationState.CANCELLED) {
            return;
        }
        SeminarTerms seminar = table.terms(registration.seminarId());
        if (registration.state() != RegistrationState.IN_REVIEW) {
            throw new RegistrationClosed(seminar.label());
        }
        registration.refuse(reason, table.now());
        subscribing.refuse(seminar.homeSeries(), registration.person());
        table.tell(registration, What.REFUSED, ONCE);
        tell(table);
    }

    private SeatTable lay(Collection<Long> registrations) {
        return books.lay(new HashSet<>(books.seminarsOf(registrations)), clock.instant());
    }

    private void tell(SeatTable table) {
        books.flush();
        if (!table.news().isEmpty()) {
            news.fire(new RegistrationNews(table.news()));
        }
    }
}
