package org.danwakai.registration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.entity.Origin;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarTerms;

/** What a series knows of one person, for its organizers alone; nothing of what the person did in other series. */
@Stateless
@RolesAllowed({"organizer", "admin"})
public class PersonHistory {

    /** More than a series has seminars in ten years. */
    private static final int MOST = 300;

    /** Whoever is meant by a registration of the series, and the seminars of it. */
    private static final String PERSON = """
            WITH person AS (
                SELECT one.id, one.folded_address, z.id AS series_id, z.time_zone, a.id AS attendee_id
                FROM registration one
                JOIN series z ON z.slug = ?1
                JOIN seminar_number n ON n.seminar_id = one.seminar_id AND n.series_id = z.id
                LEFT JOIN attendee a ON a.folded_address = one.folded_address
                WHERE one.id = ?2)
            """;

    /** By what there are indexes for: once proven by the attendee, before that by seminar and address. */
    private static final String VISITS = PERSON + """
            , visit AS (
                SELECT p.id FROM person p
                UNION SELECT r.id FROM person p JOIN registration r ON r.attendee_id = p.attendee_id
                UNION SELECT r.id FROM person p JOIN seminar_number n ON n.series_id = p.series_id
                      JOIN registration r ON r.seminar_id = n.seminar_id AND r.folded_address = p.folded_address
                                         AND r.state <> 'cancelled')
            SELECT r.id, n.number, s.starts_at, p.time_zone, l.name, r.state, r.origin, r.requested_at, r.seated_at,
                   r.cancelled_at, r.refusal, r.attended, r.arrived_at, r.name, r.institution, r.address, r.language,
                   coalesce(r.kana, a.kana), coalesce(r.romaji, a.romaji), s.id,
                   (SELECT o.name FROM seat_pool o WHERE o.seminar_id = s.id AND o.id <> l.id)
            FROM person p CROSS JOIN visit v
            JOIN registration r ON r.id = v.id
            JOIN seminar_number n ON n.seminar_id = r.seminar_id AND n.series_id = p.series_id
            JOIN seminar s ON s.id = r.seminar_id
            JOIN seat_pool l ON l.id = r.pool_id
            LEFT JOIN attendee a ON a.id = p.attendee_id
            ORDER BY s.starts_at DESC, r.id DESC LIMIT\s""" + MOST;

    private static final String SUBSCRIPTIONS = PERSON + """
            SELECT u.id, u.state FROM person p JOIN subscription u ON u.series_id = p.series_id
            WHERE u.attendee_id = p.attendee_id OR u.folded_address = p.folded_address AND u.state <> 'ended'
            ORDER BY u.id DESC
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private Clock clock;

    /**
     * A registration of the person.
     *
     * @param seminarId its key
     * @param number of the seminar in the series
     * @param otherPool the other way to attend; null where there is none
     * @param changeable whether places can still be given and taken
     * @param refusal what an organizer said who ended it; null when nobody did
     * @param attended null: unknown
     */
    public record Visit(
            long id,
            long seminarId,
            int number,
            Instant startsAt,
            ZoneId zone,
            PoolName pool,
            PoolName otherPool,
            boolean changeable,
            RegistrationState state,
            Origin origin,
            Instant requestedAt,
            Instant seatedAt,
            Instant cancelledAt,
            String refusal,
            Boolean attended,
            Instant arrivedAt)
            implements Serializable {}

    /**
     * What is known of a person.
     *
     * @param name as of the latest registration, like all that follows
     * @param subscription how the latest to the series stands; null when there never was one
     * @param subscriptions keys of all that there were
     * @param visits the latest seminar first
     */
    public record Known(
            String name,
            String kana,
            String romaji,
            String institution,
            String address,
            String language,
            SubscriptionState subscription,
            List<Long> subscriptions,
            List<Visit> visits)
            implements Serializable {

        /** At how many seminars the person was. */
        public long came() {
            return visits.stream()
                    .filter(visit -> Boolean.TRUE.equals(visit.attended()))
                    .count();
        }

        /** At how many the person had a seat and was not. */
        public long missed() {
            return visits.stream()
                    .filter(visit -> Boolean.FALSE.equals(visit.attended()))
                    .count();
        }
    }

    /**
     * Whoever registered by the address of that registration.
     *
     * @throws NotFound when the series has no such registration
     */
    public Known find(String series, long registrationId) {
        rights.require(Rank.ORGANIZER, series);
        List<Object[]> rows = rows(VISITS, series, registrationId);
        if (rows.isEmpty()) {
            throw new NotFound("registration " + registrationId);
        }
        Object[] latest = rows.get(0);
        List<Object[]> subscriptions = rows(SUBSCRIPTIONS, series, registrationId);
        return new Known(
                (String) latest[13],
                (String) latest[17],
                (String) latest[18],
                (String) latest[14],
                (String) latest[15],
                (String) latest[16],
                subscriptions.isEmpty()
                        ? null
                        : Word.parse(
                                SubscriptionState.class, (String) subscriptions.get(0)[1]),
                subscriptions.stream().map(row -> ((Number) row[0]).longValue()).toList(),
                visits(rows));
    }

    private List<Visit> visits(List<Object[]> rows) {
        Map<Long, SeminarTerms> terms = catalog.terms(
                rows.stream().map(row -> ((Number) row[19]).longValue()).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> visit(row, terms.get(((Number) row[19]).longValue()).seatsCanBeGivenAt(now)))
                .toList();
    }

    private List<Object[]> rows(String sql, String series, long registrationId) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, series)
                .setParameter(2, registrationId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static Visit visit(Object[] row, boolean isChangeable) {
        return new Visit(
                ((Number) row[0]).longValue(),
                ((Number) row[19]).longValue(),
                ((Number) row[1]).intValue(),
                instant(row[2]),
                ZoneId.of((String) row[3]),
                Word.parse(PoolName.class, (String) row[4]),
                row[20] == null ? null : Word.parse(PoolName.class, (String) row[20]),
                isChangeable,
                Word.parse(RegistrationState.class, (String) row[5]),
                Word.parse(Origin.class, (String) row[6]),
                instant(row[7]),
                instant(row[8]),
                instant(row[9]),
                (String) row[10],
                (Boolean) row[11],
                instant(row[12]));
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
