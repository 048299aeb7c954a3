package org.danwakai.seminar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.boundary.SeminarView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages of a series and of a seminar read does not grow with the number of seminars: counted in blocks, not in time. */
class SeminarGrowthTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-20T01:00:00Z"), ZoneOffset.UTC);
    private static final int FEW = 500;
    private static final int MANY = 20_000;
    private static final int ASKED = 400;

    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("INSERT INTO series (id, slug, name_ja, time_zone) VALUES (1, 'one', '一', 'Asia/Tokyo')");
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @Test
    void nothingGrowsWithTheNumberOfSeminars() {
        grow(1, FEW);
        Map<String, Long> few = costs();
        grow(FEW + 1, MANY);
        Map<String, Long> many = costs();

        assertThat(persistence.rows("SELECT count(*) FROM seminar")).containsExactly(Integer.toString(MANY));
        few.forEach((what, blocks) -> assertThat(many.get(what))
                .as("blocks for %s, %d of %d", what, blocks, FEW)
                .isLessThan(2 * blocks + 300));
    }

    /** A day apart, the last is yet to come. The same person speaks every third time, each other one once. */
    private static void grow(int first, int last) {
        persistence.run("""
                SET LOCAL session_replication_role = replica;
                INSERT INTO seminar (id, decision, format, starts_at, language)
                SELECT n, 'published', 'online', timestamptz '2026-01-20T10:30+09' + (n - %2$d) * interval '1 day', 'ja'
                FROM generate_series(%1$d, %2$d) n;
                INSERT INTO seminar_number (id, seminar_id, series_id, position, number)
                SELECT n, n, 1, 0, n FROM generate_series(%1$d, %2$d) n;
                INSERT INTO talk (id, seminar_id, position, kind, title_ja, language)
                SELECT n, n, 0, 'talk', 'T', 'ja' FROM generate_series(%1$d, %2$d) n;
                INSERT INTO speaker (id, talk_id, position, name, role)
                SELECT n, n, 0, CASE mod(n, 3) WHEN 0 THEN '常連 者' ELSE '一度 ' || n END, 'speaker'
                FROM generate_series(%1$d, %2$d) n;
                ANALYZE
                """.formatted(first, last));
    }

    private static Map<String, Long> costs() {
        Map<String, Long> costs = new LinkedHashMap<>();
        costs.put("a seminar", cost(documents -> documents.find("one", ASKED, false).stream()
                .toList()));
        costs.put("its neighbours", cost(documents -> documents.neighbours("one", ASKED)));
        costs.put("others of who often speaks", cost(documents -> documents.bySpeakers(List.of("常連 者"), 1, 6)));
        costs.put("others of who spoke once", cost(documents -> documents.bySpeakers(List.of("一度 " + ASKED), 1, 6)));
        costs.put("others of nobody", cost(documents -> documents.bySpeakers(List.of("だれでもない"), 1, 6)));
        costs.put("what comes", cost(documents -> documents.coming("one", 20)));
        costs.put("what comes in any series", cost(documents -> documents.coming(20)));
        costs.put("what was last", cost(documents -> documents.latest("one", 8)));
        costs.put("what was last in any series", cost(documents -> documents.latest(8)));
        costs.put("the newest", cost(documents -> documents.newest("one", 50)));
        return costs;
    }

    private static long cost(Function<SeminarDocuments, List<SeminarView>> question) {
        return persistence
                .blocks(entityManager -> question.apply(new SeminarDocuments(entityManager, NOW)))
                .all();
    }
}
