package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.CheckIn.Count;
import org.danwakai.registration.entity.Guest;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;

/** Finds those who may come through the door. */
@ApplicationScoped
public class GuestList {

    /** Of each way to attend so many are looked at, whoever they are: the rest takes a longer word. */
    private static final int LOOKED_AT = 200;

    private static final String COLUMNS =
            "SELECT r.id, r.name, coalesce(r.kana, a.kana), r.institution, p.name, r.state, r.arrived_at";

    private static final String SELECT = COLUMNS + " FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
            + " LEFT JOIN attendee a ON a.id = r.attendee_id WHERE r.seminar_id = ?1";

    private static final String FOUND = """
            WITH asked AS MATERIALIZED (
                SELECT search_wanted(needles) AS terms, search_doubtful(needles) AS doubtful
                FROM search_needles(CAST(?2 AS text)) needles WHERE needles <> '{}'
            )
            %s FROM asked CROSS JOIN seat_pool p CROSS JOIN LATERAL (
                SELECT r.* FROM registrant_search s JOIN registration r ON r.id = s.registration_id
                WHERE s.terms @> (asked.terms || ('p=' || p.id)) AND search_holds(s.searched, '', asked.doubtful)
                  AND r.state IN ('seated', 'waiting', 'in-review') LIMIT %d) r
            LEFT JOIN attendee a ON a.id = r.attendee_id WHERE p.seminar_id = ?1
            ORDER BY r.state <> 'seated', p.name <> 'room',
                     coalesce(r.kana, a.kana, r.romaji, a.romaji, r.name) COLLATE "ja-x-icu", r.id
            LIMIT ?3
            """.formatted(COLUMNS, LOOKED_AT);

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public GuestList() {}

    GuestList(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<Guest> find(long seminarId, String text, int most) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        Plans.forPresentRows(entityManager);
        return guests(entityManager
                .createNativeQuery(FOUND)
                .setParameter(1, seminarId)
                .setParameter(2, text)
                .setParameter(3, most));
    }

    public List<Guest> latest(long seminarId, int most) {
        return guests(entityManager
                .createNativeQuery(
                        SELECT + " AND r.arrived_at IS NOT NULL ORDER BY r.arrived_at DESC, r.id LIMIT " + most)
                .setParameter(1, seminarId));
    }

    public Optional<Guest> one(long seminarId, long registrationId) {
        return guests(entityManager
                        .createNativeQuery(SELECT + " AND r.id = ?2")
                        .setParameter(1, seminarId)
                        .setParameter(2, registrationId))
                .stream()
                .findFirst();
    }

    /** Seats are counted already, and who arrived are not many. */
    public Count count(long seminarId) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("SELECT (SELECT count(*) FROM registration"
                        + " WHERE seminar_id = ?1 AND arrived_at IS NOT NULL),"
                        + " coalesce(sum(taken) FILTER (WHERE name = 'room'), 0), coalesce(sum(taken), 0)"
                        + " FROM seat_pool WHERE seminar_id = ?1")
                .setParameter(1, seminarId)
                .getSingleResult();
        long room = ((Number) row[1]).longValue();
        return new Count(((Number) row[0]).longValue(), room > 0 ? room : ((Number) row[2]).longValue());
    }

    private static List<Guest> guests(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Guest(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Word.parse(PoolName.class, (String) row[4]),
                        Word.parse(RegistrationState.class, (String) row[5]),
                        row[6] == null ? null : ((Timestamp) row[6]).toInstant()))
                .toList();
    }
}
