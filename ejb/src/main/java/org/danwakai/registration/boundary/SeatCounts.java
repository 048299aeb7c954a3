package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.platform.control.Keys;
import org.danwakai.seminar.boundary.SeminarView;

/** How many seats are taken, free and waited for, and nothing else: pages that stay open ask for it every second. */
@Stateless
@PermitAll
public class SeatCounts {

    private static final String COUNTS = "SELECT s.id, p.name, p.capacity + p.extra, p.taken, p.waiting"
            + " FROM seminar s LEFT JOIN seat_pool p ON p.seminar_id = s.id";

    @PersistenceContext
    private EntityManager entityManager;

    /** The pools of one seminar. @param seminar its key */
    public record Counts(long seminar, List<SeminarView.Seats> pools) {

        public Counts {
            pools = List.copyOf(pools);
        }
    }

    /**
     * One entry for each of these seminars that is no draft, by one query for all of them.
     *
     * @throws SeatsUnknown while the database is away
     */
    public List<Counts> of(Collection<Long> seminars) {
        return read(entityManager
                .createNativeQuery(COUNTS + " WHERE s.id = ANY (CAST(?1 AS bigint[])) AND s.decision <> 'draft'"
                        + " ORDER BY p.name")
                .setParameter(1, Keys.of(seminars)));
    }

    /**
     * Empty when there is no such seminar that everybody may know of.
     *
     * @throws SeatsUnknown while the database is away
     */
    public Optional<Counts> of(String series, int number) {
        return read(entityManager
                        .createNativeQuery(COUNTS + " JOIN seminar_number n ON n.seminar_id = s.id"
                                + " JOIN series z ON z.id = n.series_id"
                                + " WHERE z.slug = ?1 AND n.number = ?2 AND s.decision <> 'draft' ORDER BY p.name")
                        .setParameter(1, series)
                        .setParameter(2, number))
                .stream()
                .findFirst();
    }

    private static List<Counts> read(Query query) {
        Map<Long, List<SeminarView.Seats>> pools = new HashMap<>();
        for (Object row : rows(query)) {
            Object[] columns = (Object[]) row;
            List<SeminarView.Seats> ofOne = pools.computeIfAbsent(number(columns[0]), first -> new ArrayList<>());
            if (columns[1] != null) {
                ofOne.add(seats(columns));
            }
        }
        return pools.entrySet().stream()
                .map(entry -> new Counts(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<?> rows(Query query) {
        try {
            return query.getResultList();
        } catch (PersistenceException away) {
            throw new SeatsUnknown(away);
        }
    }

    private static SeminarView.Seats seats(Object[] columns) {
        return new SeminarView.Seats(
                (String) columns[1],
                Math.toIntExact(number(columns[2])),
                Math.toIntExact(number(columns[3])),
                Math.toIntExact(number(columns[4])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
