package org.danwakai.archive.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.archive.boundary.ArchiveWish.Order;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.entity.TalkKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a list and a search read does not grow with the number of seminars: counted in blocks of the database, not in time. */
class ArchiveGrowthTest {

    /** What is read of the rows and of their indexes. */
    private static final int YEARS_BETWEEN = 8;

    private static TestPersistence persistence;
    private static long dlap;

    @BeforeAll
    static void start() throws Exception {
        persistence = InventedSeminars.start();
        dlap = Long.parseLong(
                persistence.rows("SELECT id FROM series WHERE slug = 'dlap'").get(0));
        persistence.run("ALTER TABLE seminar_search SET (autovacuum_enabled = off)");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void nothingGrowsWithTheNumberOfSeminars() {
        copy(1, 50);
        List<Long> few = costs();
        copy(51, 400);
        List<Long> many = costs();

        assertThat(persistence.rows("SELECT count(*) FROM seminar_search")).containsExactly("17644");
        for (int i = 0; i < few.size(); i++) {
            assertThat(many.get(i))
                    .as("blocks for %s, %d among 2,244 seminars", wishes().get(i), few.get(i))
                    .isLessThan(1500)
                    .isLessThan(3 * few.get(i) + 200);
        }
    }

    private static List<ArchiveWish> wishes() {
        return List.of(
                wish(null, null, null, null, 0),
                wish(null, null, null, null, 50),
                wish(null, null, TalkKind.TALK, "ja", 3),
                wish("量子", null, null, null, 0),
                wish("量子計算の誤り", null, null, null, 0),
                wish("の", null, null, null, 0),
                wish("天体望遠鏡", null, null, null, 0),
                wish("a", null, null, null, 0),
                wish("network river", null, null, null, 0),
                wish(null, null, null, "水野 結衣", 0));
    }

    private static ArchiveWish wish(String text, Integer year, TalkKind kind, String speaker, int page) {
        boolean language = kind != null;
        return new ArchiveWish(
                text, null, year, kind, language ? "ja" : null, language ? null : speaker, null, Order.BEST, page, 40);
    }

    private static List<Long> costs() {
        return wishes().stream()
                .map(wish -> persistence.blocks(entityManager -> find(entityManager, wish), "seminar_search"))
                .map(TestPersistence.Blocks::all)
                .toList();
    }

    private static void find(EntityManager entityManager, ArchiveWish wish) {
        new ArchiveRows(entityManager).find(wish, wish.kind() == null ? 0 : dlap, 12);
    }

    /** Copies of the invented seminars, eight years of them after each other. The index is made when they are there. */
    private static void copy(int first, int last) {
        persistence.run("SET LOCAL session_replication_role = replica; DROP INDEX seminar_search_terms;"
                + "INSERT INTO seminar_search SELECT 1000 * c + seminar_id, t.at, extract(year FROM t.at), kind, language,"
                + " series_ids, speakers, speaker_keys, institutions, institution_keys, head, body,"
                + " ARRAY(SELECT term FROM unnest(terms) term WHERE term NOT LIKE 'y=%')"
                + " || ('y=' || extract(year FROM t.at)), unread, written_in"
                + " FROM generate_series(" + first + ", " + last + ") c, seminar_search s,"
                + " LATERAL (SELECT s.starts_at - c % 3 * interval '" + YEARS_BETWEEN + " years'"
                + " + c * interval '1 minute' AS at) t WHERE s.seminar_id < 1000;"
                + "CREATE INDEX seminar_search_terms ON seminar_search USING gin (terms) WITH (fastupdate = off);"
                + "TRUNCATE seminar_tally; INSERT INTO seminar_tally (series_id, year, kind, language, seminars)"
                + " SELECT series, year, kind, language, count(*) FROM seminar_search,"
                + " unnest(CAST(0 AS bigint) || series_ids) series GROUP BY 1, 2, 3, 4;"
                + "ANALYZE seminar_search");
    }
}
