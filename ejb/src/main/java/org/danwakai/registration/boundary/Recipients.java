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
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.control.AttendeeBook;
import org.danwakai.registration.control.MailedLinks;
import org.danwakai.registration.control.SeatBooks;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.Registration;
import org.danwakai.registration.entity.SubscriptionState;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

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

    /** A registration, or a subscription, that a mail is about. @param linkExpiresAt of the link in it; null for none */
    public record About(long key, Instant linkExpiresAt) {}

    /** Whom mails about registrations go to: few queries, however many they are. */
    public Map<About, Recipient> ofRegistrations(Set<About> mails) {
        Plans.forPresentRows(entityManager);
        String keys = keys(mails);
        List<?> found = entityManager
                .createNativeQuery(
                        "SELECT * FROM registration WHERE id = ANY (CAST(?1 AS bigint[]))", Registration.class)
                .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
                .setParameter(1, keys)
                .getResultList();
        Map<Long, Registration> byId = found.stream()
                .map(Registration.class::cast)
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        Map<Long, Standing> standing = standing(keys);
        return each(mails, mail -> {
            Registration registration = byId.get(mail.key());
            return registration == null || !standing.containsKey(mail.key())
                    ? null
                    : recipient(registration, mail.linkExpiresAt(), standing.get(mail.key()));
        });
    }

    private static String keys(Set<About> mails) {
        return Keys.of(mails.stream().map(About::key).collect(Collectors.toSet()));
    }

    /** @param recipient null for what is gone */
    private static Map<About, Recipient> each(Set<About> mails, Function<About, Recipient> recipient) {
        Map<About, Recipient> recipients = new HashMap<>();
        for (About mail : mails) {
            Recipient to = recipient.apply(mail);
            if (to != null) {
                recipients.put(mail, to);
            }
        }
        return recipients;
    }

    private Recipient recipient(Registration registration, Instant linkExpiresAt, Standing standing) {
        long id = registration.id();
        return new Recipient(
                registration.address(),
                registration.name(),
                registration.institution(),
                standing.romaji(),
                registration.language(),
                registration.state(),
                null,
                registration.comesBySubscription() ? standing.series() : null,
                books.position(registration),
                links.token(LinkPurpose.CANCEL, id, null),
                standing.subscription() == null ? null : links.token(LinkPurpose.LEAVE, standing.subscription(), null),
                linkExpiresAt == null ? null : links.token(LinkPurpose.CONFIRM, id, linkExpiresAt),
                registration.refusal(),
                standing.isInRoom() ? links.token(LinkPurpose.TICKET, id, null) : null);
    }

    /** Whom mails about subscriptions go to: one query, however many they are. */
    public Map<About, Recipient> ofSubscriptions(Set<About> mails) {
        Plans.forPresentRows(entityManager);
        List<?> rows = entityManager
                .createNativeQuery("SELECT u.id, u.address, u.name, u.institution, a.romaji, u.language, u.state,"
                        + " z.slug FROM subscription u JOIN series z ON z.id = u.series_id"
                        + " LEFT JOIN attendee a ON a.id = u.attendee_id WHERE u.id = ANY (CAST(?1 AS bigint[]))")
                .setParameter(1, keys(mails))
                .getResultList();
        Map<Long, Object[]> byId = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), Function.identity()));
        return each(mails, mail -> {
            Object[] row = byId.get(mail.key());
            return row == null ? null : subscriber(row, mail);
        });
    }

    private Recipient subscriber(Object[] row, About mail) {
        return new Recipient(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                null,
                Word.parse(SubscriptionState.class, (String) row[6]),
                (String) row[7],
                null,
                null,
                links.token(LinkPurpose.LEAVE, mail.key(), null),
                mail.linkExpiresAt() == null
                        ? null
                        : links.token(LinkPurpose.SUBSCRIBE, mail.key(), mail.linkExpiresAt()),
                null,
                null);
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

    /**
     * What else there is of a registration.
     *
     * @param romaji the name in Roman letters as it tells it, or else its attendee did before; null for never
     * @param subscription to one of the seminar's series, the first in the order of its numbers; null for who does not
     *     subscribe
     * @param series of the subscription, by its slug
     */
    private record Standing(String romaji, boolean isInRoom, Long subscription, String series) {}

    private Map<Long, Standing> standing(String keys) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id, coalesce(r.romaji, a.romaji), r.state = 'seated' AND p.name = 'room',"
                        + " u.id, u.slug FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                        + " LEFT JOIN attendee a ON a.id = r.attendee_id"
                        + " LEFT JOIN LATERAL (SELECT s.id, z.slug FROM subscription s"
                        + " JOIN seminar_number n ON n.series_id = s.series_id JOIN series z ON z.id = s.series_id"
                        + " WHERE s.attendee_id = r.attendee_id AND s.state IN ('active', 'paused')"
                        + " AND n.seminar_id = r.seminar_id ORDER BY n.position LIMIT 1) u ON true"
                        + " WHERE r.id = ANY (CAST(?1 AS bigint[]))")
                .setParameter(1, keys)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new Standing(
                                (String) row[1],
                                (Boolean) row[2],
                                row[3] == null ? null : ((Number) row[3]).longValue(),
                                (String) row[4])));
    }
}
