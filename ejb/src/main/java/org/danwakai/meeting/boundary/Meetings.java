package org.danwakai.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.Provider;
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
     * How one attendee gets into the meeting: as it was typed in, or, at a provider, by a link of their own; empty while
     * they have none. That is all that they need: the provider's general link would ask them to register there. For the mails to those seated, which
     * nobody is logged in to send; pages and API must not call it.
     */
    @PermitAll
    public Optional<MeetingAccess> forMail(long seminarId, long registrationId) {
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
