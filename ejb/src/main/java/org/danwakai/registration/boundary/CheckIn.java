package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.control.GuestList;
import org.danwakai.registration.control.MailedLinks;
import org.danwakai.registration.entity.Guest;
import org.danwakai.registration.entity.LinkPurpose;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * The door of a seminar: who comes is looked up by name, or by the ticket, and noted as having come. However many stand at
 * the door, one arrival is noted once, and each of them sees when it was.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class CheckIn {

    /** Who finds more has to type more. */
    public static final int MOST_FOUND = 20;

    private static final int LATEST = 5;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesRights rights;

    @Inject
    private GuestList guests;

    @Inject
    private MailedLinks links;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** How many are through the door, of how many with a seat in the room; of all with a seat where there is no room. */
    public record Count(long arrived, long expected) implements Serializable {}

    /** Whom a ticket is of. @param series slug of the home series of the seminar @param number in that series */
    public record Ticket(String series, int number, Guest guest) implements Serializable {}

    /**
     * Those with a place whose name, reading, institution or address has all of these words, or words that begin so; who has a
     * seat in the room first, and by the reading of the names. Of very many whom a letter or two fit, these are just some. A
     * space, a width, an accent or a kind of kana more or less makes no difference.
     *
     * @param text blank finds nobody
     * @return {@value #MOST_FOUND} at most
     */
    public List<Guest> find(long seminarId, String text) {
        rights.require(Rank.HELPER, seminarId);
        return guests.find(seminarId, text, MOST_FOUND);
    }

    /** Who came through the door last, the latest first. */
    public List<Guest> latest(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        return guests.latest(seminarId, LATEST);
    }

    public Count count(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        return guests.count(seminarId);
    }

    /** @throws NotFound when it is no ticket, or of nobody */
    public Ticket read(String token) {
        long registration = links.resolve(LinkPurpose.TICKET, token).id();
        List<?> seminars = entityManager
                .createNativeQuery("SELECT seminar_id FROM registration WHERE id = ?1")
                .setParameter(1, registration)
                .getResultList();
        if (seminars.isEmpty()) {
            throw new NotFound("ticket");
        }
        long seminarId = ((Number) seminars.get(0)).longValue();
        rights.require(Rank.HELPER, seminarId);
        String[] label = terms(seminarId).label().split("/");
        return new Ticket(label[0], Integer.parseInt(label[1]), guest(seminarId, registration));
    }

    /**
     * Notes that somebody came; once, however often and by however many it is said.
     *
     * @return whether it was noted now, and not before
     * @throws NotFound when nobody of that registration has a seat
     * @throws InvalidInput before the doors open
     */
    public boolean arrive(long seminarId, long registrationId) {
        rights.require(Rank.HELPER, seminarId);
        SeminarTerms seminar = terms(seminarId);
        Instant now = clock.instant();
        if (!Attendance.canArriveAt(now, seminar)) {
            throw new InvalidInput("attendance", "doors-closed");
        }
        int noted = entityManager
                .createNativeQuery("UPDATE registration SET attended = true, arrived_at = CAST(?3 AS timestamptz)"
                        + " WHERE id = ?1 AND seminar_id = ?2 AND state = 'seated'"
                        + " AND (arrived_at IS NULL OR attended IS DISTINCT FROM true)")
                .setParameter(1, registrationId)
                .setParameter(2, seminarId)
                .setParameter(3, now.toString())
                .executeUpdate();
        if (noted == 0) {
            if (!guest(seminarId, registrationId).isSeated()) {
                throw new NotFound("registration " + registrationId);
            }
            return false;
        }
        audit.record(Action.CHECK_IN, seminar.label(), Detail.of(Fact.REGISTRATION, registrationId));
        return true;
    }

    /** Takes back that somebody came. @return whether it had been noted */
    public boolean takeBack(long seminarId, long registrationId) {
        rights.require(Rank.HELPER, seminarId);
        int taken = entityManager
                .createNativeQuery("UPDATE registration SET attended = NULL, arrived_at = NULL"
                        + " WHERE id = ?1 AND seminar_id = ?2 AND arrived_at IS NOT NULL")
                .setParameter(1, registrationId)
                .setParameter(2, seminarId)
                .executeUpdate();
        if (taken > 0) {
            audit.record(
                    Action.TAKE_BACK_CHECK_IN, terms(seminarId).label(), Detail.of(Fact.REGISTRATION, registrationId));
        }
        return taken > 0;
    }

    /** As they stand now. @throws NotFound when the seminar has no such registration */
    public Guest guest(long seminarId, long registrationId) {
        rights.require(Rank.HELPER, seminarId);
        return guests.one(seminarId, registrationId).orElseThrow(() -> new NotFound("registration " + registrationId));
    }

    private SeminarTerms terms(long seminarId) {
        SeminarTerms found = catalog.terms(Set.of(seminarId)).get(seminarId);
        if (found == null) {
            throw new NotFound("seminar " + seminarId);
        }
        return found;
    }
}
