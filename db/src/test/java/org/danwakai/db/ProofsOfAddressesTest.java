package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The step from the first proof of an address to the last one, on people of before. */
class ProofsOfAddressesTest {

    @Test
    void theLastProofByTheOwnerIsKeptAndAloneLiftsAStop() throws Exception {
        try (OldDatabase database = new OldDatabase()) {
            database.migrate("17");
            database.run("""
                    INSERT INTO series (id, slug, name_ja) VALUES (1, 'kept', 'Kept');
                    INSERT INTO seminar (id, decision, format, starts_at, language)
                        VALUES (2, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                    INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 2, 'online', 300);
                    INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
                        SELECT n, n || '@d.jp', n || '@d.jp', 'A', 'X', 'en', '2026-01-01' FROM generate_series(10, 14) n;
                    INSERT INTO mail_stop SELECT folded_address, '5.1.1', NULL, '2026-01-10' FROM attendee;
                    INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,
                            institution, language, origin, state, place, requested_at, proven_at)
                        SELECT 10 + id, 2, 5, id, address, folded_address, 'A', 'X', 'en',
                            (ARRAY['form', 'subscription', 'invitation', 'import'])[id - 9], 'waiting', id, '2026-01-20',
                            '2026-01-20' FROM attendee WHERE id < 14;
                    INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name, institution,
                            language, state, wish, place, requested_at, proven_at)
                        SELECT 30, 1, id, address, folded_address, 'A', 'X', 'en', 'active', 'always', 1, '2026-01-20',
                            '2026-01-20' FROM attendee WHERE id = 14
                    """);

            database.migrate("18");

            assertThat(database.value("SELECT string_agg(folded_address, ' ' ORDER BY 1) FROM standing_mail_stop"))
                    .isEqualTo("11@d.jp 13@d.jp");
        }
    }
}
