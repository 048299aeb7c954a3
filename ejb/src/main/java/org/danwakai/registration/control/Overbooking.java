package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.NoShows;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.SeatPool;
import org.danwakai.seminar.boundary.SeminarTerms;

/**
 * Gives out more places than there are seats where a series wants that, by how many did not come to its seminars of the
 * last two years. Whoever was given a place keeps it, also when it turns out that fewer should have been.
 */
@ApplicationScoped
public class Overbooking {

    private static final Period REMEMBERED = Period.ofYears(2);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** @param pools of the seminar, locked by this transaction */
    void plan(SeminarTerms seminar, Collection<SeatPool> pools) {
        Map<PoolName, NoShows> known = seminar.overbookingRisk() == 0 ? Map.of() : noShows(seminar.homeSeries());
        for (SeatPool pool : pools) {
            NoShows noShows = known.getOrDefault(pool.name(), NoShows.UNKNOWN);
            pool.overbook(new OverbookingRisk(noShows).extraPlaces(pool.capacity(), seminar.overbookingRisk()));
        }
    }

    /** By way to attend; those of which nothing is known are missing. */
    public Map<PoolName, NoShows> noShows(long series) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT p.name, count(*), count(*) FILTER (WHERE NOT r.attended)"
                        + " FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                        + " JOIN seminar s ON s.id = r.seminar_id"
                        + " WHERE r.attended IS NOT NULL AND r.state = 'seated'"
                        + " AND s.starts_at > CAST(?2 AS timestamptz) AND EXISTS (SELECT 1 FROM seminar_number n"
                        + " WHERE n.seminar_id = s.id AND n.series_id = ?1) GROUP BY p.name")
                .setParameter(1, series)
                .setParameter(
                        2,
                        clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .minus(REMEMBERED)
                                .toInstant()
                                .toString())
                .getResultList();
        Map<PoolName, NoShows> byPool = new EnumMap<>(PoolName.class);
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byPool.put(
                    Word.parse(PoolName.class, (String) columns[0]),
                    new NoShows(((Number) columns[1]).longValue(), ((Number) columns[2]).longValue()));
        }
        return byPool;
    }
}
