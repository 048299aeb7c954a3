package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The step from first come, first served to the order of need, on mails that were owed before it. */
class MailsGetAnOrderTest {

    @Test
    void whatIsOwedGetsItsPlaceItsEndAndItsLimits() throws Exception {
        try (OldDatabase database = new OldDatabase()) {
            database.migrate("11");
            database.run("""
                    INSERT INTO series (id, slug, name_ja) VALUES (1, 'kept', 'Kept');
                    INSERT INTO seminar (id, decision, format, starts_at, language)
                        VALUES (2, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                    INSERT INTO seminar_number VALUES (4, 2, 1, 0, 77);
                    INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 2, 'online', 300);
                    INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,
                            language, state, requested_at)
                        VALUES (6, 2, 5, 'a@example.ac.jp', 'a@example.ac.jp', 'A', 'X', 'ja', 'awaiting-proof', now());
                    INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                        VALUES (7, 'b@riken.jp', 'b@riken.jp', 'B', 'X', 'en', now());
                    INSERT INTO subscription (id, series_id, address, folded_address, name, institution, language,
                            state, wish, requested_at)
                        VALUES (8, 1, 'c@kek.jp', 'c@kek.jp', 'C', 'X', 'en', 'awaiting-proof', 'always', now());
                    INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, subscription_id, attendee_id,
                            link_expires_at, occasion, message_id, state, not_before)
                        VALUES (10, 'proof', 6, 2, NULL, NULL, '2026-01-22T10:00+09', 'o', 'm1', 'owed', '2026-01-20T10:00+09'),
                               (11, 'seated', 6, 2, NULL, NULL, NULL, 'o', 'm2', 'owed', '2026-01-20T10:00+09'),
                               (12, 'subscribed', NULL, NULL, 8, NULL, NULL, 'o', 'm3', 'sent', '2026-01-20T10:00+09'),
                               (13, 'me', NULL, NULL, NULL, 7, NULL, 'o', 'm4', 'failed', '2026-01-20T10:00+09')
                    """);
            database.migrate("13");

            assertThat(row(database, 10)).isEqualTo("2026-01-20 01:00 2026-01-22 01:00 1 example.ac.jp owed");
            assertThat(row(database, 11)).isEqualTo("2026-01-20 01:00 2026-01-29 03:30 1 example.ac.jp owed");
            assertThat(row(database, 12)).isEqualTo("2026-01-20 01:00 2026-01-23 01:00 1 kek.jp sent");
            assertThat(row(database, 13)).isEqualTo("2026-01-20 01:00 2026-01-23 01:00 - riken.jp failed");
        }
    }

    private static String row(OldDatabase database, int id) throws SQLException {
        return database.value("SELECT concat_ws(' ', to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'),"
                + " to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), coalesce(series_id::text, '-'),"
                + " domain, state) FROM outbox_mail WHERE id = " + id);
    }
}
