package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The step from stored hashes of links to signed links, on data of the time before it. */
class LinksLeaveTheDatabaseTest {

    @Test
    void whatWasOwedAndAskedForBeforeGoesOn() throws Exception {
        try (OldDatabase database = new OldDatabase()) {
            database.migrate("4");
            database.run("""
                    INSERT INTO series (id, slug, name_ja) VALUES (1, 'dlap', 'DLAP');
                    INSERT INTO seminar (id, decision, format, starts_at, language)
                        VALUES (2, 'published', 'online', '2026-01-29T10:30+09', 'ja'),
                               (3, 'draft', 'online', '2026-02-05T10:30+09', 'ja');
                    INSERT INTO seminar_number VALUES (4, 2, 1, 0, 77);
                    INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 2, 'online', 300);
                    INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,
                            language, state, requested_at)
                        VALUES (6, 2, 5, 'a@example.ac.jp', 'a@example.ac.jp', 'A', 'X', 'ja', 'awaiting-proof', now());
                    INSERT INTO link_token (id, hash, purpose, registration_id) VALUES ('t', 'x', 'confirm', 6);
                    INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, confirm_token, occasion, message_id,
                            state, not_before)
                        VALUES (7, 'proof', 6, 2, 't', 't', 'm1', 'owed', '2026-01-20T10:00+09'),
                               (8, 'already-registered', 6, 2, NULL, 'day', 'm2', 'sent', '2026-01-20T10:00+09')
                    """);
            database.migrate("5");

            assertThat(database.value("SELECT link_expires_at = '2026-01-22T10:00+09' FROM outbox_mail WHERE id = 7"))
                    .isEqualTo("t");
            assertThat(database.value("SELECT link_expires_at FROM outbox_mail WHERE id = 8"))
                    .isNull();
            assertThat(database.value("SELECT proof_mails || ' ' || origin FROM registration WHERE id = 6"))
                    .isEqualTo("1 form");
            assertThat(database.value("SELECT string_agg(seminar_id::text, ',') FROM seminar_opening"))
                    .as("nobody is registered anew for what was open before; a draft opens later")
                    .isEqualTo("2");
        }
    }
}
