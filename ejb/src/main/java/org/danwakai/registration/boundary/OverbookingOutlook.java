package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.danwakai.registration.control.Overbooking;
import org.danwakai.registration.control.OverbookingRisk;
import org.danwakai.registration.entity.NoShows;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/** What organizers look at before they decide on overbooking: who did not come so far, and what that means for what comes. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class OverbookingOutlook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Overbooking overbooking;

    /**
     * A way to attend a seminar that is to come.
     *
     * @param seminar how addresses call it: {@code dlap/77}
     * @param extra places given out beyond the capacity
     * @param risk chance that more people come than there are seats, 0 to 1
     */
    public record Outlook(String seminar, PoolName pool, int capacity, int extra, double risk)
            implements Serializable {}

    /**
     * Of a series.
     *
     * @param noShows by way to attend, of the last two years; those of which nothing is known are missing
     * @param toCome the next seminar first
     */
    public record Forecast(Map<PoolName, NoShows> noShows, List<Outlook> toCome) implements Serializable {}

    public Forecast of(String series) {
        rights.require(Rank.ORGANIZER, series);
        long key = catalog.key(series);
        Map<PoolName, NoShows> noShows = overbooking.noShows(key);
        return new Forecast(noShows, toCome(catalog.toCome(key), noShows));
    }

    private List<Outlook> toCome(Collection<Long> seminars, Map<PoolName, NoShows> noShows) {
        if (seminars.isEmpty()) {
            return List.of();
        }
        Map<Long, SeminarTerms> terms = catalog.terms(seminars);
        return entityManager
                .createNamedQuery("SeatPool.ofSeminars", SeatPool.class)
                .setParameter("seminars", seminars)
                .getResultStream()
                .sorted(Comparator.comparing(
                                (SeatPool pool) -> terms.get(pool.seminarId()).startsAt())
                        .thenComparing(SeatPool::name))
                .map(pool -> new Outlook(
                        terms.get(pool.seminarId()).label(),
                        pool.name(),
                        pool.capacity(),
                        pool.extra(),
                        new OverbookingRisk(noShows.getOrDefault(pool.name(), NoShows.UNKNOWN))
                                .of(pool.places(), pool.capacity())))
                .toList();
    }
}
