package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.danwakai.audit.boundary.AuditTrail;
import org.danwakai.audit.entity.Action;
import org.danwakai.audit.entity.Detail;
import org.danwakai.audit.entity.Fact;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrantSearch.Sort;
import org.danwakai.registration.control.RegistrantQuery;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** The registrants of a seminar, for its organizers alone. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class Registrants {

    /** Nothing that a caller sends becomes part of a statement. */
    private static final Map<Sort, String> COLUMNS = new EnumMap<>(Map.of(
            Sort.PLACE, "r.place",
            Sort.NAME, "r.name",
            Sort.READING, "coalesce(r.kana, a.kana, r.name)",
            Sort.INSTITUTION, "r.institution",
            Sort.STATE, "r.state",
            Sort.REQUESTED, "r.requested_at",
            Sort.SEATED, "r.seated_at",
            Sort.ARRIVED, "r.arrived_at"));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesRights rights;

    @Inject
    private RegistrantQuery query;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public List<RegistrantRow> list(RegistrantSearch search) {
        rights.require(Rank.HELPER, search.seminarId());
        List<RegistrantRow> rows = query.rows(
                search.seminarId(),
                search.filter(),
                order(search.sort(), search.ascending()) + " LIMIT " + search.size() + " OFFSET " + search.first());
        return rights.has(Rank.ORGANIZER, search.seminarId())
                ? rows
                : rows.stream().map(RegistrantRow::forHelpers).toList();
    }

    public long count(long seminarId, RegistrantFilter filter) {
        rights.require(Rank.HELPER, seminarId);
        return query.count(seminarId, filter);
    }

    /** Keys of all who are meant, in the order of proof. */
    public List<Long> keys(long seminarId, RegistrantFilter filter) {
        rights.require(Rank.HELPER, seminarId);
        return query.keys(seminarId, filter, order(Sort.PLACE, true));
    }

    /**
     * Hands out all who are meant, one after the other, as they are at one moment; no more than some are in memory at
     * once. It is noted that somebody took them along.
     *
     * @return how many
     */
    public int export(long seminarId, RegistrantFilter filter, Consumer<RegistrantRow> taker) {
        rights.require(Rank.ORGANIZER, seminarId);
        int taken = query.each(seminarId, filter, order(Sort.PLACE, true), taker);
        String label = catalog.terms(Set.of(seminarId)).get(seminarId).label();
        audit.record(Action.EXPORT_REGISTRANTS, label, Detail.of(Fact.REGISTRATIONS, taken));
        return taken;
    }

    private static String order(Sort sort, boolean ascending) {
        // downwards it is upwards from behind, so that an index leads both ways
        String direction = ascending ? " ASC" : " DESC";
        return " ORDER BY " + COLUMNS.get(sort) + direction + ", r.id" + direction;
    }

    /**
     * Somebody who has a seat, as a list at the door needs them.
     *
     * @param kana how the name is read; null where it is not known
     * @param romaji null where it is not known
     */
    public record Seat(
            String name,
            String kana,
            String romaji,
            String institution,
            String address,
            String language,
            PoolName pool) {}

    /** Everybody who has a seat, by the reading of their names. */
    public List<Seat> seated(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.name, coalesce(r.kana, a.kana), coalesce(r.romaji, a.romaji),"
                        + " r.institution, r.address, r.language,"
                        + " p.name FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                        + " LEFT JOIN attendee a ON a.id = r.attendee_id WHERE r.seminar_id = ?1 AND r.state = 'seated'"
                        + " ORDER BY coalesce(r.kana, a.kana, r.romaji, a.romaji, r.name) COLLATE \"ja-x-icu\", r.id")
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
                        (String) row[5],
                        Word.parse(PoolName.class, (String) row[6])))
                .toList();
    }

    /**
     * How many there are.
     *
     * @param states registrations in each state
     * @param turnout of those with a seat; null before the seminar starts: there is nothing to say then
     */
    public record Counts(EnumMap<RegistrationState, Long> states, Attendance.Tally turnout) implements Serializable {}

    public Counts counts(long seminarId) {
        rights.require(Rank.HELPER, seminarId);
        List<?> rows = entityManager
                .createNativeQuery("SELECT r.state, count(r.id), count(r.id) FILTER (WHERE r.attended),"
                        + " count(r.id) FILTER (WHERE NOT r.attended), s.starts_at <= CAST(?2 AS timestamptz)"
                        + " FROM seminar s LEFT JOIN registration r ON r.seminar_id = s.id WHERE s.id = ?1"
                        + " GROUP BY r.state, s.starts_at")
                .setParameter(1, seminarId)
                .setParameter(2, clock.instant().toString())
                .getResultList();
        EnumMap<RegistrationState, Long> states = new EnumMap<>(RegistrationState.class);
        boolean begun = false;
        Attendance.Tally turnout = new Attendance.Tally(0, 0, 0);
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            begun = (Boolean) columns[4];
            RegistrationState state = Word.parse(RegistrationState.class, (String) columns[0]);
            if (state != null) {
                states.put(state, number(columns[1]));
            }
            if (state == RegistrationState.SEATED) {
                long came = number(columns[2]);
                long missed = number(columns[3]);
                turnout = new Attendance.Tally(came, missed, number(columns[1]) - came - missed);
            }
        }
        return new Counts(states, begun ? turnout : null);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
