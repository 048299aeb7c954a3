package org.danwakai.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.InvalidInput;

/** How to get into the meetings of seminars, as organizers type it in or a provider made it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Meetings {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditTrail audit;

    public Optional<MeetingAccess> find(long seminarId) {
        return access(seminarId);
    }

    /** Whether a provider holds it, which alone can change it then. */
    public boolean isHeldByProvider(long seminarId) {
        Meeting known = entityManager.find(Meeting.class, seminarId);
        return known != null && known.provider() != Provider.MANUAL;
    }

    /**
     * How attendees get into the meetings of their seminars, by registration: as it was typed in, or, at a provider, by a
     * link of their own; none for who has none yet. That is all that they need: the provider's general link would ask
     * them to register there. For the mails to those seated, which nobody is logged in to send; pages and API must not
     * call it.
     */
    @PermitAll
    public Map<Long, MeetingAccess> forMail(Collection<Long> registrationIds) {
        Plans.forPresentRows(entityManager);
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.id, m.url, m.meeting_id, m.passcode FROM registration r"
                        + " JOIN meeting m ON m.seminar_id = r.seminar_id AND m.provider = 'manual'"
                        + " WHERE r.id = ANY (CAST(?1 AS bigint[])) UNION ALL"
                        + " SELECT l.registration_id, l.url, NULL, NULL FROM meeting_link l"
                        + " JOIN meeting m ON m.seminar_id = l.seminar_id AND m.provider <> 'manual'"
                        + " WHERE l.registration_id = ANY (CAST(?1 AS bigint[]))")
                .setParameter(1, Keys.of(registrationIds))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new MeetingAccess((String) row[1], (String) row[2], (String) row[3])));
    }

    /**
     * A blank URL takes the meeting away.
     *
     * @throws InvalidInput when it is held by a provider, which alone can change it
     */
    public void set(long seminarId, MeetingAccess access) {
        Meeting known = entityManager.find(Meeting.class, seminarId);
        if (known != null && known.provider() != Provider.MANUAL) {
            if (!known.access().equals(access)) {
                throw new InvalidInput("url", "held-by-provider");
            }
            return;
        }
        if (access.url() == null || access.url().isBlank()) {
            if (known != null) {
                entityManager.remove(known);
                audit.record("remove-meeting", "seminar " + seminarId, null);
            }
            return;
        }
        if (known == null) {
            entityManager.persist(new Meeting(seminarId, Provider.MANUAL, access));
            audit.record("set-meeting", "seminar " + seminarId, null);
        } else if (!known.access().equals(access)) {
            known.move(access);
            audit.record("set-meeting", "seminar " + seminarId, null);
        }
    }

    private Optional<MeetingAccess> access(long seminarId) {
        return Optional.ofNullable(entityManager.find(Meeting.class, seminarId)).map(Meeting::access);
    }
}
