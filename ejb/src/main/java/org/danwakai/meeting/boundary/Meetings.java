package org.danwakai.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.meeting.control.JoinBook;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.seminar.entity.JoinMode;

/** How to get into the meetings of seminars, as organizers type it in or a provider made it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Meetings {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JoinBook book;

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
     * What one attendee is mailed to get into the meeting by, as their series wants it; empty while there is nothing. For
     * the mails to those seated, which nobody is logged in to send; pages and API must not call it.
     */
    @PermitAll
    public Optional<MeetingAccess> forMail(long seminarId, long registrationId) {
        JoinMode mode = book.mode(seminarId);
        if (mode == JoinMode.PERSONAL) {
            String link = Setting.BASE_URL.value() + "/join/" + book.token(registrationId);
            return Optional.of(new MeetingAccess(link, null, null));
        }
        return mode == JoinMode.PROVIDER && !isHeldByProvider(seminarId)
                ? Optional.empty()
                : book.wayIn(seminarId, registrationId);
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
