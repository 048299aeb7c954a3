package org.danwakai.meeting.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.meeting.control.WaysIn;
import org.danwakai.meeting.entity.Meeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** How to get into the meetings of seminars, as organizers type it in or a provider made it. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Meetings {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private WaysIn waysIn;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeriesRights rights;

    @Inject
    private AuditTrail audit;

    public Optional<MeetingAccess> find(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        return access(seminarId);
    }

    /** Whether a provider holds it, which alone can change it then. */
    public boolean isHeldByProvider(long seminarId) {
        rights.require(Rank.ORGANIZER, seminarId);
        Meeting known = entityManager.find(Meeting.class, seminarId);
        return known != null && known.provider() != Provider.MANUAL;
    }

    /**
     * What attendees are mailed to get into their meetings by, by registration; none for who has nothing yet. For the
     * mails to those seated, which nobody is logged in to send; pages and API must not call it.
     */
    @PermitAll
    public Map<Long, MeetingAccess> forMail(Collection<Long> registrationIds) {
        return waysIn.mailed(registrationIds);
    }

    /**
     * A blank URL takes the meeting away.
     *
     * @throws InvalidInput when it is held by a provider, which alone can change it
     */
    public void set(long seminarId, MeetingAccess access) {
        rights.require(Rank.ORGANIZER, seminarId);
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
                audit.record(Action.REMOVE_MEETING, label(seminarId), null);
            }
            return;
        }
        if (known == null) {
            entityManager.persist(new Meeting(seminarId, Provider.MANUAL, access));
            audit.record(Action.SET_MEETING, label(seminarId), null);
        } else if (!known.access().equals(access)) {
            known.move(access);
            audit.record(Action.SET_MEETING, label(seminarId), null);
        }
    }

    private String label(long seminarId) {
        return catalog.terms(Set.of(seminarId)).get(seminarId).label();
    }

    private Optional<MeetingAccess> access(long seminarId) {
        return Optional.ofNullable(entityManager.find(Meeting.class, seminarId)).map(Meeting::access);
    }
}
