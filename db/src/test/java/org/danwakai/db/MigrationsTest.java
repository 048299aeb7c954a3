package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrateAnEmptyDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        assertThat(flyway().migrate().success).isTrue();
        run("""
            INSERT INTO seminar (id, decision, format, starts_at, language)
                VALUES (1, 'published', 'online', '2026-01-29T10:30+09', 'ja');
            INSERT INTO seminar_number SELECT 2, 1, id, 0, 77 FROM series WHERE slug = 'dlap';
            INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (3, 1, 'online', 300);
            INSERT INTO attendee VALUES (4, 'a@example.ac.jp', 'a@example.ac.jp', 'A', 'X', 'en', now());
            """);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void migratingAgainChangesNothing() {
        assertThat(flyway().migrate().migrationsExecuted).isZero();
        flyway().validate();
    }

    @Test
    void oneAddressHasOneLivingRegistrationInASeminar() throws Exception {
        run(registration(10, "cancelled", "null"));
        run(registration(11, "awaiting-proof", "null"));

        assertThatThrownBy(() -> run(registration(12, "awaiting-proof", "null")))
                .hasMessageContaining("registration_once");
    }

    @Test
    void aSeatNeedsAProvenPersonAndAPlace() {
        assertThatThrownBy(() -> run(registration(20, "seated", "null"))).hasMessageContaining("check constraint");
    }

    @Test
    void aNumberIsGivenOnceInASeries() {
        assertThatThrownBy(() -> run("""
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (30, 'draft', 'online', '2026-02-05T10:30+09', 'ja');
                INSERT INTO seminar_number SELECT 31, 30, id, 0, 77 FROM series WHERE slug = 'dlap'
                """)).hasMessageContaining("seminar_number_series_id_number_key");
    }

    @Test
    void aSeminarIsOneDocument() throws Exception {
        try (Connection connection = connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT document ->> 'startsAt', document -> 'numbers' -> 0 ->> 'number',"
                                + " jsonb_array_length(document -> 'talks') FROM seminar_document WHERE id = 1")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("2026-01-29T01:30:00Z");
            assertThat(row.getInt(2)).isEqualTo(77);
            assertThat(row.getInt(3)).isZero();
        }
    }

    private static String registration(int id, String state, String place) {
        return "INSERT INTO registration (id, seminar_id, pool_id, address, folded_address, name, institution, language,"
                + " state, place, requested_at) VALUES (" + id
                + ", 1, 3, 'b@example.ac.jp', 'b@example.ac.jp', 'B', 'X',"
                + " 'en', '" + state + "', " + place + ", now())";
    }

    private static Flyway flyway() {
        return Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration", "classpath:db/demo")
                .load();
    }

    private static Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
