package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** @param linkExpiresAt of the link that claims the place; null when the mail has none */
    public Optional<Recipient> ofRegistration(long registrationId, Instant linkExpiresAt) {
        Registration registration = entityManager.find(Registration.class, registrationId);
        if (registration == null) {
            return Optional.empty();
        }
        return Optional.of(new Recipient(
                registration.address(),
                registration.name(),
                registration.institution(),
                attendees.romaji(registration),
                registration.language(),
                registration.state(),
                null,
                null,
                books.position(registration),
                links.token(LinkPurpose.CANCEL, registrationId, null),
                registration.attendeeId() == null ? null : leaveToken(registration),
                linkExpiresAt == null ? null : links.token(LinkPurpose.CONFIRM, registrationId, linkExpiresAt),
                registration.refusal()));
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
                        null));
    }

    /** By a subscription to one of the seminar's series; null when there is none. */
    private String leaveToken(Registration registration) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id FROM subscription s JOIN seminar_number n ON n.series_id = s.series_id"
                        + " WHERE n.seminar_id = ?1 AND s.attendee_id = ?2 AND s.state IN ('active', 'paused')"
                        + " ORDER BY n.position LIMIT 1")
                .setParameter(1, registration.seminarId())
                .setParameter(2, registration.attendeeId())
                .getResultList();
        return rows.stream()
                .map(row -> links.token(LinkPurpose.LEAVE, ((Number) row).longValue(), null))
                .findFirst()
                .orElse(null);
    }
}
