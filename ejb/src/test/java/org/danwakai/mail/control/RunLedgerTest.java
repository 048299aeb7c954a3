package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.danwakai.mail.entity.RunCounts;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has been mailed the link, counted in a real database. */
class RunLedgerTest {

    private static final Instant NOW = Instant.parse("2026-01-28T22:30:00Z");

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (3, 'published', 'online', '2026-01-29T10:30+09', 'ja'),
                           (4, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 3, 'online', 300), (6, 4, 'online', 9);
                INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                    SELECT n, n || '@d.jp', n || '@d.jp', 'P', 'X', 'ja', now() FROM generate_series(100, 110) n;
                INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name, institution,
                        language, state, place, requested_at, seated_at)
                    SELECT n, 3, 5, n, n || '@d.jp', n || '@d.jp', 'P', 'X', 'ja',
                        CASE n WHEN 110 THEN 'cancelled' ELSE 'seated' END, n, now(),
                        CASE n WHEN 109 THEN timestamptz '2026-01-28T22:29Z' ELSE '2026-01-20' END
                    FROM generate_series(100, 110) n
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @Test
    void ofEachPersonTheLastMailCounts() {
        // failed, and then sent
        mail(100, "failed", "22:00", null);
        mail(100, "sent", "22:20", "22:29:40");
        mail(101, "sent", "22:00", "22:00:10");
        // sent, and owed anew since the meeting moved
        mail(102, "sent", "22:00", "22:00:10");
        mail(102, "owed", "22:29", null);
        mail(103, "owed", "22:00", null);
        mail(104, "failed", "22:00", null);
        mail(105, "bounced", "22:00", null);
        mail(106, "expired", "22:00", null);
        mail(107, "dropped", "22:00", null);
        // nobody owes 108 one, nor 109, who got the seat a minute ago; 110 has left
        mail(110, "failed", "22:00", null);

        Map<Long, RunCounts> counts = inTransaction(
                entityManager -> new RunLedger(entityManager, Clock.fixed(NOW, ZoneOffset.UTC)).counts(Set.of(3L, 4L)));

        assertThat(counts).containsOnlyKeys(3L);
        assertThat(counts.get(3L)).isEqualTo(new RunCounts(2, 4, 2, 2, 2, 1, Instant.parse("2026-01-28T22:29:40Z")));
        assertThat(counts.get(3L).all()).isEqualTo(10);
    }

    private static void mail(long registration, String state, String owed, String sent) {
        run("INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, owed_at,"
                + " not_before, sent_at) VALUES (nextval('entity_id'), 'join', " + registration
                + ", 3, gen_random_uuid(), gen_random_uuid(), '" + state + "', '2026-01-28T" + owed
                + "Z', '2026-01-28', "
                + (sent == null ? "NULL" : "'2026-01-28T" + sent + "Z'") + ")");
    }

    private static void run(String sql) {
        inTransaction(entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    private static <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entityManager = persistence.begin();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            entityManager.close();
        }
    }
}
