package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantSearch.Sort;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;

/** The registrants of a seminar, for its organizers alone. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Registrants {

    /** Nothing that a caller sends becomes part of a statement. */
    private static final Map<Sort, String> COLUMNS = new EnumMap<>(Map.of(
            Sort.PLACE, "r.place",
            Sort.NAME, "r.name",
            Sort.INSTITUTION, "r.institution",
            Sort.STATE, "r.state",
            Sort.REQUESTED, "r.requested_at"));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesRights rights;

    public List<RegistrantRow> list(RegistrantSearch search) {
        rights.require(Rank.HELPER, search.seminarId());
        String direction = search.ascending() ? " ASC" : " DESC";
        Query query = entityManager.createNativeQuery("SELECT r.id, r.name, r.institution, r.address, r.language,"
                + " p.name, r.state, r.place, r.requested_at, r.proven_at, r.seated_at, r.cancelled_at, r.attended"
                + matching(search) + " ORDER BY " + COLUMNS.get(search.sort()) + direction + " NULLS LAST, r.id LIMIT "
                + search.size() + " OFFSET " + search.first());
        List<?> rows = bind(query, search).getResultList();
        return rows.stream().map(Object[].class::cast).map(Registrants::row).toList();
    }

    public long count(RegistrantSearch search) {
        rights.require(Rank.HELPER, search.seminarId());
        Query query = entityManager.createNativeQuery("SELECT count(*)" + matching(search));
        return ((Number) bind(query, search).getSingleResult()).longValue();
    }

    /**
     * Somebody who has a seat, as a list at the door needs them.
     *
     * @param romaji null where it is not known
     */
    public record Seat(
            String name, String romaji, String institution, String address, String language, PoolName pool) {}

    /** Everybody who has a seat, by name. */
    public List<Seat> seated(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.name, coalesce(r.romaji, a.romaji), r.institution, r.address, r.language,"
                        + " p.name FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                        + " LEFT JOIN attendee a ON a.id = r.attendee_id WHERE r.seminar_id = ?1 AND r.state = 'seated'"
                        + " ORDER BY coalesce(r.kana, a.kana, r.name), r.id")
                .setParameter(1, seminarId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Seat(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        Word.parse(PoolName.class, (String) row[5])))
                .toList();
    }

    /** How many registrations are in each state. */
    public Map<RegistrationState, Long> states(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        Query query = entityManager.createNativeQuery(
                "SELECT state, count(*) FROM registration WHERE seminar_id = ?1 GROUP BY state");
        List<?> rows = query.setParameter(1, seminarId).getResultList();
        Map<RegistrationState, Long> counts = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put(Word.parse(RegistrationState.class, (String) columns[0]), ((Number) columns[1]).longValue());
        }
        return counts;
    }

    private static String matching(RegistrantSearch search) {
        StringBuilder where =
                new StringBuilder(" FROM registration r JOIN seat_pool p ON p.id = r.pool_id WHERE r.seminar_id = ?1");
        if (search.text() != null) {
            where.append(" AND strpos(lower(concat_ws(' ', r.name, r.institution, r.address)), lower(?2)) > 0");
        }
        if (search.state() != null) {
            where.append(" AND r.state = ?3");
        }
        if (search.among() != null) {
            where.append(" AND r.id = ANY (CAST(?4 AS bigint[]))");
        }
        return where.toString();
    }

    private static Query bind(Query query, RegistrantSearch search) {
        query.setParameter(1, search.seminarId());
        if (search.text() != null) {
            query.setParameter(2, search.text());
        }
        if (search.state() != null) {
            query.setParameter(3, Word.of(search.state()));
        }
        if (search.among() != null) {
            query.setParameter(4, Keys.of(search.among()));
        }
        return query;
    }

    private static RegistrantRow row(Object[] row) {
        return new RegistrantRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Word.parse(PoolName.class, (String) row[5]),
                Word.parse(RegistrationState.class, (String) row[6]),
                row[7] == null ? null : ((Number) row[7]).longValue(),
                instant(row[8]),
                instant(row[9]),
                instant(row[10]),
                instant(row[11]),
                (Boolean) row[12]);
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
