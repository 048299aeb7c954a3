package org.danwakai.dashboard.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted for the dashboard, in a real database. */
class DashboardRowsTest {

    /** A Tuesday morning in Tokyo, two days before the third seminar of the series one. */
    private static final Instant NOW = Instant.parse("2026-01-27T01:00:00Z");

    private static final int SEMINARS = 20;

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja, time_zone) VALUES (1, 'one', '一', 'Asia/Tokyo'),
                    (2, 'two', '二', 'Asia/Tokyo');
                INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                    SELECT n, 'p' || n || d, 'p' || n || d, 'P', 'X', 'ja', now()
                    FROM (SELECT n, CASE n % 2 WHEN 0 THEN '@kyoto-u.ac.jp' ELSE '@mit.edu' END AS d
                          FROM generate_series(100, 109) n) p
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @BeforeEach
    void plan() {
        persistence.run("DELETE FROM outbox_mail; DELETE FROM registration; DELETE FROM seminar");
        seminar(11, 1, "2025-12-11T10:30+09", "published");
        seminar(12, 2, "2026-01-15T10:30+09", "published");
        seminar(13, 3, "2026-01-29T10:30+09", "published");
        seminar(14, 4, "2026-02-12T10:30+09", "published");
        seminar(15, 5, "2026-01-08T10:30+09", "cancelled");
    }

    @Test
    void figuresAreOfTheLastSeminarsAndTheNextOne() {
        register(11, 100, "seated", "2025-12-01T10:00+09", "true");
        register(11, 101, "seated", "2025-12-01T10:00+09", "false");
        register(12, 100, "seated", "2026-01-10T10:00+09", null);
        register(12, 102, "waiting", "2026-01-10T10:00+09", null);
        register(13, 100, "seated", "2026-01-20T10:00+09", null);
        register(13, 102, "seated", "2026-01-20T10:00+09", null);
        register(13, 103, "cancelled", "2026-01-20T10:00+09", null);

        assertThat(read(rows -> rows.figures("one", NOW, SEMINARS)))
                .as("number, start, seated, came, said, waiting, had a seat before")
                .containsExactly("1 2025-12-11 2 1 2 0 0", "2 2026-01-15 1 0 0 1 1", "3 2026-01-29 2 0 0 0 1");
        assertThat(read(rows -> rows.figures("one", NOW, 2))).hasSize(2);
        assertThat(read(rows -> rows.figures("two", NOW, SEMINARS))).isEmpty();
    }

    @Test
    void registrationsAreCountedByTheDaysOfTheSeriesZone() {
        register(13, 100, "seated", "2025-10-01T10:00+09", null);
        register(13, 101, "seated", "2026-01-28T23:59+09", null);
        register(13, 102, "waiting", "2026-01-29T00:01+09", null);
        register(13, 103, "cancelled", "2026-01-20T10:00+09", null);

        assertThat(read(rows -> rows.growth("one", NOW, 1, 28)))
                .as("number, start, zone, days before, registrations")
                .containsExactlyInAnyOrder(
                        "3 2026-01-29 Asia/Tokyo 28 1", "3 2026-01-29 Asia/Tokyo 1 1", "3 2026-01-29 Asia/Tokyo 0 1");
    }

    @Test
    void whoCameToManySeminarsCountsOnceForTheirDomain() {
        register(12, 100, "seated", "2026-01-10T10:00+09", null);
        register(13, 100, "seated", "2026-01-20T10:00+09", null);
        register(13, 102, "seated", "2026-01-20T10:00+09", null);
        register(13, 101, "waiting", "2026-01-20T10:00+09", null);

        assertThat(read(rows -> rows.domains("one", NOW, SEMINARS))).containsExactly("kyoto-u.ac.jp 2");
    }

    @Test
    void theNextSeminarMayBeADraft() {
        persistence.run("UPDATE seminar SET decision = 'draft' WHERE id = 13");

        assertThat(read(rows -> rows.next("[\"one\", \"two\"]", NOW))).containsExactly("one 13");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            no-meeting 3,     DELETE FROM meeting WHERE seminar_id = 13
            '',               DELETE FROM meeting WHERE seminar_id = 14
            '',               UPDATE seminar SET format = 'on-site' WHERE id = 13
            no-abstract 3,    UPDATE talk SET summary = NULL WHERE seminar_id = 13
            still-draft 3,    UPDATE seminar SET decision = 'draft' WHERE id = 13
            in-review 3,      'UPDATE registration SET state = ''in-review'', seated_at = NULL WHERE seminar_id = 13'
            turnout 2,        UPDATE registration SET attended = NULL WHERE seminar_id = 12
            '',               UPDATE seminar SET starts_at = '2025-11-01T10:00+09' WHERE id < 13
            """)
    void whatWaitsForSomebodyIsNamedAndNothingElse(String expected, String change) {
        persistence.run(
                "INSERT INTO meeting (seminar_id, url) VALUES (13, 'https://m.example'), (14, 'https://m.example')"
                        + " ON CONFLICT DO NOTHING");
        persistence.run("INSERT INTO talk (id, seminar_id, position, kind, title_ja, summary, language)"
                + " SELECT id + 1000, id, 0, 'talk', '題', '概要', 'ja' FROM seminar");
        register(12, 100, "seated", "2026-01-10T10:00+09", "true");
        register(13, 100, "seated", "2026-01-20T10:00+09", null);
        assertThat(chores()).isEmpty();

        persistence.run(change);

        assertThat(String.join(", ", chores())).isEqualTo(expected);
    }

    @Test
    void mailsThatDidNotArriveAreSomebodysUntilTheyAreSentAgain() {
        persistence.run(
                "INSERT INTO meeting (seminar_id, url) VALUES (13, 'https://m.example') ON CONFLICT DO NOTHING");
        register(13, 100, "seated", "2026-01-20T10:00+09", null);
        mail(1, "failed");
        assertThat(chores()).contains("mail-trouble 3");

        mail(2, "sent");

        assertThat(chores()).doesNotContain("mail-trouble 3");
    }

    private static void mail(long id, String state) {
        persistence.run("INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state,"
                + " not_before) SELECT " + id + ", 'seated', id, 13, 'o" + id + "', 'm" + id + "', '" + state
                + "', now() FROM registration WHERE seminar_id = 13");
    }

    private static List<String> chores() {
        return persistence.inTransaction(entityManager -> new DashboardRows(entityManager)
                .chores("[\"one\"]", NOW, SEMINARS, 80).stream()
                        .map(row -> row[1] + " " + row[2])
                        .toList());
    }

    private static void seminar(long id, int number, String start, String decision) {
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language) VALUES (" + id + ", '"
                + decision + "', 'online', '" + start + "', 'ja')");
        persistence.run("INSERT INTO seminar_number VALUES (" + (id + 500) + ", " + id + ", 1, 0, " + number + ")");
        persistence.run("INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (" + (id + 700) + ", " + id
                + ", 'online', 300)");
    }

    private static void register(long seminar, long attendee, String state, String at, String attended) {
        persistence.run("INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, proven_at, seated_at, attended) SELECT "
                + (seminar * 1000 + attendee) + ", " + seminar + ", " + (seminar + 700)
                + ", id, address, folded_address, name, institution, 'ja', '" + state + "', id, '" + at + "', '" + at
                + "', '" + at + "', " + attended + " FROM attendee WHERE id = " + attendee);
    }

    private static List<String> read(Function<DashboardRows, List<Object[]>> query) {
        return persistence.inTransaction(entityManager -> query.apply(new DashboardRows(entityManager)).stream()
                .map(row -> Arrays.stream(row).map(DashboardRowsTest::text).collect(Collectors.joining(" ")))
                .toList());
    }

    private static String text(Object column) {
        return column instanceof Timestamp time ? time.toInstant().toString().substring(0, 10) : String.valueOf(column);
    }
}
