package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is on its way when the server is upgraded goes on to the talk that it was for. */
class UploadsKnowTheirTalkTest {

    @Test
    void whatIsOnItsWayGoesOn() throws Exception {
        try (OldDatabase database = new OldDatabase()) {
            database.migrate("38");
            database.run("""
                    INSERT INTO seminar (id, decision, format, starts_at, language)
                        VALUES (3, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                    INSERT INTO talk (id, seminar_id, position, kind, language)
                        VALUES (30, 3, 1, 'talk', 'ja'), (31, 3, 0, 'talk', 'ja');
                    INSERT INTO file_upload (key, seminar_id, owner, talk, name, size, kind, visibility, touched_at)
                        SELECT repeat(key, 26), 3, 'organizer', talk, 'a.pdf', 10, 'slides', 'public', now()
                        FROM (VALUES ('a', 0), ('b', 1), ('c', 2)) u (key, talk)
                    """);
            database.migrate("39");

            assertThat(database.value(
                            "SELECT string_agg(left(key, 1) || ' ' || talk_id, ', ' ORDER BY key) FROM file_upload"))
                    .as("there was no third talk")
                    .isEqualTo("a 31, b 30");
        }
    }
}
