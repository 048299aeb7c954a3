package org.danwakai.registration.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.OneLine;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.control.BroughtSeats;
import org.danwakai.registration.control.FormCheck;
import org.danwakai.registration.control.Reviewing;
import org.danwakai.registration.control.SeatOffice;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.MailAddress;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * What organizers do to registrations of one seminar by hand, to one or to many: add, confirm, move, end. Whoever it
 * concerns is told by mail; each deed is in the audit trail. Doing the same again changes nothing.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class RegistrantDesk {

    /** At once: pools are locked for as long. */
    public static final int MOST = 200;

    /** Of a reason, in characters; it has to fit into a mail's paragraph. */
    public static final int LONGEST_REASON = Reviews.LONGEST_REASON;

    @PersistenceContext
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeatOffice office;

    @Inject
    private BroughtSeats brought;

    @Inject
    private Reviewing reviewing;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private AuditTrail audit;

    /**
     * Adds somebody whose address the organizer answers for: with a seat, or in line where there is none. Who waits for an
     * approval is approved, and keeps the place that the proof of the address gave.
     *
     * @return where they stand; their present state when they had a place already
     * @throws InvalidInput naming every field that has a problem
     * @throws org.danwakai.registration.entity.RegistrationClosed when nobody can be seated any more
     */
    public RegistrationState add(long seminarId, RegistrationForm form) {
        rights.require(Rank.ORGANIZER, seminarId);
        Attendee person = FormCheck.person(form);
        PoolName pool = FormCheck.check(form).pool();
        SeminarTerms seminar = terms(seminarId);
        office.requireSeats(seminar);
        List<Long> reviewed = inReview(seminarId, person.address());
        if (!reviewed.isEmpty()) {
            confirm(seminarId, reviewed);
            return stateOf(seminarId, person.address().folded());
        }
        Arrival arrival = new Arrival(
                person.address().text(),
                person.address().folded(),
                person.name(),
                person.institution(),
                person.language(),
                null);
        Map<String, RegistrationState> came =
                brought.register(seminarId, pool, List.of(arrival), Origin.ORGANIZER, true);
        RegistrationState state = came.get(arrival.foldedAddress());
        if (state == null) {
            return stateOf(seminarId, arrival.foldedAddress());
        }
        audit.record(Action.ADD_REGISTRATION, seminar.label(), Detail.of(Fact.STATE, state));
        return state;
    }

    private RegistrationState stateOf(long seminarId, String foldedAddress) {
        String state = (String) entityManager
                .createNativeQuery("SELECT state FROM registration WHERE seminar_id = ?1 AND folded_address = ?2"
                        + " AND state <> 'cancelled'")
                .setParameter(1, seminarId)
                .setParameter(2, foldedAddress)
                .getSingleResult();
        return Word.parse(RegistrationState.class, state);
    }

    /**
     * Ends registrations; who waits moves up.
     *
     * @param registrations {@value #MOST} at most; others than those of the seminar are left alone
     * @return how many ended
     * @throws InvalidInput when there is no reason, or one that fits into no mail
     * @throws org.danwakai.registration.entity.RegistrationClosed when the seminar has begun
     */
    public int withdraw(long seminarId, Collection<Long> registrations, String reason) {
        rights.require(Rank.ORGANIZER, seminarId);
        String text = OneLine.tidy(InvalidInput.required("reason", reason));
        if (text.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "too-long");
        }
        if (!OneLine.isClean(text)) {
            throw new InvalidInput("reason", "control-characters");
        }
        String label = terms(seminarId).label();
        int ended = office.withdraw(seminarId, few(registrations), text);
        if (ended > 0) {
            audit.record(Action.END_REGISTRATIONS, label, Detail.of(Fact.ENDED, ended));
        }
        return ended;
    }

    /**
     * Takes an organizer's word for those who have not proven their address, and approves those who wait for that.
     *
     * @param registrations {@value #MOST} at most; others than those of the seminar are left alone
     * @return how many were confirmed
     * @throws org.danwakai.registration.entity.RegistrationClosed when nobody can be seated any more
     */
    public int confirm(long seminarId, Collection<Long> registrations) {
        rights.require(Rank.ORGANIZER, seminarId);
        String label = terms(seminarId).label();
        Collection<Long> own = few(registrations);
        List<Long> reviewed = inReview(seminarId, own);
        int confirmed = 0;
        if (!reviewed.isEmpty()) {
            // they proved their addresses before, so their turn is first
            confirmed = reviewing.approve(reviewed, session.getCallerPrincipal().getName());
        }
        confirmed += office.vouch(seminarId, own);
        if (confirmed > 0) {
            audit.record(Action.CONFIRM_REGISTRATIONS, label, Detail.of(Fact.CONFIRMED, confirmed));
        }
        return confirmed;
    }

    private List<Long> inReview(long seminarId, Collection<Long> registrations) {
        return inReview(seminarId, "id = ANY (CAST(?2 AS bigint[]))", Keys.of(registrations));
    }

    private List<Long> inReview(long seminarId, MailAddress address) {
        return inReview(seminarId, "folded_address = ?2", address.folded());
    }

    private List<Long> inReview(long seminarId, String condition, String value) {
        List<?> keys = entityManager
                .createNativeQuery(
                        "SELECT id FROM registration WHERE seminar_id = ?1 AND state = 'in-review' AND " + condition)
                .setParameter(1, seminarId)
                .setParameter(2, value)
                .getResultList();
        return keys.stream().map(key -> ((Number) key).longValue()).toList();
    }

    /**
     * Gives somebody a seat of the other way to attend.
     *
     * @throws NotFound when the seminar has no such registration
     * @throws org.danwakai.registration.entity.PoolFull when there is no seat; the present place is kept
     * @throws org.danwakai.registration.entity.RegistrationClosed when there is no place to change, or it is too late
     */
    public void move(long seminarId, long registrationId, PoolName to) {
        rights.require(Rank.ORGANIZER, seminarId);
        String label = terms(seminarId).label();
        if (office.move(seminarId, registrationId, to)) {
            audit.record(
                    Action.MOVE_REGISTRATION,
                    label,
                    Detail.of(Fact.REGISTRATION, registrationId).and(Fact.POOL, to));
        }
    }

    private static Collection<Long> few(Collection<Long> registrations) {
        if (registrations.size() > MOST) {
            throw new InvalidInput("registrations", "too-many");
        }
        return registrations;
    }

    private SeminarTerms terms(long seminarId) {
        SeminarTerms found = catalog.terms(Set.of(seminarId)).get(seminarId);
        if (found == null) {
            throw new NotFound("seminar " + seminarId);
        }
        return found;
    }
}
