package org.danwakai.registration.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.registration.boundary.CheckIn.Count;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.entity.Guest;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.Turnout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registrants are found in a real database: by organizers in their table, and at the door. */
class RegistrantQueryTest {

    private static final long SEMINAR = 3;
    private static final long CROWDED = 4;
    private static final int CROWD = 2_500;

    private static TestPersistence persistence;

    @BeforeAll
    static void fill() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja, time_zone) VALUES (1, 'one', '一', 'Asia/Tokyo');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (3, 'published', 'hybrid', '2026-01-29T10:30+09', 'ja'),
                           (4, 'published', 'online', '2026-01-30T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (5, 3, 1, 0, 1), (6, 4, 1, 0, 2);
                INSERT INTO seat_pool (id, seminar_id, name, capacity)
                    VALUES (7, 3, 'online', 300), (8, 3, 'room', 40), (9, 4, 'online', 9000);
                INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at, kana, romaji)
                    VALUES (20, 'a@x.jp', 'a@x.jp', '山田 太郎', '京都大学', 'ja', now(), 'やまだ たろう', 'Taro Yamada'),
                           (21, 'b@x.jp', 'b@x.jp', '佐藤 花子', '東京大学', 'ja', now(), 'サトウ ハナコ', NULL),
                           (22, 'c@x.jp', 'c@x.jp', 'José García', 'ETH', 'en', now(), NULL, NULL),
                           (23, 'd@x.jp', 'd@x.jp', '安部 次郎', '京都大学', 'ja', now(), 'あべ じろう', NULL);
                INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,
                                          institution, language, state, place, requested_at, seated_at, attended)
                    SELECT 100 + row_number() OVER (ORDER BY a.id), 3, CASE a.id WHEN 22 THEN 7 ELSE 8 END, a.id,
                           a.address, a.folded_address, a.name, a.institution, a.language,
                           CASE a.id WHEN 23 THEN 'waiting' ELSE 'seated' END, 1000 - a.id, now(), now(),
                           CASE a.id WHEN 20 THEN true WHEN 21 THEN false END FROM attendee a;
                INSERT INTO mail_stop VALUES ('b@x.jp', '5.1.1', 'gone', now());
                INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, not_before)
                    VALUES (1, 'seated', 103, 3, 'once', 'm1', 'failed', now()),
                           (2, 'seated', 101, 3, 'once', 'm2', 'sent', now()),
                           (3, 'waiting', 104, 3, 'once', 'm3', 'bounced', now()),
                           (4, 'waiting', 104, 3, 'again', 'm4', 'sent', now())
                """);
        persistence.run("INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,"
                + " language, state, place, requested_at) SELECT 10000 + n, 4, 9, n || '@y.jp', n || '@y.jp', 'N' || n,"
                + " 'X', 'ja', 'cancelled', n, now() FROM generate_series(1, " + CROWD + ") n");
        int found = 1;
        while (found > 0) {
            found = persistence.inTransaction(entityManager -> new Newcomers(entityManager).makeFound());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @Test
    void whoeverFitsAllThatIsAskedForIsFound() {
        assertThat(found(RegistrantFilter.ALL)).containsExactly(101L, 102L, 103L, 104L);
        assertThat(found(RegistrantFilter.containing("KYOTO"))).isEmpty();
        assertThat(found(RegistrantFilter.containing("京都"))).containsExactly(101L, 104L);
        assertThat(found(RegistrantFilter.containing("taro"))).containsExactly(101L);
        assertThat(found(RegistrantFilter.containing("ﾀﾛｳ 京都"))).containsExactly(101L);
        assertThat(found(RegistrantFilter.containing("%"))).isEmpty();
        assertThat(found(new RegistrantFilter(null, RegistrationState.SEATED, PoolName.ROOM, null, null, false, null)))
                .containsExactly(101L, 102L);
        assertThat(found(turnout(Turnout.CAME))).containsExactly(101L);
        assertThat(found(turnout(Turnout.MISSED))).containsExactly(102L);
        assertThat(found(turnout(Turnout.UNKNOWN))).as("of those with a seat").containsExactly(103L);
        assertThat(found(new RegistrantFilter(null, null, null, null, null, true, null)))
                .containsExactly(102L, 103L);
        assertThat(found(RegistrantFilter.containing("京都").among(Set.of(104L, 10_001L))))
                .as("another seminar's is not found")
                .containsExactly(104L);
    }

    private static RegistrantFilter turnout(Turnout turnout) {
        return new RegistrantFilter(null, null, null, null, turnout, false, null);
    }

    private static List<Long> found(RegistrantFilter filter) {
        return ask(query -> query.keys(SEMINAR, filter, " ORDER BY r.id"));
    }

    @Test
    void aRowSaysAllThatThereIsToSay() {
        RegistrantRow row = ask(query ->
                        query.rows(SEMINAR, RegistrantFilter.containing("山田"), " ORDER BY r.place LIMIT 5"))
                .get(0);

        assertThat(row.kana()).isEqualTo("やまだ たろう");
        assertThat(row.romaji()).isEqualTo("Taro Yamada");
        assertThat(row.place()).isEqualTo(980);
        assertThat(row.attended()).isTrue();
        assertThat(row.arrivedAt()).isNull();
    }

    @Test
    void aCrowdIsHandedOutOneByOneAndInOrder() {
        List<Long> places = new ArrayList<>();

        int taken = ask(query ->
                query.each(CROWDED, RegistrantFilter.ALL, " ORDER BY r.place DESC", row -> places.add(row.place())));

        assertThat(taken).isEqualTo(CROWD);
        assertThat(places).hasSize(CROWD).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            やまだ,         101
            ヤマダ,         101
            ﾔﾏﾀﾞ,          101
            山田太郎,       101
            太郎　山田,     101
            さとう,         102
            yamada taro,   101
            TARO,          101
            jose,          103
            garcía,        103
            amada,         ''
            山太,           ''
            京都,          101 104
            京都 次郎,      104
            b@x,           102
            b@y,           ''
            ' ',           ''
            %,             ''
            """)
    void atTheDoorSomebodyIsFoundHoweverItIsTyped(String typed, String expected) {
        List<Guest> guests =
                persistence.inTransaction(entityManager -> new GuestList(entityManager).find(SEMINAR, typed, 20));

        assertThat(String.join(
                        " ",
                        guests.stream().map(guest -> Long.toString(guest.id())).toList()))
                .isEqualTo(expected);
    }

    @Test
    void theDoorCountsThoseWithASeatInTheRoom() {
        persistence.run("UPDATE registration SET arrived_at = now() WHERE id = 102;"
                + "UPDATE seat_pool SET taken = CASE name WHEN 'room' THEN 2 ELSE 1 END WHERE seminar_id = 3");
        try {
            Count count = persistence.inTransaction(entityManager -> new GuestList(entityManager).count(SEMINAR));
            List<Guest> latest =
                    persistence.inTransaction(entityManager -> new GuestList(entityManager).latest(SEMINAR, 5));

            assertThat(count).isEqualTo(new Count(1, 2));
            assertThat(latest).extracting(Guest::id).containsExactly(102L);
        } finally {
            persistence.run("UPDATE registration SET arrived_at = NULL");
        }
    }

    private static <T> T ask(Function<RegistrantQuery, T> question) {
        return persistence.inTransaction(entityManager -> question.apply(new RegistrantQuery(entityManager, null)));
    }
}
