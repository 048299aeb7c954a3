package org.danwakai.registration.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.seminar.boundary.SeminarView;

/** How many seats are taken, free and waited for, and nothing else: pages that stay open ask for it every second. */
@Stateless
@PermitAll
public class SeatCounts {

    @PersistenceContext
    private EntityManager entityManager;

    /** One entry for each of these seminars that is no draft, by one query for all of them. */
    public Map<Long, List<SeminarView.Seats>> of(Collection<Long> seminars) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id, p.name, p.capacity, p.taken, p.waiting"
                        + " FROM seminar s LEFT JOIN seat_pool p ON p.seminar_id = s.id"
                        + " WHERE s.id = ANY (CAST(?1 AS bigint[])) AND s.decision <> 'draft' ORDER BY p.name")
                .setParameter(1, seminars.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        Map<Long, List<SeminarView.Seats>> counts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            List<SeminarView.Seats> pools = counts.computeIfAbsent(number(columns[0]), first -> new ArrayList<>());
            if (columns[1] != null) {
                pools.add(seats(columns));
            }
        }
        return counts;
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
