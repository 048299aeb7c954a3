package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What registrants are found by follows what is known of them, whoever writes it. */
class RegistrantsAreFoundTest {

    private OldDatabase database;

    @BeforeEach
    void upgrade() throws Exception {
        database = new OldDatabase();
        database.migrate("36");
        database.run("""
            INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一');
            INSERT INTO seminar (id, decision, format, starts_at, language)
                VALUES (3, 'published', 'hybrid', '2026-01-29T10:30+09', 'ja');
            INSERT INTO seminar_number VALUES (5, 3, 1, 0, 1);
            INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (7, 3, 'online', 300), (8, 3, 'room', 40);
            INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at, kana)
                VALUES (20, 'a@x.jp', 'a@x.jp', '髙橋 一', '東大学', 'ja', now(), 'タカハシ ハジメ'),
                       (21, 'b@x.jp', 'b@x.jp', 'B', 'X', 'en', now(), NULL);
            INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,
                                      institution, language, state, place, requested_at)
                VALUES (30, 3, 7, 20, 'a@x.jp', 'a@x.jp', '髙橋 一', '東大学', 'ja', 'seated', 1, now())
            """);
        database.migrate("43");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void whoWasThereBeforeIsFound() throws Exception {
        assertThat(searched(30)).isEqualTo(" 高橋一 | たかはしはじめ | 東大学 | a x jp ");
        assertThat(found("高橋", 7)).isEqualTo("30");
        assertThat(found("高橋", 8)).as("in the room").isNull();
    }

    @Test
    void whoComesIsFoundOnceServersHaveSeenToIt() throws Exception {
        database.run("INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,"
                + " language, state, requested_at, romaji) SELECT 30 + n, 3, 8, n || '@x.jp', n || '@x.jp', 'Zoë ' || n,"
                + " 'X', 'en', 'awaiting-proof', now(), CASE n WHEN 2 THEN 'Second' END FROM generate_series(1, 3) n");

        assertThat(found("zoe", 8)).isNull();
        assertThat(database.value("SELECT registrant_search_catch_up(2)")).isEqualTo("2");
        assertThat(found("zoe", 8)).as("who came last").isEqualTo("32 33");
        database.run("DELETE FROM registration WHERE id = 31");
        assertThat(database.value("SELECT registrant_search_catch_up(2)"))
                .as("also of one who has gone")
                .isEqualTo("1");
        assertThat(database.value("SELECT registrant_search_catch_up(2)")).isEqualTo("0");
        assertThat(found("zoe", 8)).isEqualTo("32 33");
        assertThat(found("second zoe", 8)).isEqualTo("32");
    }

    @Test
    void whatChangesIsFoundAsItIsNow() throws Exception {
        database.run("UPDATE registration SET name = '山田 次郎', state = 'waiting' WHERE id = 30");
        assertThat(found("高橋", 7)).isNull();
        assertThat(found("山田", 7)).isEqualTo("30");

        database.run("UPDATE registration SET pool_id = 8 WHERE id = 30");
        assertThat(found("山田", 7)).isNull();
        assertThat(found("山田", 8)).isEqualTo("30");

        database.run("UPDATE attendee SET kana = 'ヤマダ ジロウ' WHERE id = 20");
        assertThat(found("やまだ", 8)).isEqualTo("30");
        assertThat(found("たかはし", 8)).isNull();

        database.run("UPDATE registration SET attendee_id = 21 WHERE id = 30");
        database.run("UPDATE registration SET attendee_id = 20 WHERE id = 30");
        assertThat(found("ﾔﾏﾀﾞ", 8)).as("once it is known who it is").isEqualTo("30");

        database.run("DELETE FROM registration WHERE id = 30");
        assertThat(database.value("SELECT count(*) FROM registrant_search")).isEqualTo("0");
    }

    private String searched(int registration) throws Exception {
        return database.value("SELECT searched FROM registrant_search WHERE registration_id = " + registration);
    }

    private String found(String text, int pool) throws Exception {
        return database.value("SELECT string_agg(registration_id::text, ' ' ORDER BY registration_id)"
                + " FROM registrant_search, search_needles('" + text + "') needles"
                + " WHERE terms @> (search_wanted(needles) || 'p=" + pool + "'::text)");
    }
}
