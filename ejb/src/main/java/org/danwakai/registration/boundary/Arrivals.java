package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.danwakai.registration.control.BroughtSeats;
import org.danwakai.registration.control.BroughtSubscriptions;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/**
 * People whom an organizer brings in, many at once, in the order of their lists. It takes part in the caller's
 * transaction, which says with it what it did; doing the same again changes nothing. Nobody is mailed unless it is asked
 * for.
 */
@Stateless
@RolesAllowed({"organizer", "admin"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Arrivals {

    @Inject
    private SeriesRights rights;

    @Inject
    private BroughtSeats seats;

    @Inject
    private BroughtSubscriptions subscriptions;

    /**
     * Gives each the next place of the pool: a seat while there are some and nobody waits, else one in the line.
     *
     * @return where those are who came, by folded address; who had a place already is not among them
     */
    public Map<String, RegistrationState> register(long seminarId, PoolName pool, List<Arrival> people, boolean mail) {
        rights.require(Rank.ORGANIZER, seminarId);
        return seats.register(seminarId, pool, people, Origin.IMPORT, mail);
    }

    /** @return the folded addresses of those who subscribe now; who did so already is not among them */
    public Set<String> subscribe(long seriesId, List<Arrival> people, boolean mail) {
        rights.requireSeries(Rank.ORGANIZER, seriesId);
        return subscriptions.begin(seriesId, people, mail);
    }

    /**
     * Cancels what was asked for before they left; who waits moves up.
     *
     * @param mail whether those who move up are told
     * @return the folded addresses of those who had something to leave
     */
    public Set<String> leaveSeminar(long seminarId, List<Departure> people, boolean mail) {
        rights.require(Rank.ORGANIZER, seminarId);
        return seats.leave(seminarId, people, mail);
    }

    /** Ends subscriptions that were asked for before they left. @return the folded addresses of those who had one */
    public Set<String> leaveSeries(long seriesId, List<Departure> people) {
        rights.requireSeries(Rank.ORGANIZER, seriesId);
        return subscriptions.end(seriesId, people);
    }
}
