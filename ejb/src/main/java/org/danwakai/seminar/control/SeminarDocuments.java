package org.danwakai.seminar.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.danwakai.platform.control.Keys;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarMention;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.YearCount;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.Standing;

/** The reading side of seminars: whole documents by one query each, however many tables they are kept in. */
@ApplicationScoped
public class SeminarDocuments {

    private static final String OF_SERIES = " FROM seminar_document d JOIN seminar_number n ON n.seminar_id = d.id"
            + " JOIN series z ON z.id = n.series_id WHERE z.slug = ?1";

    /** By itself, so that its numbers are read in their order and no further than they are asked for. */
    private static final String KEY = "(SELECT id FROM series WHERE slug = ?1)";

    private static final String ENDS_AT = "coalesce(d.ends_at, d.starts_at + interval '2 hours')";

    /** No seminar lasts a month, so those that began before need not be looked at. */
    private static final String NOT_OVER = "d.decision <> 'draft' AND d.starts_at > CAST(?2 AS timestamptz)"
            + " - interval '31 days' AND " + ENDS_AT + " > ?2 ORDER BY d.starts_at, d.id";

    private static final String OVER =
            "d.decision = 'published' AND d.starts_at <= ?2 AND " + ENDS_AT + " <= ?2 ORDER BY d.starts_at DESC, d.id";

    private static final int MOST_LATEST = 60;
    private static final int MOST_TALKS = 100;
    private static final int MOST_WORDS = 8;
    private static final int MOST_OF_MONTH = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** For the container. */
    public SeminarDocuments() {}

    SeminarDocuments(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    public Optional<SeminarView> find(String series, int number, boolean drafts) {
        Query query = entityManager.createNativeQuery(
                "SELECT d.document::text" + OF_SERIES + " AND n.number = ?2" + shown(drafts));
        query.setParameter(1, series);
        query.setParameter(2, number);
        return views(query, drafts).stream().findFirst();
    }

    public Optional<SeminarView> find(long id) {
        Query query =
                entityManager.createNativeQuery("SELECT d.document::text FROM seminar_document d WHERE d.id = ?1");
        query.setParameter(1, id);
        return views(query, false).stream().findFirst();
    }

    public List<SeminarView> find(Collection<Long> ids) {
        Query query = entityManager.createNativeQuery(
                "SELECT d.document::text FROM seminar_document d WHERE d.id = ANY (CAST(?1 AS bigint[]))");
        query.setParameter(1, Keys.of(ids));
        return views(query, false);
    }

    /** The published seminars before and after that number in the series, the lower number first. */
    public List<SeminarView> neighbours(String series, int number) {
        Query query = entityManager.createNativeQuery("SELECT d.document::text FROM seminar_document d WHERE d.id IN ("
                + nearest("< ?2", "DESC") + ", " + nearest("> ?2", "ASC") + ")");
        query.setParameter(1, series);
        query.setParameter(2, number);
        return views(query, false).stream()
                .sorted(Comparator.comparing(
                        neighbour -> neighbour.numberIn(series).number()))
                .toList();
    }

    private static String nearest(String than, String order) {
        return "(SELECT n.seminar_id FROM seminar_number n JOIN seminar s ON s.id = n.seminar_id WHERE n.series_id = "
                + KEY + " AND s.decision <> 'draft' AND n.number " + than + " ORDER BY n.number " + order + " LIMIT 1)";
    }

    /**
     * Published seminars in which somebody of these names speaks, the newest first; of the talks that were added last.
     *
     * @param names however they are spaced
     * @param except the key of a seminar to leave out
     */
    public List<SeminarView> bySpeakers(Collection<String> names, long except, int limit) {
        JsonArrayBuilder wanted = JSON.createArrayBuilder();
        names.forEach(wanted::add);
        Query query = entityManager.createNativeQuery("SELECT d.document::text FROM seminar_document d"
                + " WHERE d.decision <> 'draft' AND d.id <> ?1 AND d.id = ANY (ARRAY(SELECT t.seminar_id"
                + " FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) AS one, LATERAL (SELECT sp.talk_id FROM speaker sp"
                + " WHERE " + folded("sp.name") + " = " + folded("one") + " AND sp.role <> 'chair'"
                + " ORDER BY sp.talk_id DESC LIMIT " + MOST_TALKS + ") own JOIN talk t ON t.id = own.talk_id))"
                + " ORDER BY d.starts_at DESC, d.id LIMIT ?3");
        query.setParameter(1, except);
        query.setParameter(2, wanted.build().toString());
        query.setParameter(3, limit);
        return views(query, false);
    }

    /** As the index {@code speaker_name} has it. */
    private static String folded(String name) {
        return "lower(replace(normalize(" + name + ", NFKC), ' ', ''))";
    }

    public SeminarPage search(SeminarSearch search, boolean drafts) {
        List<Object> parameters = new ArrayList<>(List.of(search.series()));
        StringBuilder where = new StringBuilder(OF_SERIES).append(shown(drafts));
        if (search.year() != null) {
            parameters.add(search.year());
            where.append(" AND extract(year FROM d.starts_at AT TIME ZONE z.time_zone) = ?")
                    .append(parameters.size());
        }
        if (search.standing() != null) {
            where.append(standing(search.standing(), parameters));
        }
        for (String word : words(search.text())) {
            parameters.add(word);
            where.append(" AND strpos(d.searched, ?").append(parameters.size()).append(") > 0");
        }
        Query count = bind("SELECT count(*)" + where, parameters);
        Query list = bind(
                "SELECT d.document::text" + where + " ORDER BY d.starts_at DESC, d.id LIMIT " + search.size()
                        + " OFFSET " + (long) search.page() * search.size(),
                parameters);
        return new SeminarPage(((Number) count.getSingleResult()).longValue(), views(list, drafts));
    }

    private String standing(Standing standing, List<Object> parameters) {
        if (standing != Standing.COMING && standing != Standing.OVER) {
            parameters.add(Word.of(standing));
            return " AND d.decision = ?" + parameters.size();
        }
        parameters.add(Timestamp.from(clock.instant()));
        return " AND d.decision = 'published' AND " + ENDS_AT + (standing == Standing.OVER ? " <= ?" : " > ?")
                + parameters.size();
    }

    /** Those of a month in the zone of the series, the earliest first, drafts included. */
    public List<SeminarView> month(String series, YearMonth month) {
        Query query = entityManager.createNativeQuery("SELECT d.document::text" + OF_SERIES
                + " AND d.starts_at >= CAST(?2 AS timestamp) AT TIME ZONE z.time_zone"
                + " AND d.starts_at < CAST(?3 AS timestamp) AT TIME ZONE z.time_zone"
                + " ORDER BY d.starts_at, d.id LIMIT " + MOST_OF_MONTH);
        query.setParameter(1, series);
        query.setParameter(2, month.atDay(1).toString());
        query.setParameter(3, month.plusMonths(1).atDay(1).toString());
        return views(query, true);
    }

    /** Published seminars of the series that are not over, the next one first. */
    public List<SeminarView> coming(String series, int limit) {
        return views(atPresent(OF_SERIES + " AND " + NOT_OVER, limit).setParameter(1, series), false);
    }

    /** The same of all series. */
    public List<SeminarView> coming(int limit) {
        return views(atPresent(" FROM seminar_document d WHERE " + NOT_OVER, limit), false);
    }

    /** Published seminars that are over, of those with the series' highest numbers, the latest first. */
    public List<SeminarView> latest(String series, int limit) {
        return views(atPresent(highest(MOST_LATEST) + OVER, limit).setParameter(1, series), false);
    }

    /** Published seminars with the series' highest numbers, the latest first. */
    public List<SeminarView> newest(String series, int limit) {
        Query query = entityManager.createNativeQuery(
                "SELECT d.document::text" + highest(limit) + "d.decision <> 'draft' ORDER BY d.starts_at DESC, d.id");
        return views(query.setParameter(1, series), false);
    }

    private static String highest(int limit) {
        return " FROM seminar_document d WHERE d.id IN (SELECT n.seminar_id FROM seminar_number n WHERE n.series_id = "
                + KEY + " ORDER BY n.number DESC LIMIT " + limit + ") AND ";
    }

    /** Published seminars of all series that are over, the latest first. */
    public List<SeminarView> latest(int limit) {
        return views(atPresent(" FROM seminar_document d WHERE " + OVER, limit), false);
    }

    private Query atPresent(String condition, int limit) {
        return entityManager
                .createNativeQuery("SELECT d.document::text" + condition + " LIMIT ?3")
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, limit);
    }

    /** The latest of the series first, drafts included. */
    public List<SeminarMention> mentions(String series, int limit) {
        Query query =
                entityManager.createNativeQuery("SELECT s.id, n.number, coalesce(s.theme_ja, s.theme_en, t.title_ja),"
                        + " coalesce(s.theme_en, s.theme_ja, t.title_en), s.starts_at, h.time_zone"
                        + " FROM series z JOIN seminar_number n ON n.series_id = z.id JOIN seminar s ON s.id = n.seminar_id"
                        + " JOIN LATERAL (SELECT o.series_id FROM seminar_number o WHERE o.seminar_id = s.id"
                        + " ORDER BY o.position LIMIT 1) o ON true JOIN series h ON h.id = o.series_id"
                        + " LEFT JOIN LATERAL (SELECT k.title_ja, k.title_en FROM talk k WHERE k.seminar_id = s.id"
                        + " ORDER BY k.position LIMIT 1) t ON true"
                        + " WHERE z.slug = ?1 ORDER BY s.starts_at DESC, s.id LIMIT ?2");
        query.setParameter(1, series);
        query.setParameter(2, limit);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SeminarMention(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue(),
                        new LocalizedText((String) row[2], (String) row[3]),
                        ((Timestamp) row[4]).toInstant(),
                        ZoneId.of((String) row[5])))
                .toList();
    }

    public List<YearCount> years(String series, boolean drafts) {
        Query query = entityManager.createNativeQuery(
                "SELECT extract(year FROM d.starts_at AT TIME ZONE z.time_zone)::int AS year, count(*)" + OF_SERIES
                        + shown(drafts) + " GROUP BY year ORDER BY year DESC");
        query.setParameter(1, series);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new YearCount(((Number) row[0]).intValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    private Query bind(String sql, List<Object> parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** @param whole for organizers, who see what is not announced as well */
    private List<SeminarView> views(Query query, boolean whole) {
        Instant now = clock.instant();
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> SeminarDocument.read((String) row, now))
                .map(seminar -> whole ? seminar : seminar.announcedAt(now))
                .toList();
    }

    private static String shown(boolean drafts) {
        return drafts ? "" : " AND d.decision <> 'draft'";
    }

    private static List<String> words(String text) {
        if (text == null) {
            return List.of();
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return List.of(folded.strip().split("\\s+")).stream().limit(MOST_WORDS).toList();
    }
}
