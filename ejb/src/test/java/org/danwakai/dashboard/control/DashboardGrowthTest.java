package org.danwakai.dashboard.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted of many registrations is read from one index, and none of their rows. */
class DashboardGrowthTest {

    private static final Instant NOW = Instant.parse("2026-01-27T01:00:00Z");
    private static final int SEMINARS = 20;
    private static final int REGISTRATIONS = 40_000;

    private static TestPersistence persistence;

    @BeforeAll
    static void fill() throws Exception {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja, time_zone) VALUES (1, 'one', '一', 'Asia/Tokyo');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    SELECT 10 + n, 'published', 'online', timestamptz '2026-01-29T10:30+09' - n * interval '7 days', 'ja'
                    FROM generate_series(0, 19) n;
                INSERT INTO seminar_number (id, seminar_id, series_id, position, number)
                    SELECT 100 + id, id, 1, 0, id FROM seminar;
                INSERT INTO seat_pool (id, seminar_id, name, capacity) SELECT 200 + id, id, 'online', 9000 FROM seminar;
                INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                    SELECT 1000 + n, n || '@x.jp', n || '@x.jp', 'P', 'X', 'ja', now() FROM generate_series(0, 3999) n
                """);
        persistence.run("SET LOCAL session_replication_role = replica;"
                + "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, proven_at, seated_at, attended)"
                + " SELECT 10000 + n, 10 + n % 20, 210 + n % 20, 1000 + n / 20 * 7 % 4000, a, a, '参加 者' || n,"
                + " 'A University of some name', 'ja', CASE n % 9 WHEN 0 THEN 'waiting' ELSE 'seated' END, n,"
                + " t, t, t, n % 3 > 0 FROM generate_series(1, " + REGISTRATIONS + ") n,"
                + " LATERAL (SELECT n || '@d' || n % 50 || '.example.ac.jp' AS a,"
                + " timestamptz '2026-01-20' - n % 90 * interval '1 day' AS t) r");
        persistence.vacuum("registration");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void noRowsOfRegistrantsAreRead() {
        Map<String, Function<DashboardRows, List<Object[]>>> questions = new LinkedHashMap<>();
        questions.put("figures", rows -> rows.figures("one", NOW, SEMINARS));
        questions.put("growth", rows -> rows.growth("one", NOW, SEMINARS, 30));
        questions.put("domains", rows -> rows.domains("one", NOW, SEMINARS));

        questions.forEach((what, question) -> {
            TestPersistence.Blocks read = persistence.blocks(
                    entityManager -> assertThat(question.apply(new DashboardRows(entityManager)))
                            .as(what)
                            .isNotEmpty(),
                    "registration");
            assertThat(read.rows()).as("blocks of rows for %s", what).isLessThan(20);
            assertThat(read.indexes())
                    .as("blocks of indexes for %s, whose %d rows have %s", what, REGISTRATIONS, size())
                    .isLessThan(2 * size());
        });
    }

    /** Of the rows, in blocks. */
    private static long size() {
        return Long.parseLong(persistence
                .rows("SELECT pg_relation_size('registration') / 8192")
                .get(0));
    }
}
