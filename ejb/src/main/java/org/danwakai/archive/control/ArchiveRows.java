package org.danwakai.archive.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.danwakai.archive.boundary.ArchivePage;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.platform.control.Plans;
import org.danwakai.platform.entity.Word;

/**
 * Finds what is asked for, by one statement each. Neither way reads more the more seminars there are: years are gone
 * through from the latest on, by an index, until there is enough, and what is not gone through is counted already.
 */
@ApplicationScoped
public class ArchiveRows {

    private static final String TALLY_IN_SERIES = " FROM seminar_tally t WHERE t.series_id = CAST(?2 AS bigint)";
    private static final String OF_YEAR = " AND (CAST(?3 AS integer) IS NULL OR t.year = CAST(?3 AS integer))";
    private static final String OF_KIND = " AND (CAST(?4 AS text) IS NULL OR t.kind = CAST(?4 AS text))";
    private static final String OF_LANGUAGE = " AND (CAST(?5 AS text) IS NULL OR t.language = CAST(?5 AS text))";

    private static final String FILTERS =
            "array_remove(ARRAY['s=' || nullif(CAST(?2 AS bigint), 0), 'k=' || CAST(?4 AS text), 'l=' || CAST(?5 AS text)],"
                    + " NULL)";

    private static final String FILTERS_BY_NAME =
            "array_remove(ARRAY['p=' || search_key(CAST(?6 AS text)), 'i=' || search_key(CAST(?7 AS text))], NULL)";

    /** The most frequent names of those in a list. */
    private static final String NAMES = """
            UNION ALL (SELECT 'speaker', key, max(name), NULL, count(*)
                       FROM %1$s, unnest(speaker_keys, speakers) p (key, name)
                       GROUP BY key ORDER BY 5 DESC, 2 LIMIT ?11)
            UNION ALL (SELECT 'institution', key, max(name), NULL, count(*)
                       FROM %1$s, unnest(institution_keys, institutions) p (key, name)
                       GROUP BY key ORDER BY 5 DESC, 2 LIMIT ?11)
            """;

    private static final String SEARCH = """
            WITH asked AS MATERIALIZED (
                SELECT needles, search_doubtful(needles) AS doubtful, search_phrase(CAST(?1 AS text)) AS phrase,
                       search_wanted(needles) || %s AS terms
                FROM search_needles(CAST(?1 AS text)) needles
                WHERE CAST(?1 AS text) IS NULL OR needles <> '{}'
            ), years AS (
                SELECT t.year %s GROUP BY t.year HAVING sum(t.seminars) > 0
            ), found AS MATERIALIZED (
                SELECT s.seminar_id, s.starts_at, s.year, s.kind, s.language, s.series_ids, s.speakers, s.speaker_keys,
                       s.institutions, s.institution_keys, search_rank(s.head, asked.needles, asked.phrase) AS rank
                FROM (SELECT year FROM years ORDER BY year DESC) y, asked, LATERAL (
                    SELECT r.* FROM seminar_search r
                    WHERE r.terms @> (asked.terms || ('y=' || y.year))
                      AND search_holds(r.head, r.body, asked.doubtful)
                    ORDER BY r.starts_at DESC, r.seminar_id LIMIT ?10) s
                ORDER BY y.year DESC, s.starts_at DESC, s.seminar_id LIMIT ?10
            )
            SELECT 'total', CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), count(*) FROM found
            UNION ALL (SELECT 'needle', needle, NULL, NULL, place
                       FROM asked, unnest(needles) WITH ORDINALITY n (needle, place))
            UNION ALL (SELECT 'year', CAST(year AS text), NULL, NULL, count(*) FROM found
                       GROUP BY year ORDER BY year DESC)
            UNION ALL (SELECT 'series', z.slug, z.name_ja, z.name_en, count(*)
                       FROM found, unnest(series_ids) of JOIN series z ON z.id = of GROUP BY z.id ORDER BY 5 DESC, 2)
            UNION ALL (SELECT 'kind', kind, NULL, NULL, count(*) FROM found GROUP BY kind ORDER BY 5 DESC, 2)
            UNION ALL (SELECT 'language', language, NULL, NULL, count(*) FROM found GROUP BY language ORDER BY 5 DESC, 2)
            %s
            UNION ALL (SELECT 'hit', CAST(seminar_id AS text), NULL, NULL, rank FROM found
                       ORDER BY CASE WHEN ?12 = 'best' THEN rank END DESC NULLS LAST, starts_at DESC, seminar_id
                       OFFSET (SELECT least(?8, greatest(0, (count(*) - 1) / ?9 * ?9)) FROM found) LIMIT ?9)
            """.formatted(
                    FILTERS + " || " + FILTERS_BY_NAME,
                    TALLY_IN_SERIES + OF_YEAR + OF_KIND + OF_LANGUAGE,
                    NAMES.formatted("found"));

    /** What stands before and behind the condition that rows are among those of a year and of the filters. */
    private static final String LIST = """
            WITH years AS (
                SELECT t.year, sum(t.seminars) AS seminars,
                       CAST(sum(sum(t.seminars)) OVER (ORDER BY t.year DESC) AS bigint) AS upto
                %1$s GROUP BY t.year HAVING sum(t.seminars) > 0
            ), place AS (
                SELECT total, least(?8, greatest(0, (total - 1) / ?9 * ?9)) AS first
                FROM (SELECT coalesce(max(upto), 0) AS total FROM years) y
            ), recent AS MATERIALIZED (
                SELECT s.* FROM (SELECT * FROM years ORDER BY year DESC) y, LATERAL (
                    SELECT r.speakers, r.speaker_keys, r.institutions, r.institution_keys, r.starts_at, r.seminar_id
                    FROM seminar_search r WHERE %2$s ORDER BY r.starts_at DESC, r.seminar_id LIMIT ?10) s
                ORDER BY y.year DESC, s.starts_at DESC, s.seminar_id LIMIT ?10
            ), spread AS (
                SELECT y.year, y.upto - y.seminars AS before, p.first FROM years y, place p
                WHERE y.upto > p.first AND y.upto - y.seminars < p.first + ?9
            )
            SELECT 'total', CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS text), total FROM place
            UNION ALL (SELECT 'year', CAST(t.year AS text), NULL, NULL, sum(t.seminars)
                       %3$s GROUP BY t.year HAVING sum(t.seminars) > 0 ORDER BY t.year DESC)
            UNION ALL (SELECT 'series', z.slug, z.name_ja, z.name_en, sum(t.seminars)
                       FROM seminar_tally t JOIN series z ON z.id = t.series_id WHERE true %4$s
                       GROUP BY z.id HAVING sum(t.seminars) > 0 ORDER BY 5 DESC, 2)
            UNION ALL (SELECT 'kind', t.kind, NULL, NULL, sum(t.seminars)
                       %5$s GROUP BY t.kind HAVING sum(t.seminars) > 0 ORDER BY 5 DESC, 2)
            UNION ALL (SELECT 'language', t.language, NULL, NULL, sum(t.seminars)
                       %6$s GROUP BY t.language HAVING sum(t.seminars) > 0 ORDER BY 5 DESC, 2)
            %7$s
            UNION ALL (SELECT 'hit', CAST(s.seminar_id AS text), NULL, NULL, 0
                       FROM (SELECT * FROM spread ORDER BY year DESC) y, LATERAL (
                           SELECT r.seminar_id, r.starts_at FROM seminar_search r WHERE %2$s
                           ORDER BY r.starts_at DESC, r.seminar_id LIMIT y.first - y.before + ?9) s
                       ORDER BY y.year DESC, s.starts_at DESC, s.seminar_id
                       OFFSET (SELECT first - min(before) FROM spread GROUP BY first) LIMIT ?9)
            """;

    private static final String ALL = list("r.year = y.year");
    private static final String FILTERED = list("r.terms @> (" + FILTERS + " || ('y=' || y.year))");

    @PersistenceContext
    private EntityManager entityManager;

    /** For the container. */
    public ArchiveRows() {}

    ArchiveRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One of what a statement tells. @param what total, needle, hit, or the word of a facet */
    public record Row(String what, String value, String ja, String en, long number) {}

    /** @param series key; 0 for all @param names how many speakers and institutions to tell */
    public List<Row> find(ArchiveWish wish, long series, int names) {
        Plans.forPresentRows(entityManager);
        boolean filtered = series != 0 || wish.kind() != null || wish.language() != null;
        Query query = entityManager.createNativeQuery(wish.isSearch() ? SEARCH : filtered ? FILTERED : ALL);
        query.setParameter(2, series)
                .setParameter(3, wish.year())
                .setParameter(4, Word.of(wish.kind()))
                .setParameter(5, wish.language())
                .setParameter(8, (long) wish.page() * wish.size())
                .setParameter(9, wish.size())
                .setParameter(10, ArchivePage.MOST_FOUND)
                .setParameter(11, names);
        if (wish.isSearch()) {
            query.setParameter(1, wish.text())
                    .setParameter(6, wish.speaker())
                    .setParameter(7, wish.institution())
                    .setParameter(12, Word.of(wish.order()));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(ArchiveRows::row).toList();
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                ((Number) columns[4]).longValue());
    }

    private static String list(String ofYear) {
        return LIST.formatted(
                TALLY_IN_SERIES + OF_YEAR + OF_KIND + OF_LANGUAGE,
                ofYear,
                TALLY_IN_SERIES + OF_KIND + OF_LANGUAGE,
                OF_YEAR + OF_KIND + OF_LANGUAGE,
                TALLY_IN_SERIES + OF_YEAR + OF_LANGUAGE,
                TALLY_IN_SERIES + OF_YEAR + OF_KIND,
                NAMES.formatted("recent"));
    }
}
