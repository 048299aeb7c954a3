package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danwakai.platform.control.LinkSigner.Signed;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.control.AttendeeBook;
import org.danwakai.registration.control.FormCheck;
import org.danwakai.registration.control.MailedLinks;
import org.danwakai.registration.control.SeatBooks;
import org.danwakai.registration.control.Statuses;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.Subscription;

/** An attendee's own page: seats, places in waiting lists and subscriptions, for who holds the mailed link. */
@Stateless
@PermitAll
public class OwnPages {

    private static final Duration LINK_VALID = Duration.ofHours(24);
    private static final Duration MAIL_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_REGISTRATIONS = 30;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AttendeeBook attendees;

    @Inject
    private MailedLinks links;

    @Inject
    private Statuses statuses;

    @Inject
    private SeatBooks books;

    @Inject
    private Event<AttendeeNews> news;

    @Inject
    private Clock clock;

    /**
     * @param registrations living ones of seminars that are not over, the next first
     * @param attended keys of the seminars in which the person has a place or had one, the latest first
     * @param handoutToken opens what is handed out to those who have a place there, as long as the page
     */
    public record OwnPage(
            Attendee person,
            List<RegistrationStatus> registrations,
            List<SubscriptionStatus> subscriptions,
            List<Long> attended,
            String handoutToken) {}

    /**
     * Mails the link to whoever is known by that address; to everybody else nothing. The answer is the same.
     *
     * @throws InvalidInput when it is no address
     */
    public void mailLink(String typedAddress) {
        MailAddress address =
                MailAddress.parse(typedAddress).orElseThrow(() -> new InvalidInput("email", "not-an-address"));
        Instant now = clock.instant();
        long slot = now.getEpochSecond() / MAIL_PAUSE.toSeconds();
        attendees.idOf(address).ifPresent(id -> news.fire(new AttendeeNews(id, now.plus(LINK_VALID), "slot-" + slot)));
    }

    /**
     * The link's token for somebody whom the identity provider vouches for.
     *
     * @param name null when the provider tells none
     * @param institution null when the provider tells none
     */
    public String open(String verifiedAddress, String name, String institution) {
        MailAddress address =
                MailAddress.parse(verifiedAddress).orElseThrow(() -> new InvalidInput("email", "not-an-address"));
        Instant now = clock.instant();
        Optional<Long> known = attendees.idOf(address);
        known.ifPresent(id -> attendees.proven(id, now));
        long id = known.orElseGet(() -> attendees.remember(newcomer(address, name, institution), true, now));
        return links.token(LinkPurpose.ME, id, now.plus(LINK_VALID));
    }

    private static Attendee newcomer(MailAddress address, String name, String institution) {
        String localPart = address.text().substring(0, address.text().indexOf('@'));
        String domain = address.text().substring(address.text().indexOf('@') + 1);
        return new Attendee(
                address, name == null ? localPart : name, institution == null ? domain : institution, "ja", null, null);
    }

    /**
     * @throws NotFound when nobody was ever sent such a link
     * @throws LinkExpired after 24 hours
     */
    public OwnPage show(String token) {
        Signed link = link(token);
        long id = link.id();
        Attendee person = attendees.find(id).orElseThrow(() -> new NotFound("attendee"));
        return new OwnPage(
                person,
                statuses.of(registrations(id)),
                subscriptions(id).stream().map(statuses::of).toList(),
                attended(id),
                links.token(LinkPurpose.HANDED_OUT, id, link.expiresAt()));
    }

    /**
     * What the person is called from now on, in all that is still to come. Who can say so proves the address by the
     * link.
     *
     * @param kana how the name is read; blank forgets it
     * @param romaji the name in Roman letters; blank forgets it
     */
    public void rename(String token, String name, String kana, String romaji, String institution) {
        long id = attendee(token);
        Attendee known = attendees.find(id).orElseThrow(() -> new NotFound("attendee"));
        Attendee renamed = FormCheck.person(
                RegistrationForm.of(name, institution, known.address().text(), known.language())
                        .spelled(kana, romaji));
        List<Registration> registrations = registrations(id);
        if (!registrations.isEmpty()) {
            books.lock(registrations.stream().map(Registration::seminarId).collect(Collectors.toSet()));
        }
        attendees.rename(id, renamed, registrations);
        attendees.proven(id, clock.instant());
        subscriptions(id).forEach(one -> one.rename(renamed.name(), renamed.institution()));
    }

    private long attendee(String token) {
        return link(token).id();
    }

    private Signed link(String token) {
        Signed link = links.resolve(LinkPurpose.ME, token);
        if (link.isExpiredAt(clock.instant())) {
            throw new LinkExpired();
        }
        return link;
    }

    private List<Long> attended(long attendee) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id FROM registration r JOIN seminar s ON s.id = r.seminar_id"
                        + " WHERE r.attendee_id = ?1 AND r.state IN ('seated', 'waiting')"
                        + " ORDER BY s.starts_at DESC, s.id LIMIT " + MOST_REGISTRATIONS)
                .setParameter(1, attendee)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private List<Registration> registrations(long attendee) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT r.* FROM registration r JOIN seminar s ON s.id = r.seminar_id"
                                + " WHERE r.attendee_id = ?1 AND r.state <> 'cancelled'"
                                + " AND coalesce(s.ends_at, s.starts_at + interval '2 hours') > ?2"
                                + " ORDER BY s.starts_at, r.id LIMIT " + MOST_REGISTRATIONS,
                        Registration.class)
                .setParameter(1, attendee)
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream().map(Registration.class::cast).toList();
    }

    private List<Subscription> subscriptions(long attendee) {
        return entityManager
                .createNamedQuery("Subscription.ofAttendee", Subscription.class)
                .setParameter("attendee", attendee)
                .getResultList();
    }
}
