package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The step from meetings that are typed in to those of providers, on data of the time before it. */
class MeetingsGetProvidersTest {

    @Test
    void whatWasTypedInStaysAndLinksFollowTheirPeople() throws Exception {
        try (OldDatabase database = new OldDatabase()) {
            database.migrate("10");
            database.run("""
                    INSERT INTO series (id, slug, name_ja) VALUES (1, 'dlap', 'DLAP');
                    INSERT INTO seminar (id, decision, format, starts_at, language)
                        VALUES (2, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                    INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 2, 'online', 300);
                    INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,
                            language, state, requested_at)
                        VALUES (6, 2, 5, 'a@example.ac.jp', 'a@example.ac.jp', 'A', 'X', 'ja', 'awaiting-proof', now());
                    INSERT INTO meeting VALUES (2, 'https://zoom.example/j/1', '1', 'quark')
                    """);
            database.migrate("12");

            assertThat(database.value("SELECT provider || ' ' || url || ' ' || passcode FROM meeting"))
                    .isEqualTo("manual https://zoom.example/j/1 quark");
            database.run("INSERT INTO meeting_link VALUES (2, 6, 'r1', 'https://zoom.example/w/1?tk=1', now())");
            assertThatThrownBy(() -> database.run(
                            "INSERT INTO meeting_link VALUES (2, 6, 'r2', 'https://zoom.example/w/1?tk=2', now())"))
                    .hasMessageContaining("meeting_link_registration_id_key");
            database.run("DELETE FROM registration");
            assertThat(database.value("SELECT registrant_id FROM meeting_link WHERE registration_id IS NULL"))
                    .as("the provider has to be told yet")
                    .isEqualTo("r1");
            database.run("DELETE FROM meeting");
            assertThat(database.value("SELECT count(*) FROM meeting_link")).isEqualTo("0");
        }
    }
}
