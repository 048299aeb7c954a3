package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.danwakai.mail.control.RateLimits.Exhausted;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line of mails in a real database. */
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Exhausted NOBODY = new Exhausted(List.of(), List.of());

    /** To find a row, change it, and enter it in each index. */
    private static final long FEW_BLOCKS = 100;

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一'), (2, 'two', '二');
                INSERT INTO seminar (id, decision, format, starts_at, ends_at, language)
                    VALUES (3, 'published', 'online', '2026-01-29T10:30+09', '2026-01-29T11:30+09', 'ja');
                INSERT INTO seminar_number VALUES (4, 3, 1, 0, 77);
                INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 3, 'online', 300);
                INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution, language,
                        state, requested_at)
                    SELECT n, 3, 5, 'P' || n || '@d.jp', 'p' || n || '@d.jp', 'P', 'X', 'ja', 'awaiting-proof', now()
                    FROM generate_series(100, 150) n
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @BeforeEach
    void empty() {
        persistence.run("DELETE FROM outbox_mail");
        persistence.run("DELETE FROM mail_stop");
        persistence.run("DELETE FROM attendee");
        persistence.run("DELETE FROM link_mail_pause");
    }

    @Test
    void whatIsDueFirstIsClaimedFirstAndNotByTwo() {
        owe(100, "seated", "1 day", 1, "d.jp");
        owe(101, "seated", "1 minute", 1, "d.jp");
        owe(102, "seated", "1 hour", 1, "d.jp");

        List<OwedMail> first = claim("a", 2, NOBODY);
        List<OwedMail> second = claim("b", 9, NOBODY);

        assertThat(first).extracting(OwedMail::registrationId).containsExactly(101L, 102L);
        assertThat(second).extracting(OwedMail::registrationId).containsExactly(100L);
        assertThat(second.get(0).seriesId()).isEqualTo(1);
        assertThat(second.get(0).domain()).isEqualTo("d.jp");
        assertThat(second.get(0).isStopped()).isFalse();
        assertThat(claim("a", 9, NOBODY)).isEmpty();
    }

    @Test
    void whoHasToWaitIsPassedOver() {
        owe(100, "seated", "1 minute", 1, "d.jp");
        owe(101, "seated", "2 minutes", 2, "d.jp");
        owe(102, "seated", "3 minutes", 2, "e.jp");
        owe(103, "seated", "4 minutes", null, null);

        assertThat(claim("a", 9, new Exhausted(List.of(1L), List.of("c.jp", "d.jp"))))
                .extracting(OwedMail::registrationId)
                .containsExactly(102L, 103L);
    }

    @Test
    void whatADeadServerHeldIsClaimedAgainAndWhatALivingOneHoldsIsNot() {
        owe(100, "seated", "1 minute", 1, "d.jp");
        owe(101, "seated", "1 minute", 1, "d.jp");
        List<OwedMail> held = claim("a", 9, NOBODY);
        persistence.run("UPDATE outbox_mail SET claimed_until = clock_timestamp() - interval '1 second'");
        outbox().renew("a", List.of(held.get(0).id()));
        outbox().renew("b", List.of(held.get(1).id()));

        assertThat(claim("b", 9, NOBODY))
                .extracting(OwedMail::id)
                .containsExactly(held.get(1).id());
    }

    @Test
    void whatWasSentIsSentEvenIfSomebodyElseHoldsItMeanwhile() {
        owe(100, "seated", "1 minute", 1, "d.jp");
        owe(101, "seated", "1 minute", 1, "d.jp");
        List<OwedMail> held = claim("a", 9, NOBODY);
        persistence.run("UPDATE outbox_mail SET claimed_by = 'b'");

        settle("a", Outcome.sent(held.get(0), NOW, null), Outcome.retry(held.get(1), "451 later", NOW, 1));

        assertThat(states()).containsExactly("sent 1 2026-01-20 01:00:00 -", "owed 0 - b");
    }

    @Test
    void anAttemptIsWrittenDownWithTheAnswerAndWhatIsGivenBackIsNot() {
        owe(100, "seated", "1 minute", 1, "d.jp");
        owe(101, "seated", "1 minute", 1, "d.jp");
        List<OwedMail> held = claim("a", 9, NOBODY);

        settle("a", Outcome.retry(held.get(0), "451 \"later\" {…}", NOW, 1), Outcome.returned(held.get(1)));

        assertThat(claim("a", 9, NOBODY))
                .extracting(OwedMail::registrationId, OwedMail::attempts)
                .containsExactly(tuple(101L, 0));
        assertThat(persistence.rows("SELECT attempts || ' ' || answer || ' ' || (not_before = '2026-01-20T01:00:15Z')"
                        + " FROM outbox_mail WHERE registration_id = 100"))
                .containsExactly("1 451 \"later\" {…} true");
    }

    @Test
    void whereThereIsNobodyIsKnownUntilItsOwnerProvesTheAddress() {
        owe(100, "seated", "1 minute", 1, "d.jp");
        OwedMail refused = claim("a", 9, NOBODY).get(0);
        settle("a", Outcome.failed(refused, "550 5.1.1 <…>: nobody", "5.1.1"));
        assertThat(persistence.rows("SELECT folded_address || ' ' || status || ' ' || answer FROM mail_stop"))
                .containsExactly("p100@d.jp 5.1.1 550 5.1.1 <…>: nobody");

        owe(100, "promoted", "1 minute", 1, "d.jp");
        assertThat(claim("a", 9, NOBODY).get(0).isStopped()).isTrue();

        // as with a seat that a subscription brings
        persistence.run("UPDATE registration SET proven_at = '2026-01-21T00:00Z' WHERE id = 100");
        owe(100, "moved", "1 minute", 1, "d.jp");
        assertThat(claim("a", 9, NOBODY).get(0).isStopped()).isTrue();
        persistence.run("UPDATE registration SET proven_at = NULL WHERE id = 100");

        persistence.run("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " VALUES (200, 'P100@d.jp', 'p100@d.jp', 'P', 'X', 'ja', '2026-01-21T00:00Z')");
        owe(100, "changed", "1 minute", 1, "d.jp");
        assertThat(claim("a", 9, NOBODY).get(0).isStopped()).isFalse();

        persistence.run("UPDATE mail_stop SET since = '2026-01-22T00:00Z'");
        owe(100, "called-off", "1 minute", 1, "d.jp");
        assertThat(claim("a", 9, NOBODY).get(0).isStopped())
                .as("mail came back again")
                .isTrue();
    }

    @Test
    void whatIsOwedGetsItsPlaceItsEndAndWhomItsLimitsAreAbout() {
        persistence.inTransaction(entityManager -> {
            OwedRows.insert(
                            entityManager,
                            "SELECT CAST(?3 AS text) AS kind, " + OwedRows.OF_REGISTRATION
                                    + ", CAST(NULL AS timestamptz) AS expires, 'o' AS occasion,"
                                    + " CAST(?4 AS interval) AS patience, r.id AS line FROM registration r"
                                    + " WHERE r.id = 100",
                            NOW)
                    .setParameter(3, "seated")
                    .setParameter(4, MailKind.Urgency.NEWS.patience().toString())
                    .executeUpdate();
            return OwedRows.insert(
                            entityManager,
                            "SELECT 'join' AS kind, " + OwedRows.OF_REGISTRATION
                                    + ", CAST(NULL AS timestamptz) AS expires, 'o' AS occasion,"
                                    + " interval '1 minute' AS patience, r.id AS line FROM registration r"
                                    + " WHERE r.id = 101",
                            NOW)
                    .executeUpdate();
        });

        assertThat(persistence.rows("SELECT kind || ' ' || to_char(due_at AT TIME ZONE 'UTC', 'DD HH24:MI') || ' '"
                        + " || to_char(expires_at AT TIME ZONE 'UTC', 'DD HH24:MI') || ' ' || series_id || ' ' || domain"
                        + " FROM outbox_mail ORDER BY id"))
                .containsExactly("seated 20 01:10 29 02:30 1 d.jp", "join 29 00:30 29 02:30 1 d.jp");
    }

    @Test
    void linksThatAreHeldBackWaitAndNothingElseDoes() {
        owe(100, "join", "1 minute", 1, "d.jp");
        owe(101, "seated", "2 minutes", 1, "d.jp");
        persistence.run("INSERT INTO link_mail_pause VALUES (3, now(), 'somebody')");

        assertThat(claim("a", 9, NOBODY)).extracting(OwedMail::kind).containsExactly(MailKind.SEATED);
        owe(102, "join", "1 minute", 1, "d.jp");
        assertThat(claim("b", 9, NOBODY))
                .as("those that are owed since, on any server")
                .isEmpty();

        persistence.run("UPDATE outbox_mail SET expires_at = '2026-01-20T01:00Z' WHERE registration_id = 102");
        assertThat(claim("b", 9, NOBODY))
                .as("to be written off")
                .extracting(OwedMail::registrationId)
                .containsExactly(102L);

        persistence.run("DELETE FROM link_mail_pause");
        assertThat(claim("b", 9, NOBODY)).extracting(OwedMail::registrationId).containsExactly(100L);
    }

    @Test
    void whoIsMailedTheLinkAloneGoesBeforeThoseWhoAreMailedItTogether() {
        for (String[] row : new String[][] {{"110", "interval '1 minute'"}, {"111", "CAST(NULL AS interval)"}}) {
            persistence.inTransaction(entityManager -> OwedRows.insert(
                            entityManager,
                            "SELECT 'join' AS kind, " + OwedRows.OF_REGISTRATION
                                    + ", CAST(NULL AS timestamptz) AS expires, 'o' AS occasion, " + row[1]
                                    + " AS patience, r.id AS line FROM registration r WHERE r.id = " + row[0],
                            Instant.parse("2026-01-29T01:00:00Z"))
                    .executeUpdate());
        }
        persistence.run("UPDATE outbox_mail SET not_before = '2026-01-19'");

        assertThat(claim("a", 9, NOBODY))
                .as("also when the others should have been out long ago")
                .extracting(OwedMail::registrationId)
                .containsExactly(111L, 110L);
    }

    /** The database counts from time to time only: many that have just become owed are as good as none to its planner. */
    @Test
    void oneOfManyThatHaveJustBecomeOwedCostsNoMoreThanOneOfFew() {
        persistence.run("ALTER TABLE outbox_mail SET (autovacuum_enabled = false)");
        oweMany("earlier", 20_000);
        persistence.run("UPDATE outbox_mail SET state = 'sent'");
        persistence.run("ANALYZE outbox_mail");
        oweMany("now", 20_000);
        persistence.run("UPDATE outbox_mail SET id = 7, claimed_by = 'a' WHERE occasion = 'now1'");
        OwedMail mail = new OwedMail(7, MailKind.SEATED, 100L, null, null, 3L, null, "m@x", 0, null, null, null, false);

        assertThat(blocks(outbox -> outbox.renew("a", List.of(mail.id())))).isBetween(1L, FEW_BLOCKS);
        assertThat(blocks(outbox -> settle("a", Outcome.sent(mail, NOW, "250 OK"))))
                .isBetween(1L, FEW_BLOCKS);
        assertThat(persistence.rows("SELECT count(*) FROM outbox_mail WHERE state = 'sent'"))
                .containsExactly("20001");
    }

    private static void oweMany(String occasion, int mails) {
        persistence.run(
                "INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, not_before,"
                        + " due_at) SELECT nextval('entity_id'), 'seated', 100, 3, '" + occasion + "' || n,"
                        + " gen_random_uuid() || '@x', 'owed', '2026-01-19', '2026-01-20' FROM generate_series(1, "
                        + mails + ") n");
    }

    private static long blocks(Consumer<Outbox> work) {
        return persistence.blocks(() -> work.accept(outbox()), "outbox_mail").all();
    }

    private static List<String> states() {
        return persistence.rows("SELECT concat_ws(' ', state, attempts, coalesce(to_char(sent_at AT TIME ZONE 'UTC',"
                + " 'YYYY-MM-DD HH24:MI:SS'), '-'), coalesce(claimed_by, '-')) FROM outbox_mail ORDER BY id");
    }

    private static void owe(long registration, String kind, String within, Integer series, String domain) {
        persistence.run(
                "INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, not_before,"
                        + " due_at, series_id, domain) VALUES (nextval('entity_id'), '" + kind + "', " + registration
                        + ", 3, 'o', gen_random_uuid() || '@x', 'owed', '2026-01-19', timestamptz '2026-01-20' + interval '"
                        + within + "', " + series + ", " + (domain == null ? "NULL" : "'" + domain + "'") + ")");
    }

    private static void settle(String holder, Outcome... outcomes) {
        try (Pen pen = outbox().pen(holder)) {
            pen.write(List.of(outcomes));
        }
    }

    private static List<OwedMail> claim(String holder, int most, Exhausted exhausted) {
        return outbox().claim(holder, most, exhausted);
    }

    private static Outbox outbox() {
        return new Outbox(persistence.dataSource(), CLOCK);
    }
}
