package org.danwakai.meeting.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.seminar.entity.DisplayNamePattern;

/** The meeting and the links of its registrants as we know them. Each write is a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MeetingLinks {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DisplayNames displayNames;

    @Inject
    private Clock clock;

    /** Of that provider alone. */
    public Optional<MeetingAccess> meeting(long seminarId, Provider provider) {
        return Optional.ofNullable(entityManager.find(Meeting.class, seminarId))
                .filter(meeting -> meeting.provider() == provider)
                .map(Meeting::access);
    }

    public void keep(long seminarId, Provider provider, MadeMeeting made) {
        Meeting known = entityManager.find(Meeting.class, seminarId);
        if (known == null) {
            entityManager.persist(new Meeting(seminarId, provider, made.access()));
        } else {
            known.handTo(provider, made.access());
        }
    }

    public void forget(long seminarId) {
        Optional.ofNullable(entityManager.find(Meeting.class, seminarId)).ifPresent(entityManager::remove);
    }

    public void forgetLinks(long seminarId) {
        entityManager
                .createNativeQuery("DELETE FROM meeting_link WHERE seminar_id = ?1")
                .setParameter(1, seminarId)
                .executeUpdate();
    }

    /** Those who have a seat and no link, in the order of their places. @param series of the pattern, by slug */
    public List<Invitee> withoutLink(long seminarId, DisplayNamePattern pattern, String series) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id, r.address, r.name, coalesce(r.romaji, a.romaji), r.institution,"
                        + " r.language FROM registration r LEFT JOIN attendee a ON a.id = r.attendee_id"
                        + " WHERE r.seminar_id = ?1 AND r.state = 'seated' AND NOT EXISTS"
                        + " (SELECT 1 FROM meeting_link l WHERE l.registration_id = r.id) ORDER BY r.place, r.id")
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Invitee(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        displayNames.of(
                                pattern,
                                series,
                                new Wearer((String) row[2], (String) row[3], (String) row[4], (String) row[1], (String)
                                        row[5])),
                        (String) row[5]))
                .toList();
    }

    /** Links of those who have no seat any more. */
    public List<PersonalLink> leftOver(long seminarId) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.address, l.registrant_id, l.url FROM meeting_link l"
                        + " LEFT JOIN registration r ON r.id = l.registration_id"
                        + " WHERE l.seminar_id = ?1 AND r.state IS DISTINCT FROM 'seated' ORDER BY l.made_at")
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PersonalLink((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    public void remove(long seminarId, Collection<PersonalLink> links) {
        links.forEach(link -> entityManager
                .createNativeQuery("DELETE FROM meeting_link WHERE seminar_id = ?1 AND url = ?2"
                        + " AND registrant_id IS NOT DISTINCT FROM CAST(?3 AS text)"
                        + " AND NOT EXISTS (SELECT 1 FROM registration r"
                        + " WHERE r.id = registration_id AND r.state = 'seated')")
                .setParameter(1, seminarId)
                .setParameter(2, link.url())
                .setParameter(3, link.registrantId())
                .executeUpdate());
    }

    /** @return how many of these people have a link now */
    public int add(long seminarId, List<Invitee> people, Collection<PersonalLink> links) {
        Map<String, PersonalLink> byAddress = new HashMap<>();
        links.stream()
                .filter(link -> link.address() != null && link.url() != null)
                .forEach(link -> byAddress.put(link.address().toLowerCase(Locale.ROOT), link));
        int added = 0;
        for (Invitee person : people) {
            PersonalLink link = byAddress.get(person.address().toLowerCase(Locale.ROOT));
            if (link != null) {
                entityManager
                        .createNativeQuery("INSERT INTO meeting_link (seminar_id, registration_id, registrant_id, url,"
                                + " made_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (registration_id) DO NOTHING")
                        .setParameter(1, seminarId)
                        .setParameter(2, person.registrationId())
                        .setParameter(3, link.registrantId())
                        .setParameter(4, link.url())
                        .setParameter(5, Timestamp.from(clock.instant()))
                        .executeUpdate();
                added++;
            }
        }
        return added;
    }

    /** Mail addresses of those whose registrants these are. */
    @SuppressWarnings("unchecked")
    public List<String> addresses(long seminarId, Collection<String> registrants) {
        return entityManager
                .createNativeQuery(
                        "SELECT r.address FROM meeting_link l JOIN registration r ON r.id = l.registration_id"
                                + " WHERE l.seminar_id = ?1 AND l.registrant_id = ANY (string_to_array(?2, ' '))")
                .setParameter(1, seminarId)
                .setParameter(2, String.join(" ", registrants))
                .getResultList();
    }
}
