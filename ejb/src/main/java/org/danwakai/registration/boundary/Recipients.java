package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.Plans;
import org.danwakai.registration.control.AttendeeBook;
import org.danwakai.registration.control.MailedLinks;
import org.danwakai.registration.control.SeatBooks;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.Subscription;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** Who mails go to. Only the mail feature calls it, with nobody logged in; pages and API must not. */
@Stateless
@PermitAll
public class Recipients {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailedLinks links;

    @Inject
    private SeatBooks books;

    @Inject
    private AttendeeBook attendees;

    @Inject
    private SeminarCatalog catalog;

    /** A registration that a mail is about. @param linkExpiresAt of the link that claims the place; null for none */
    public record About(long registrationId, Instant linkExpiresAt) {}

    /** Whom mails about registrations go to: few queries, however many they are. */
    public Map<About, Recipient> ofRegistrations(Set<About> mails) {
        Plans.forPresentRows(entityManager);
        List<?> found = entityManager
                .createNativeQuery(
                        "SELECT * FROM registration WHERE id = ANY (CAST(?1 AS bigint[]))", Registration.class)
                .setParameter(
                        1, Keys.of(mails.stream().map(About::registrationId).collect(Collectors.toSet())))
                .getResultList();
        List<Registration> registrations =
                found.stream().map(Registration.class::cast).toList();
        Map<Long, String> romaji = attendees.romaji(registrations);
        Map<Long, Standing> standing = standing(registrations);
        Set<Long> inRooms = inRooms(registrations);
        Map<Long, Registration> byId =
                registrations.stream().collect(Collectors.toMap(Registration::id, Function.identity()));
        Map<About, Recipient> recipients = new HashMap<>();
        for (About mail : mails) {
            long id = mail.registrationId();
            Registration registration = byId.get(id);
            if (registration != null) {
                recipients.put(
                        mail,
                        recipient(
                                registration,
                                mail.linkExpiresAt(),
                                romaji.get(id),
                                standing.get(id),
                                inRooms.contains(id)));
            }
        }
        return recipients;
    }

    /** @param standing null for who does not subscribe */
    private Recipient recipient(
            Registration registration, Instant linkExpiresAt, String romaji, Standing standing, boolean inRoom) {
        long id = registration.id();
        return new Recipient(
                registration.address(),
                registration.name(),
                registration.institution(),
                romaji,
                registration.language(),
                registration.state(),
                null,
                standing != null && registration.comesBySubscription() ? standing.series() : null,
                books.position(registration),
                links.token(LinkPurpose.CANCEL, id, null),
                standing == null ? null : links.token(LinkPurpose.LEAVE, standing.subscription(), null),
                linkExpiresAt == null ? null : links.token(LinkPurpose.CONFIRM, id, linkExpiresAt),
                registration.refusal(),
                inRoom ? links.token(LinkPurpose.TICKET, id, null) : null);
    }

    /** Keys of those who have a seat in a room. */
    private Set<Long> inRooms(List<Registration> registrations) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                        + " WHERE r.id = ANY (CAST(?1 AS bigint[])) AND r.state = 'seated' AND p.name = 'room'")
                .setParameter(
                        1, Keys.of(registrations.stream().map(Registration::id).toList()))
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).collect(Collectors.toSet());
    }

    /** @param linkExpiresAt of the link that proves the address; null when the mail has none */
    public Optional<Recipient> ofSubscription(long subscriptionId, Instant linkExpiresAt) {
        return Optional.ofNullable(entityManager.find(Subscription.class, subscriptionId))
                .map(subscription -> new Recipient(
                        subscription.address(),
                        subscription.name(),
                        subscription.institution(),
                        subscription.attendeeId() == null ? null : attendees.romaji(subscription.attendeeId()),
                        subscription.language(),
                        null,
                        subscription.state(),
                        catalog.slug(subscription.seriesId()),
                        null,
                        null,
                        links.token(LinkPurpose.LEAVE, subscriptionId, null),
                        linkExpiresAt == null
                                ? null
                                : links.token(LinkPurpose.SUBSCRIBE, subscriptionId, linkExpiresAt),
                        null,
                        null));
    }

    /** @param linkExpiresAt of the link that opens the person's own page */
    public Optional<Recipient> ofAttendee(long attendeeId, Instant linkExpiresAt) {
        return attendees
                .find(attendeeId)
                .map(person -> new Recipient(
                        person.address().text(),
                        person.name(),
                        person.institution(),
                        person.romaji(),
                        person.language(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        links.token(LinkPurpose.ME, attendeeId, linkExpiresAt),
                        null,
                        null));
    }

    /** A subscription to one of the seminar's series, by its slug. */
    private record Standing(long subscription, String series) {}

    /** By registration, the first of them in the order of the seminar's numbers; none for who does not subscribe. */
    private Map<Long, Standing> standing(List<Registration> registrations) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT DISTINCT ON (r.id) r.id, s.id, z.slug FROM registration r"
                        + " JOIN seminar_number n ON n.seminar_id = r.seminar_id JOIN series z ON z.id = n.series_id"
                        + " JOIN subscription s ON s.series_id = n.series_id AND s.attendee_id = r.attendee_id"
                        + " AND s.state IN ('active', 'paused') WHERE r.id = ANY (CAST(?1 AS bigint[]))"
                        + " ORDER BY r.id, n.position")
                .setParameter(
                        1, Keys.of(registrations.stream().map(Registration::id).toList()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new Standing(((Number) row[1]).longValue(), (String) row[2])));
    }
}
