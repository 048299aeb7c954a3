package org.danwakai.registration.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.danwakai.platform.TestPersistence;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.entity.Guest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What it takes to find somebody does not grow with the registrants of the seminar: counted in blocks of the database. */
class RegistrantGrowthTest {

    private static final long SEMINAR = 3;

    /** What is read of the rows and of their indexes. */
    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
            INSERT INTO series (id, slug, name_ja, time_zone) VALUES (1, 'one', '一', 'Asia/Tokyo');
            INSERT INTO seminar (id, decision, format, starts_at, language)
                VALUES (3, 'published', 'hybrid', '2026-01-29T10:30+09', 'ja');
            INSERT INTO seminar_number VALUES (5, 3, 1, 0, 1);
            INSERT INTO seat_pool (id, seminar_id, name, capacity)
                VALUES (7, 3, 'online', 100000), (8, 3, 'room', 40);
            INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                VALUES (20, 'a@x.jp', 'a@x.jp', 'A', 'X', 'ja', now());
            ALTER TABLE registration SET (autovacuum_enabled = off);
            ALTER TABLE registrant_search SET (autovacuum_enabled = off)
            """);
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void nothingGrowsWithTheNumberOfRegistrants() {
        register(1, 2_000);
        Map<String, Long> few = costs();
        register(2_001, 60_000);
        Map<String, Long> many = costs();

        few.forEach((what, blocks) -> assertThat(many.get(what))
                .as("blocks for %s, %d among 2,000", what, blocks)
                .isLessThan(1500)
                .isLessThan(3 * blocks + 200));
    }

    @Test
    void whatWasAddedJustNowIsReadAsWell() {
        persistence.run("INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at) VALUES (100, 3, 8, 20, 'late@x.jp', 'late@x.jp',"
                + " '新参 者', 'X', 'ja', 'seated', 1, now())");
        assertThat((int) persistence.inTransaction(entityManager -> new Newcomers(entityManager).makeFound()))
                .as("nobody else has only just come")
                .isEqualTo(1);

        List<Guest> found =
                persistence.inTransaction(entityManager -> new GuestList(entityManager).find(SEMINAR, "新参", 20));
        assertThat(found).hasSize(1);
    }

    /** One in a thousand is a 佐々木, half of them are of a 大学, and the first letter is the same for all. */
    private static void register(int first, int last) {
        persistence.run("SET LOCAL session_replication_role = replica; DROP INDEX registrant_search_terms;"
                + "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, arrived_at)"
                + " SELECT 1000 + n, 3, CASE mod(n, 1500) WHEN 0 THEN 8 ELSE 7 END, 20, n || '@x.jp', n || '@x.jp',"
                + " CASE mod(n, 1000) WHEN 0 THEN '佐々木 ' ELSE '佐藤 ' END || n,"
                + " CASE mod(n, 2) WHEN 0 THEN '京都大学' ELSE 'Institute' END, 'ja', 'seated', n, now(),"
                + " CASE WHEN n <= 30 THEN now() END FROM generate_series(" + first + ", " + last + ") n;"
                + "INSERT INTO registrant_search SELECT w.* FROM registrant_searched w"
                + " WHERE w.registration_id BETWEEN 1000 + " + first + " AND 1000 + " + last + ";"
                + "CREATE INDEX registrant_search_terms ON registrant_search USING gin (terms)"
                + " WITH (gin_pending_list_limit = 256);"
                + "ANALYZE registration; ANALYZE registrant_search");
        persistence.run("UPDATE seat_pool SET taken = " + last + " WHERE id = 7");
    }

    private static Map<String, Long> costs() {
        Map<String, Long> costs = new LinkedHashMap<>();
        for (String typed : new String[] {"佐", "佐々木", "佐藤 1500", "1", "17", "大学 佐々", "i", "nobody", "京都大学佐藤"}) {
            costs.put("the door, " + typed, cost(guests -> guests.find(SEMINAR, typed, 20)));
        }
        costs.put("the door's count", cost(guests -> guests.count(SEMINAR)));
        costs.put("who came last", cost(guests -> guests.latest(SEMINAR, 5)));
        costs.put("to make one found who came", measured(entityManager -> entityManager
                .createNativeQuery("SELECT CAST(registrant_search_write(ARRAY[1001, 1002]) AS text)")
                .getSingleResult()));
        for (String typed : new String[] {"1500", "佐々木 1000", "nobody"}) {
            costs.put("the table, " + typed, tableCost(RegistrantFilter.containing(typed)));
        }
        return costs;
    }

    private static long tableCost(RegistrantFilter filter) {
        return measured(entityManager -> {
            RegistrantQuery query = new RegistrantQuery(entityManager, null);
            query.count(SEMINAR, filter);
            query.rows(SEMINAR, filter, " ORDER BY r.place, r.id LIMIT 50 OFFSET 0");
        });
    }

    private static long cost(Consumer<GuestList> question) {
        return measured(entityManager -> question.accept(new GuestList(entityManager)));
    }

    private static long measured(Consumer<EntityManager> question) {
        return persistence.blocks(question, "registrant_search", "registration").all();
    }
}
