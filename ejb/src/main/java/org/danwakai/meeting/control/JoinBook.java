package org.danwakai.meeting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.LinkSigner;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.entity.JoinMode;

/** The links of ours that lead one person each into a meeting, and where they were used from. */
@ApplicationScoped
public class JoinBook {

    /** Beyond that a link is as shared as can be, and nobody can fill the table through one. */
    private static final int MOST_PLACES = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LinkSigner signer;

    @Inject
    private Traces traces;

    @Inject
    private Clock clock;

    /** Whom a link leads in. @param holds whether it is the person's present link */
    public record Holder(
            long link, boolean holds, long seminarId, long registrationId, RegistrationState state, Wearer wearer) {}

    /** Of the seminar's home series. @throws NotFound when there is no such seminar */
    public JoinMode mode(long seminarId) {
        List<?> words = entityManager
                .createNativeQuery("SELECT z.join_mode FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE n.seminar_id = ?1 AND n.position = 0")
                .setParameter(1, seminarId)
                .getResultList();
        return words.stream()
                .map(word -> Word.parse(JoinMode.class, (String) word))
                .findFirst()
                .orElseThrow(() -> new NotFound("seminar " + seminarId));
    }

    /** Tokens of these people's present links, by registration, the same each time; made when they are first asked for. */
    Map<Long, String> tokens(Collection<Long> registrations) {
        make(registrations);
        Map<Long, String> tokens = new HashMap<>();
        holding(registrations)
                .forEach((registration, link) ->
                        tokens.put(registration, signer.sign(LinkPurpose.JOIN.letter(), link, null)));
        return tokens;
    }

    private void make(Collection<Long> registrations) {
        entityManager
                .createNativeQuery("INSERT INTO join_link (id, registration_id, made_at)"
                        + " SELECT nextval('entity_id'), w.id, ?2 FROM unnest(CAST(?1 AS bigint[])) AS w (id) ORDER BY w.id"
                        + " ON CONFLICT (registration_id) WHERE ended_at IS NULL DO NOTHING")
                .setParameter(1, Keys.of(registrations))
                .setParameter(2, now())
                .executeUpdate();
    }

    private Map<Long, Long> holding(Collection<Long> registrations) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT registration_id, id FROM join_link"
                        + " WHERE registration_id = ANY (CAST(?1 AS bigint[])) AND ended_at IS NULL")
                .setParameter(1, Keys.of(registrations))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    /**
     * Puts another link in the place of the present one.
     *
     * @return the other one's key
     * @throws NotFound when nobody registered for that seminar has such a link
     */
    public long renew(long seminarId, long registrationId) {
        int ended = entityManager
                .createNativeQuery("UPDATE join_link l SET ended_at = ?3 FROM registration r"
                        + " WHERE r.id = l.registration_id AND r.id = ?2 AND r.seminar_id = ?1 AND l.ended_at IS NULL")
                .setParameter(1, seminarId)
                .setParameter(2, registrationId)
                .setParameter(3, now())
                .executeUpdate();
        if (ended == 0) {
            throw new NotFound("join link of registration " + registrationId);
        }
        make(Set.of(registrationId));
        return holding(Set.of(registrationId)).get(registrationId);
    }

    /** @throws NotFound when nobody was ever sent such a link, or who was is forgotten */
    public Holder holder(String token) {
        long link = signer.read(LinkPurpose.JOIN.letter(), token)
                .orElseThrow(() -> new NotFound("link"))
                .id();
        List<?> rows = entityManager
                .createNativeQuery("SELECT l.ended_at IS NULL, r.seminar_id, r.id, r.state, r.name,"
                        + " coalesce(r.romaji, a.romaji), r.institution, r.address, r.language FROM join_link l"
                        + " JOIN registration r ON r.id = l.registration_id"
                        + " LEFT JOIN attendee a ON a.id = r.attendee_id WHERE l.id = ?1")
                .setParameter(1, link)
                .getResultList();
        return rows.stream()
                .map(row -> holder(link, (Object[]) row))
                .findFirst()
                .orElseThrow(() -> new NotFound("link"));
    }

    private static Holder holder(long link, Object[] row) {
        return new Holder(
                link,
                (Boolean) row[0],
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                Word.parse(RegistrationState.class, (String) row[3]),
                new Wearer((String) row[4], (String) row[5], (String) row[6], (String) row[7], (String) row[8]));
    }

    /**
     * How a person gets into the meeting in the end: as it was typed in, or, at a provider, by a link of the provider's
     * for this person alone; empty while there is none. The provider's general link would ask them to register there.
     */
    public Optional<MeetingAccess> wayIn(long seminarId, long registrationId) {
        Meeting known = entityManager.find(Meeting.class, seminarId);
        if (known == null || known.provider() == Provider.MANUAL) {
            return Optional.ofNullable(known).map(Meeting::access);
        }
        List<?> links = entityManager
                .createNativeQuery("SELECT url FROM meeting_link WHERE seminar_id = ?1 AND registration_id = ?2")
                .setParameter(1, seminarId)
                .setParameter(2, registrationId)
                .getResultList();
        return links.stream()
                .map(url -> new MeetingAccess((String) url, null, null))
                .findFirst();
    }

    /** @param address of the client @param browser how it introduces itself; null when it does not */
    public void note(long link, String address, String browser) {
        entityManager
                .createNativeQuery("INSERT INTO join_use (link_id, network, browser, first_at, last_at)"
                        + " SELECT ?1, ?2, ?3, CAST(?4 AS timestamptz), CAST(?4 AS timestamptz)"
                        + " WHERE (SELECT count(*) FROM join_use WHERE link_id = ?1) < " + MOST_PLACES
                        + " ON CONFLICT (link_id, network, browser)"
                        + " DO UPDATE SET last_at = excluded.last_at, times = join_use.times + 1")
                .setParameter(1, link)
                .setParameter(2, traces.network(link, address))
                .setParameter(3, traces.browser(link, browser))
                .setParameter(4, clock.instant().toString())
                .executeUpdate();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }
}
