package org.danwakai.seminar.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarNumber;
import org.danwakai.seminar.boundary.SeminarTerms;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.Timetable;

/** Reads the few columns that every claim of a seat asks for; the whole document costs many times as much. */
@ApplicationScoped
public class SeminarTermsReader {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    public Map<Long, SeminarTerms> of(Collection<Long> seminars) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT DISTINCT ON (s.id) s.id, z.slug || '/' || n.number, z.id, z.time_zone,"
                        + " s.decision, s.registration_opens_at, s.registration_closes_at, s.starts_at, s.ends_at,"
                        + " z.closes_days_before, z.closes_at_time, z.link_mail_time, z.display_name_pattern,"
                        + " z.overbooking_risk, z.slug, z.mail_policy, z.last_seats,"
                        + " EXISTS (SELECT 1 FROM seminar_opening o WHERE o.seminar_id = s.id)"
                        + " FROM seminar s JOIN seminar_number n ON n.seminar_id = s.id"
                        + " JOIN series z ON z.id = n.series_id WHERE s.id = ANY (CAST(?1 AS bigint[]))"
                        + " ORDER BY s.id, n.position")
                .setParameter(1, Keys.of(seminars))
                .getResultList();
        Map<Long, SeminarTerms> terms = new HashMap<>();
        rows.stream().map(Object[].class::cast).map(SeminarTermsReader::terms).forEach(one -> terms.put(one.id(), one));
        return terms;
    }

    /** Keys of the seminars whose home is this series and that have not begun. */
    public Set<Long> toCome(long series) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT s.id FROM seminar s WHERE s.starts_at > CAST(?2 AS timestamptz)"
                        + " AND (SELECT n.series_id FROM seminar_number n WHERE n.seminar_id = s.id"
                        + " ORDER BY n.position LIMIT 1) = ?1")
                .setParameter(1, series)
                .setParameter(2, clock.instant().toString())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).collect(Collectors.toSet());
    }

    /** The keys of those of these seminars that are no drafts. */
    public Map<SeminarNumber, Long> published(Collection<SeminarNumber> numbers) {
        JsonArrayBuilder wanted = JSON.createArrayBuilder();
        numbers.forEach(one -> wanted.add(
                JSON.createObjectBuilder().add("series", one.series()).add("number", one.number())));
        List<?> rows = entityManager
                .createNativeQuery("SELECT z.slug, n.number, s.id"
                        + " FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS w (series text, number int)"
                        + " JOIN series z ON z.slug = w.series"
                        + " JOIN seminar_number n ON n.series_id = z.id AND n.number = w.number"
                        + " JOIN seminar s ON s.id = n.seminar_id WHERE s.decision <> 'draft'")
                .setParameter(1, wanted.build().toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new SeminarNumber((String) row[0], ((Number) row[1]).intValue()),
                        row -> ((Number) row[2]).longValue()));
    }

    private static SeminarTerms terms(Object[] row) {
        Timetable timetable = new Timetable(
                ZoneId.of((String) row[3]),
                ((Number) row[9]).intValue(),
                ((Time) row[10]).toLocalTime(),
                ((Time) row[11]).toLocalTime());
        Instant startsAt = instant(row[7]);
        Instant closesAt = instant(row[6]);
        return new SeminarTerms(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[14],
                timetable.zone(),
                Word.parse(Decision.class, (String) row[4]),
                instant(row[5]),
                closesAt != null ? closesAt : timetable.closesAt(startsAt),
                startsAt,
                instant(row[8]),
                Word.parse(MailPolicy.class, (String) row[15]),
                new DisplayNamePattern((String) row[12]),
                ((Number) row[13]).intValue(),
                ((Number) row[16]).intValue(),
                (Boolean) row[17]);
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
