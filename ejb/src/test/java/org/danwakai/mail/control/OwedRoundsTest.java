package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.Audience;
import org.danwakai.platform.TestPersistence;
import org.danwakai.registration.boundary.SubscribersRegistered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets the mails that go to many, in a real database. */
class OwedRoundsTest {

    private static final String MORNING = "2026-01-27T22:00:00Z";
    private static final long SEMINAR = 3;
    private static final long SERIES = 1;

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja, time_zone) VALUES (1, 'one', '一', 'Asia/Tokyo'),
                    (2, 'two', '二', 'Asia/Tokyo');
                INSERT INTO seminar (id, decision, format, starts_at, ends_at, language)
                    VALUES (3, 'published', 'online', '2026-01-29T10:30+09', '2026-01-29T11:30+09', 'ja');
                INSERT INTO seminar_number VALUES (4, 3, 1, 0, 77), (6, 3, 2, 1, 25);
                INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 3, 'online', 300);
                INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                    SELECT n, 'p' || n || '@d.jp', 'p' || n || '@d.jp', 'P', 'X', 'ja', now()
                    FROM generate_series(1000, 1299) n
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @BeforeEach
    void empty() {
        persistence.run("DELETE FROM outbox_mail");
        persistence.run("DELETE FROM registration");
        persistence.run("DELETE FROM subscription");
        persistence.run("UPDATE series SET reminder_days = 0, time_zone = 'Asia/Tokyo', link_mail_time = '07:00'");
        persistence.run("UPDATE seminar SET starts_at = '2026-01-29T10:30+09', ends_at = '2026-01-29T11:30+09',"
                + " decision = 'published'");
    }

    @Test
    void threeHundredSubscribersAreToldByOneStatementEachOnceThoughOfBothSeries() {
        subscribe(1, 1000, 1299);
        subscribe(2, 1100, 1299);

        assertThat(announce()).isEqualTo(300);
        assertThat(announce()).as("published again").isZero();
        assertThat(
                        persistence.rows(
                                "SELECT count(DISTINCT u.attendee_id) || ' ' || count(*) || ' ' || min(u.series_id) || ' '"
                                        + " || max(u.series_id) FROM outbox_mail m JOIN subscription u ON u.id = m.subscription_id"))
                .containsExactly("300 300 1 1");
        persistence.run("UPDATE subscription SET state = 'ended' WHERE series_id = 1");
        assertThat(announce())
                .as("by the other series, when the first was left")
                .isZero();
    }

    @Test
    void whoHasOrHadAPlaceIsNotToldNorWhoPausesNorAnybodyOfWhatHasBegun() {
        subscribe(1, 1000, 1004);
        persistence.run("UPDATE subscription SET state = 'paused' WHERE attendee_id = 1000");
        place(1001, "seated", "2026-01-20");
        place(1002, "cancelled", "2026-01-20");

        persistence.run("UPDATE seminar SET starts_at = '2026-01-10', ends_at = '2026-01-11'");
        assertThat(announce()).isZero();
        persistence.run("UPDATE seminar SET starts_at = '2026-01-29', ends_at = '2026-01-30'");
        assertThat(announce()).isEqualTo(2);
    }

    @Test
    void anAnnouncementThatIsStillOnItsWayIsDroppedForWhomTheOpeningSeats() {
        subscribe(1, 1000, 1002);
        announce();
        persistence.run("UPDATE outbox_mail SET state = 'sent' WHERE subscription_id = "
                + "(SELECT id FROM subscription WHERE attendee_id = 1002)");
        place(1000, "seated", "2026-01-20");
        place(1002, "seated", "2026-01-20");
        persistence.run("UPDATE registration SET origin = 'subscription'");

        rounds("2026-01-20T01:00:00Z", rounds -> {
            rounds.on(new SubscribersRegistered(SEMINAR, Instant.EPOCH));
            return 0;
        });

        assertThat(persistence.rows("SELECT u.attendee_id || ' ' || m.state FROM outbox_mail m JOIN subscription u"
                        + " ON u.id = m.subscription_id ORDER BY 1"))
                .containsExactly("1000 dropped", "1001 owed", "1002 sent");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-01-27T22:00:00Z, 0",
        "1, 2026-01-27T21:59:59Z, 0",
        "1, 2026-01-27T22:00:00Z, 1",
        "1, 2026-01-28T21:59:59Z, 1",
        "1, 2026-01-28T22:00:00Z, 0",
        "2, 2026-01-26T22:00:00Z, 1",
        "2, 2026-01-27T22:00:00Z, 0",
        "14, 2026-01-14T22:00:00Z, 1"
    })
    void remindersGoFromTheHourOnSoManyDaysBefore(int days, String now, int owed) {
        persistence.run("UPDATE series SET reminder_days = " + days + " WHERE id = 1");
        place(1000, "seated", "2026-01-02");

        assertThat(remind(now)).isEqualTo(owed);
    }

    @Test
    void theHourIsThatOfTheSeriesZoneOverAChangeOfTheClocks() {
        persistence.run("UPDATE series SET reminder_days = 1, time_zone = 'Europe/Berlin' WHERE id = 1");
        persistence.run("UPDATE seminar SET starts_at = '2026-03-29T10:00+02', ends_at = '2026-03-29T11:00+02'");
        place(1000, "seated", "2026-01-02");

        assertThat(remind("2026-03-28T05:59:59Z")).isZero();
        assertThat(remind("2026-03-28T06:00:00Z"))
                .as("07:00 in winter time, the day before summer time begins")
                .isOne();
    }

    @Test
    void onlyThoseSeatedBeforeTheHourAreRemindedAndOnceForADay() {
        persistence.run("UPDATE series SET reminder_days = 1 WHERE id = 1");
        place(1000, "seated", "2026-01-02");
        place(1001, "seated", "2026-01-27T22:00:00Z");
        place(1002, "waiting", null);
        place(1003, "cancelled", "2026-01-02");

        assertThat(remind(MORNING)).isOne();
        assertThat(remind("2026-01-28T03:00:00Z")).as("after a crash").isZero();
        persistence.run("UPDATE seminar SET starts_at = '2026-01-29T13:30+09', ends_at = '2026-01-29T14:30+09'");
        assertThat(remind("2026-01-28T04:00:00Z")).as("later on the same day").isZero();
        persistence.run("UPDATE seminar SET starts_at = '2026-02-05T13:30+09', ends_at = '2026-02-05T14:30+09'");
        assertThat(remind("2026-02-03T22:00:00Z"))
                .as("of the day that it moved to")
                .isEqualTo(2);
    }

    @Test
    void aSeminarThatIsCalledOffOrNearIsNotRemindedOf() {
        persistence.run("UPDATE series SET reminder_days = 1 WHERE id = 1");
        place(1000, "seated", "2026-01-02");
        persistence.run("UPDATE seminar SET decision = 'cancelled'");
        assertThat(remind(MORNING)).isZero();

        persistence.run("UPDATE seminar SET decision = 'published', starts_at = '2026-01-29T06:00+09'");
        assertThat(remind("2026-01-28T19:00:00Z")).as("two hours before").isZero();
    }

    @Test
    void thanksGoToAllUntilItIsNotedWhoCame() {
        place(1000, "seated", "2026-01-02");
        place(1001, "seated", "2026-01-02");
        place(1002, "waiting", null);
        assertThat(rounds(MORNING, rounds -> rounds.toThank(SEMINAR))).isEqualTo(2);

        persistence.run("UPDATE registration SET attended = true WHERE attendee_id = 1000");
        assertThat(thank()).isOne();
        assertThat(thank()).as("again").isZero();
        persistence.run("UPDATE registration SET attended = true WHERE attendee_id = 1001");
        assertThat(thank()).as("who was noted later").isOne();
    }

    @ParameterizedTest
    @CsvSource({"SEATED, 2", "WAITING, 1", "SUBSCRIBERS, 3"})
    void aMessageGoesToWhomItWasCountedFor(Audience audience, int recipients) {
        place(1000, "seated", "2026-01-02");
        place(1001, "seated", "2026-01-02");
        place(1002, "waiting", null);
        subscribe(1, 1000, 1002);
        subscribe(2, 1003, 1009);

        assertThat(rounds(MORNING, rounds -> rounds.reached(audience, SEMINAR, SERIES)))
                .isEqualTo(recipients);
        assertThat(rounds(MORNING, rounds -> rounds.send(9, audience, SEMINAR, SERIES, Set.of())))
                .isEqualTo(recipients);
        assertThat(rounds(MORNING, rounds -> rounds.send(9, audience, SEMINAR, SERIES, Set.of())))
                .as("the same message")
                .isZero();
        assertThat(rounds(MORNING, rounds -> rounds.send(10, audience, SEMINAR, SERIES, Set.of())))
                .as("the next message")
                .isEqualTo(recipients);
    }

    @Test
    void aMessageToThoseChosenGoesToNobodyWhoLeftOrIsElsewhere() {
        place(1000, "seated", "2026-01-02");
        place(1001, "waiting", null);
        place(1002, "seated", "2026-01-02");
        place(1003, "cancelled", null);
        Set<Long> chosen = persistence.rows("SELECT id FROM registration WHERE attendee_id <> 1002").stream()
                .map(Long::valueOf)
                .collect(Collectors.toSet());

        assertThat(rounds(MORNING, rounds -> rounds.reached(SEMINAR, chosen))).isEqualTo(2);
        assertThat(rounds(MORNING, rounds -> rounds.reached(SEMINAR + 1, chosen)))
                .isZero();
        assertThat(rounds(MORNING, rounds -> rounds.send(9, Audience.CHOSEN, SEMINAR, SERIES, chosen)))
                .isEqualTo(2);
    }

    private static int announce() {
        return rounds("2026-01-20T01:00:00Z", rounds -> rounds.announce(SEMINAR));
    }

    private static int remind(String now) {
        return rounds(now, OwedRounds::remind);
    }

    private static int thank() {
        return rounds("2026-01-30T01:00:00Z", rounds -> rounds.thank(SEMINAR));
    }

    private static void subscribe(int series, int from, int to) {
        persistence.run(
                "INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name, institution, language,"
                        + " state, wish, place, requested_at) SELECT nextval('entity_id'), " + series
                        + ", n, 'p' || n || '@d.jp', 'p' || n || '@d.jp', 'P', 'X', 'ja', 'active', 'always',"
                        + " nextval('subscription_order'), now() FROM generate_series(" + from + ", " + to + ") n");
    }

    private static void place(int attendee, String state, String seatedAt) {
        persistence.run(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name, institution,"
                        + " language, state, place, requested_at, seated_at) VALUES (nextval('entity_id'), 3, 5, "
                        + attendee
                        + ", 'p" + attendee + "@d.jp', 'p" + attendee + "@d.jp', 'P', 'X', 'ja', '" + state
                        + "', nextval('entity_id'), '2026-01-01', " + (seatedAt == null ? "NULL" : "'" + seatedAt + "'")
                        + ")");
    }

    private static int rounds(String now, ToIntFunction<OwedRounds> work) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return persistence.inTransaction(entityManager -> work.applyAsInt(new OwedRounds(entityManager, clock)));
    }
}
