package org.danwakai.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is searched follows what is written, whoever writes it, and so do the tallies. */
class SearchRowsTest {

    private static final String HEAD = "SELECT head FROM seminar_search WHERE seminar_id = 10";

    private static final String TALLY =
            "SELECT string_agg(concat_ws(' ', series_id, year, kind, language, seminars), ' | '"
                    + " ORDER BY series_id, year, kind) FROM (SELECT series_id, year, kind, language, sum(seminars) AS seminars"
                    + " FROM seminar_tally GROUP BY 1, 2, 3, 4 HAVING sum(seminars) <> 0) t";

    private EmbeddedPostgres postgres;
    private Connection connection;

    @BeforeEach
    void upgrade() throws Exception {
        postgres = EmbeddedPostgres.start();
        connection = postgres.getPostgresDatabase().getConnection();
        migrate("27");
        run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一'), (2, 'two', '二');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (10, 'published', 'online', '2025-12-31T20:00Z', 'ja'),
                           (11, 'draft', 'online', '2026-01-30T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (20, 10, 1, 0, 77), (21, 10, 2, 1, 25), (22, 11, 1, 0, 78);
                INSERT INTO talk (id, seminar_id, position, kind, title_ja, language)
                    VALUES (30, 10, 0, 'lecture', '古い題目', 'ja'), (31, 11, 0, 'talk', '秘密', 'ja');
                INSERT INTO speaker (id, talk_id, position, name, affiliation, role)
                    VALUES (40, 30, 0, '田中 太郎', '東大学 / 西研究所', 'speaker'), (41, 30, 1, '座長 某', '南大学', 'chair');
                """);
        migrate("30");
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        postgres.close();
    }

    @Test
    void whatWasThereBeforeIsFound() throws Exception {
        assertThat(value("SELECT string_agg(seminar_id::text, ' ') FROM seminar_search"))
                .as("no draft")
                .isEqualTo("10");
        assertThat(value(HEAD)).isEqualTo(" 古い題目 | 田中太郎 | 東大学西研究所 | 座長某 | 南大学 | one 第 77 回 | two 第 25 回 ");
        assertThat(value("SELECT concat_ws(' ', year, kind, series_ids, speakers, institutions) FROM seminar_search"))
                .as("of the year in Tokyo")
                .isEqualTo("2026 lecture {1,2} {\"田中 太郎\"} {東大学,西研究所}");
        assertThat(value(TALLY)).isEqualTo("0 2026 lecture ja 1 | 1 2026 lecture ja 1 | 2 2026 lecture ja 1");
    }

    @Test
    void eachPartOfASeminarIsFollowed() throws Exception {
        run("UPDATE talk SET title_ja = '新しい題目' WHERE id = 30");
        assertThat(value(HEAD)).startsWith(" 新しい題目 |");
        run("UPDATE speaker SET name = '山田 花子' WHERE id = 40; DELETE FROM speaker WHERE id = 41");
        assertThat(value(HEAD)).contains("山田花子").doesNotContain("田中", "座長");
        run("INSERT INTO talk_reference (id, talk_id, position, text) VALUES (50, 30, 0, 'arXiv:2601.00001v2')");
        assertThat(value("SELECT body FROM seminar_search")).isEqualTo(" 2601 00001 ");
        run("DELETE FROM talk_reference; DELETE FROM seminar_number WHERE id = 21");
        assertThat(value("SELECT body || series_ids::text FROM seminar_search")).isEqualTo("  {1}");
        run("UPDATE seminar SET theme_ja = '主題', language = 'en' WHERE id = 10");
        assertThat(value(HEAD)).startsWith(" 主題 |");
        run("UPDATE talk SET kind = 'panel' WHERE id = 30");
        assertThat(value(TALLY)).isEqualTo("0 2026 panel en 1 | 1 2026 panel en 1");
        run("UPDATE series SET time_zone = 'Europe/London' WHERE id = 1");
        assertThat(value(TALLY)).isEqualTo("0 2025 panel en 1 | 1 2025 panel en 1");
        run("DELETE FROM seminar WHERE id = 10");
        assertThat(value("SELECT count(*) FROM seminar_search")).isEqualTo("0");
        assertThat(value(TALLY)).isNull();
    }

    @Test
    void itIsFoundWhenTheTransactionIsThereAndNotBefore() throws Exception {
        connection.setAutoCommit(false);
        run("UPDATE seminar SET decision = 'published' WHERE id = 11");
        run("UPDATE talk SET title_ja = '公開' WHERE id = 31");
        connection.rollback();
        assertThat(value("SELECT count(*) FROM seminar_search")).isEqualTo("1");

        run("UPDATE seminar SET decision = 'published' WHERE id = 11");
        run("UPDATE talk SET title_ja = '公開' WHERE id = 31");
        connection.commit();
        assertThat(value("SELECT head FROM seminar_search WHERE seminar_id = 11"))
                .startsWith(" 公開 |");
        run("UPDATE seminar SET decision = 'draft' WHERE id = 11");
        connection.commit();
        assertThat(value("SELECT count(*) FROM seminar_search")).isEqualTo("1");
        connection.setAutoCommit(true);
    }

    @Test
    void whoeverCountsWaitsForNobody() throws Exception {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Statement elsewhere = other.createStatement()) {
            other.setAutoCommit(false);
            connection.setAutoCommit(false);
            // both hold the tally of the year, each the row of another seminar
            run("SELECT seminar_tally_add(0, 2026, 'lecture', 'ja', 1)");
            elsewhere.execute("SET LOCAL lock_timeout = '5s'");
            elsewhere.execute("SELECT seminar_tally_add(0, 2026, 'lecture', 'ja', 1)");
            other.commit();
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(value("SELECT count(*) || ' ' || sum(seminars) FROM seminar_tally WHERE series_id = 0"))
                .isEqualTo("2 3");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }
}
