package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step to rights per series, and to an audit trail that is kept, on data of the time before it. */
class RightsAndAuditTest {

    private OldDatabase database;

    @BeforeEach
    void upgrade() throws Exception {
        database = new OldDatabase();
        database.migrate("17");
        database.run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'dlap', 'DLAP'), (2, 'mlphys', 'M');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (3, 'published', 'online', '2026-01-29T10:30+09', 'ja'),
                           (4, 'published', 'online', '2026-01-30T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (5, 3, 1, 0, 77), (6, 3, 2, 1, 25), (7, 4, 2, 0, 26);
                INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (8, 4, 'online', 300);
                INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,
                        language, state, requested_at)
                    VALUES (9, 4, 8, 'a@example.ac.jp', 'a@example.ac.jp', 'A', 'X', 'ja', 'awaiting-proof', now());
                INSERT INTO audit_entry (id, at, actor, action, subject)
                    VALUES (10, '2020-01-01', 'organizer', 'publish', 'dlap/77'),
                           (11, '2026-01-20', 'organizer', 'set-meeting', 'seminar 4'),
                           (12, '2026-01-20', 'organizer', 'write-again', 'registration 9'),
                           (13, '2026-01-20', 'organizer', 'settle-series', 'mlphys'),
                           (14, '2026-01-20', 'admin', 'correct-domain', 'example.ac.jp'),
                           (15, '2026-01-20', 'organizer', 'revise', 'dlap/99')
                """);
        database.migrate("21");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void nobodyIsLockedOut() throws Exception {
        assertThat(database.value("SELECT count(*) FROM series WHERE open_to_organizers"))
                .isEqualTo("2");
        assertThat(database.value("SELECT count(*) FROM series_right")).isEqualTo("0");
    }

    @Test
    void eachEntryIsReadWhereItsSubjectBelongs() throws Exception {
        assertThat(database.value(
                        "SELECT string_agg(id || ' ' || subject || ' ' || series_ids::text, ' | ' ORDER BY id)"
                                + " FROM audit_entry"))
                .isEqualTo("10 dlap/77 {1,2} | 11 mlphys/26 {2} | 12 mlphys/26 {2} | 13 mlphys {2}"
                        + " | 14 example.ac.jp {} | 15 dlap/99 {1}");
        assertThat(database.value("SELECT detail FROM audit_entry WHERE id = 12"))
                .isEqualTo("registration 9");
    }

    @Test
    void theTrailIsOnlyAddedTo() throws Exception {
        for (String deed : new String[] {
            "UPDATE audit_entry SET actor = 'somebody' WHERE id = 10",
            "DELETE FROM audit_entry WHERE id = 10",
            "TRUNCATE audit_entry"
        }) {
            assertThatThrownBy(() -> database.run(deed))
                    .as(deed)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only added to");
        }
        database.run(
                "INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (16, now(), 'a', 'plan', 'dlap/78')");
        assertThat(database.value("SELECT count(*) FROM audit_entry")).isEqualTo("7");
    }

    @Test
    void onlyASuperuserLetsOldEntriesGo() throws Exception {
        String forget = "SET session_replication_role = replica; DELETE FROM audit_entry WHERE at < '2021-01-01';"
                + " RESET session_replication_role";
        database.run("CREATE ROLE app; ALTER TABLE audit_entry OWNER TO app; SET ROLE app");
        assertThatThrownBy(() -> database.run(forget)).hasMessageContaining("permission denied");

        database.run("RESET ROLE");
        database.run(forget);
        assertThat(database.value("SELECT count(*) FROM audit_entry")).isEqualTo("5");
    }
}
