package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The step from meetings that are typed in to those of providers, on data of the time before it. */
class MeetingsGetProvidersTest {

    @Test
    void whatWasTypedInStaysAndLinksFollowTheirPeople() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            migrate(postgres, "10");
            run(connection, """
                    INSERT INTO series (id, slug, name_ja) VALUES (1, 'dlap', 'DLAP');
                    INSERT INTO seminar (id, decision, format, starts_at, language)
                        VALUES (2, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                    INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (5, 2, 'online', 300);
                    INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution,
                            language, state, requested_at)
                        VALUES (6, 2, 5, 'a@example.ac.jp', 'a@example.ac.jp', 'A', 'X', 'ja', 'awaiting-proof', now());
                    INSERT INTO meeting VALUES (2, 'https://zoom.example/j/1', '1', 'quark')
                    """);
            migrate(postgres, "12");

            assertThat(value(connection, "SELECT provider || ' ' || url || ' ' || passcode FROM meeting"))
                    .isEqualTo("manual https://zoom.example/j/1 quark");
            run(connection, "INSERT INTO meeting_link VALUES (2, 6, 'r1', 'https://zoom.example/w/1?tk=1', now())");
            assertThatThrownBy(() -> run(
                            connection,
                            "INSERT INTO meeting_link VALUES (2, 6, 'r2', 'https://zoom.example/w/1?tk=2', now())"))
                    .hasMessageContaining("meeting_link_registration_id_key");
            run(connection, "DELETE FROM registration");
            assertThat(value(connection, "SELECT registrant_id FROM meeting_link WHERE registration_id IS NULL"))
                    .as("the provider has to be told yet")
                    .isEqualTo("r1");
            run(connection, "DELETE FROM meeting");
            assertThat(value(connection, "SELECT count(*) FROM meeting_link")).isEqualTo("0");
        }
    }

    private static void migrate(EmbeddedPostgres postgres, String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
