package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.mail.entity.RunCounts;
import org.danwakai.platform.TestPersistence;
import org.danwakai.registration.boundary.Recipient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has been mailed the link, and who is again, in a real database. */
class RunLedgerTest {

    private static final Instant NOW = Instant.parse("2026-01-28T22:30:00Z");

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (3, 'published', 'online', '2026-01-29T10:30+09', 'ja'),
                           (4, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (2, 3, 1, 0, 77);
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

    @BeforeEach
    void empty() {
        persistence.run("DELETE FROM outbox_mail");
        persistence.run("DELETE FROM run_alarm");
        persistence.run("DELETE FROM mail_stop");
        persistence.run("DELETE FROM meeting");
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

        Map<Long, RunCounts> counts = persistence.inTransaction(
                entityManager -> new RunLedger(entityManager, Clock.fixed(NOW, ZoneOffset.UTC)).counts(Set.of(3L, 4L)));

        assertThat(counts).containsOnlyKeys(3L);
        assertThat(counts.get(3L)).isEqualTo(new RunCounts(2, 4, 2, 2, 2, 1, Instant.parse("2026-01-28T22:29:40Z")));
        assertThat(counts.get(3L).all()).isEqualTo(10);
    }

    @Test
    void theLinkIsRepeatedToWhomItDidNotReachOnceForEachMail() {
        mail(100, "sent", "22:00", "22:00:10");
        mail(101, "failed", "22:00", null);
        mail(102, "owed", "22:00", null);
        mail(103, "bounced", "22:00", null);
        mail(110, "failed", "22:00", null);
        persistence.run("INSERT INTO mail_stop VALUES ('103@d.jp', '5.1.1', NULL, now())");

        String failed =
                "m.state <> ?4 AND NOT EXISTS (SELECT 1 FROM standing_mail_stop s WHERE s.folded_address = r.folded_address)";
        assertThat(repeat(failed, "sent")).isEqualTo(1);
        assertThat(repeat(failed, "sent")).as("it is on its way").isZero();
        assertThat(repeat("r.id = ?4", 100L)).isEqualTo(1);
        assertThat(repeat("r.id = ?4", 102L)).isZero();
        assertThat(repeat("r.id = ?4", 110L)).as("who has left").isZero();
        assertThat(repeat("r.id = ?4", 108L)).as("who was never mailed it").isZero();
        assertThat(persistence.rows(
                        "SELECT registration_id || ' ' || (due_at = '2026-01-28T22:30Z') || ' ' || (owed_at = due_at)"
                                + " FROM outbox_mail WHERE occasion LIKE 'again-%' ORDER BY registration_id"))
                .containsExactly("100 true true", "101 true true");
    }

    @Test
    void whoGotTheSeatAfterTheyBeganComesFirst() {
        persistence.run("INSERT INTO meeting (seminar_id, url) VALUES (3, 'https://zoom.example/j/1')");
        Instant begins = Instant.parse("2026-01-28T22:00:00Z");

        assertThat(owe(begins)).isEqualTo(10);
        assertThat(owe(begins)).isZero();
        assertThat(persistence.rows("SELECT registration_id || ' ' || to_char(due_at AT TIME ZONE 'UTC', 'DD HH24:MI')"
                        + " FROM outbox_mail ORDER BY due_at, id LIMIT 2"))
                .containsExactly("109 28 22:30", "100 29 00:30");
    }

    @Test
    void aLinkThatWasDroppedIsOwedAgainOnceThereIsAWayInAgain() {
        persistence.run("INSERT INTO meeting (seminar_id, url) VALUES (3, 'https://zoom.example/j/1')");
        Instant begins = Instant.parse("2026-01-28T22:00:00Z");
        owe(begins);
        persistence.run("UPDATE outbox_mail SET state = CASE registration_id WHEN 100 THEN 'sent' ELSE 'dropped' END");
        persistence.run("DELETE FROM meeting");

        assertThat(owe(begins)).isZero();
        assertThat(persistence.rows("SELECT DISTINCT state FROM outbox_mail ORDER BY state"))
                .as("still no way in")
                .containsExactly("dropped", "sent");

        persistence.run("INSERT INTO meeting (seminar_id, url) VALUES (3, 'https://zoom.example/j/1')");
        assertThat(owe(begins)).isZero();
        assertThat(persistence.rows("SELECT state || ' ' || count(*) FROM outbox_mail GROUP BY state ORDER BY state"))
                .containsExactly("owed 9", "sent 1");
    }

    @Test
    void linksThatWaitGoByTheTimesThatTheSeminarHasNow() {
        persistence.run("INSERT INTO meeting (seminar_id, url) VALUES (3, 'https://zoom.example/j/1')");
        owe(Instant.parse("2026-01-28T22:00:00Z"));
        persistence.run("UPDATE outbox_mail SET state = 'sent' WHERE registration_id = 100");
        persistence.run("UPDATE seminar SET starts_at = '2026-01-29T16:00+09' WHERE id = 3");

        persistence.inTransaction(entityManager -> {
            OwedRows.moveLinks(entityManager, 3);
            return null;
        });
        persistence.run("UPDATE seminar SET starts_at = '2026-01-29T10:30+09' WHERE id = 3");

        String times = "SELECT DISTINCT to_char(due_at AT TIME ZONE 'Asia/Tokyo', 'HH24:MI') || ' '"
                + " || to_char(expires_at AT TIME ZONE 'Asia/Tokyo', 'HH24:MI') FROM outbox_mail WHERE state = ";
        assertThat(persistence.rows(times + "'owed'")).containsExactly("15:00 18:00");
        assertThat(persistence.rows(times + "'sent'")).containsExactly("09:30 12:30");
    }

    @Test
    void aReportThatIsReadTwiceStopsAnAddressOnce() {
        mail(100, "sent", "22:00", "22:00:10");
        persistence.run("UPDATE outbox_mail SET message_id = 'mark@" + MessageIds.domain() + "'");
        Bounce bounce = new Bounce("mark", "5.1.1", "no such user");

        assertThat(record(bounce)).isTrue();
        assertThat(persistence.rows("SELECT folded_address FROM mail_stop")).containsExactly("100@d.jp");
        persistence.run("DELETE FROM mail_stop");

        assertThat(record(bounce)).isTrue();
        assertThat(persistence.rows("SELECT folded_address FROM mail_stop")).isEmpty();
        assertThat(record(new Bounce("other", "5.1.1", "no such user"))).isFalse();
    }

    private static boolean record(Bounce bounce) {
        return persistence.inTransaction(
                entityManager -> new BounceBook(entityManager, Clock.fixed(NOW, ZoneOffset.UTC)).record(bounce));
    }

    @Test
    void anAlarmIsMailedOnceAndShownAsLongAsItLasts() {
        persistence.run("UPDATE series SET alarm_addresses = 'a@x.jp b@y.jp'");
        Instant start = Instant.parse("2026-01-29T01:30:00Z");
        raise(start);
        raise(start);

        assertThat(persistence.rows(
                        "SELECT to_address || ' ' || kind || ' ' || domain FROM outbox_mail ORDER BY to_address"))
                .containsExactly("a@x.jp no-meeting x.jp", "b@y.jp no-meeting y.jp");
        long mail = Long.parseLong(persistence
                .rows("SELECT id FROM outbox_mail WHERE to_address = 'a@x.jp'")
                .get(0));
        assertThat(recipient(mail)).hasValueSatisfying(to -> {
            assertThat(to.address()).isEqualTo("a@x.jp");
            assertThat(to.name()).isEqualTo("一");
            assertThat(to.language()).isEqualTo("ja");
        });
        persistence.inTransaction(entityManager -> {
            alarms(entityManager).end(3, AlarmReason.NO_MEETING);
            return null;
        });
        assertThat(recipient(mail)).as("mended before the mail is out").isEmpty();
        assertThat(open()).isEmpty();

        raise(start);
        assertThat(open()).isEqualTo(Map.of(3L, Set.of(AlarmReason.NO_MEETING)));
        assertThat(persistence.rows("SELECT id FROM outbox_mail")).hasSize(2);
        persistence.inTransaction(entityManager -> {
            alarms(entityManager).end(3, AlarmReason.NO_MEETING);
            return null;
        });
        persistence.run("UPDATE outbox_mail SET state = 'dropped' WHERE to_address = 'a@x.jp'");
        raise(start);
        assertThat(persistence.rows("SELECT DISTINCT state FROM outbox_mail"))
                .as("nobody was told of it yet")
                .containsExactly("owed");
        raise(start.plusSeconds(86_400));
        assertThat(persistence.rows("SELECT id FROM outbox_mail"))
                .as("of another date")
                .hasSize(4);
        persistence.run("UPDATE series SET alarm_addresses = NULL");
    }

    private static int owe(Instant begins) {
        return persistence.inTransaction(entityManager -> owed(entityManager).oweLink(3, "once", begins));
    }

    private static Optional<Recipient> recipient(long mail) {
        return persistence.inTransaction(entityManager -> alarms(entityManager).recipient(mail));
    }

    private static Map<Long, Set<AlarmReason>> open() {
        return persistence.inTransaction(entityManager -> alarms(entityManager).open());
    }

    private static void raise(Instant start) {
        persistence.inTransaction(entityManager -> {
            alarms(entityManager).raise(3, start, AlarmReason.NO_MEETING, "one/77");
            return null;
        });
    }

    private static AlarmBook alarms(EntityManager entityManager) {
        return new AlarmBook(entityManager, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static OwedMails owed(EntityManager entityManager) {
        return new OwedMails(entityManager, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static int repeat(String condition, Object parameter) {
        return persistence.inTransaction(entityManager -> owed(entityManager).oweLinkAgain(3, condition, parameter));
    }

    private static void mail(long registration, String state, String owed, String sent) {
        persistence.run(
                "INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, owed_at,"
                        + " not_before, sent_at) VALUES (nextval('entity_id'), 'join', " + registration
                        + ", 3, gen_random_uuid(), gen_random_uuid(), '" + state + "', '2026-01-28T" + owed
                        + "Z', '2026-01-28', "
                        + (sent == null ? "NULL" : "'2026-01-28T" + sent + "Z'") + ")");
    }
}
