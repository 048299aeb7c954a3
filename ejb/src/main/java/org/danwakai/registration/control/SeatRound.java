package org.danwakai.registration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.registration.boundary.RegistrationNews;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarNumber;

/**
 * Serves all errands that wait at one moment in one transaction, one after the other in the order in which they came:
 * the lock is taken and the disk written once for all of them, and each gets its own answer. An errand that the rules
 * refuse is answered with the refusal and changes nothing. The answers hold once the transaction is committed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SeatRound {

    /** Less than callers wait in the queue, so that a round that is held up ends before the next one is given up. */
    private static final Duration LONGEST_LOCK = Duration.ofSeconds(4);

    @Inject
    private SeatBooks books;

    @Inject
    private AddressPolicy policy;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Subscribing subscribing;

    @Inject
    private Statuses statuses;

    @Inject
    private Event<RegistrationNews> news;

    @Inject
    private Clock clock;

    /** What became of an errand. @param status null when it was refused @param refusal null when it was granted */
    public record Answer(RegistrationStatus status, DomainException refusal) {}

    /** @return one answer for each errand, in their order */
    public List<Answer> serve(List<Errand> errands) {
        SeatTable table = lay(errands);
        SeatRules rules = new SeatRules(table, policy);
        List<Object> outcomes = new ArrayList<>();
        for (Errand errand : errands) {
            try {
                outcomes.add(rules.serve(errand));
            } catch (DomainException refused) {
                outcomes.add(refused);
            }
        }
        table.write();
        subscribing.begin(table.proven());
        if (!table.news().isEmpty()) {
            news.fire(new RegistrationNews(table.news()));
        }
        return outcomes.stream().map(outcome -> answer(outcome, table)).toList();
    }

    /** Locks and reads all that the errands are about. */
    private SeatTable lay(List<Errand> errands) {
        Set<Long> named = new HashSet<>();
        Set<SeminarNumber> numbers = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Errand errand : errands) {
            if (errand instanceof Errand.Ask ask) {
                numbers.add(ask.seminar());
                addresses.add(ask.person().address().folded());
                if (ask.requestKey() != null) {
                    keys.add(ask.requestKey());
                }
            } else {
                named.add(errand.registrationId());
            }
        }
        Map<SeminarNumber, Long> asked = numbers.isEmpty() ? Map.of() : catalog.published(numbers);
        Set<Long> seminars = new HashSet<>(asked.values());
        seminars.addAll(books.seminarsOf(named));
        books.waitNoLongerThan(LONGEST_LOCK);
        SeatTable table = books.lay(seminars, clock.instant());
        table.know(asked);
        table.know(books.find(named));
        table.know(books.byRequest(asked.values(), keys));
        table.know(books.living(asked.values(), addresses));
        return table;
    }

    private Answer answer(Object outcome, SeatTable table) {
        if (outcome instanceof DomainException refusal) {
            return new Answer(null, refusal);
        }
        SeatRules.Placed placed = (SeatRules.Placed) outcome;
        Registration registration = placed.registration();
        Integer position = null;
        if (registration.state() == RegistrationState.WAITING) {
            // a later errand of the round may be what put it in the line
            position = placed.position() == null ? table.position(registration) : placed.position();
        }
        return new Answer(
                statuses.of(
                        registration,
                        table.terms(registration.seminarId()),
                        table.poolOf(registration).name(),
                        position),
                null);
    }
}
