package org.danwakai.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.stack.LocalStack;

/** A seminar on a stack of its own, with as many people as a test wants, who are owed a mail each. */
final class MailedCrowd implements AutoCloseable {

    private static final String YESTERDAY = "now() - interval '1 day'";

    private final Connection connection;

    MailedCrowd(LocalStack stack) throws SQLException {
        connection = DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
        execute("""
                INSERT INTO seminar (id, decision, format, starts_at, ends_at, language)
                    VALUES (1, 'published', 'online', '2099-01-29T10:30+09', '2099-01-29T11:30+09', 'ja');
                INSERT INTO seminar_number SELECT 2, 1, id, 0, 900 FROM series WHERE slug = 'dlap';
                INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (3, 1, 'online', 1000000)
                """);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static String usual(String who) {
        return "'" + who + "' || n || '@d' || n || '.example.ac.jp'";
    }

    void owe(String who, int count, String within) {
        owe(who, count, within, usual(who));
    }

    void owe(String who, int count, String within, String address) {
        owe(who, count, within, address, "timestamptz '2099-01-29T11:30+09'");
    }

    /** So many people with a seat each, and the mail that tells them. */
    void owe(String who, int count, String within, String address, String expires) {
        execute("WITH people AS (SELECT nextval('entity_id') AS id, " + address + " AS a, n FROM generate_series(1, "
                + count + ") n), known AS (INSERT INTO attendee (id, address, folded_address, name, institution,"
                + " language, proven_at) SELECT id, a, a, '試験 太郎', '試験大学', 'ja', " + YESTERDAY + " FROM people"
                + " RETURNING id), placed AS (INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address,"
                + " folded_address, name, institution, language, state, place, requested_at, proven_at, seated_at)"
                + " SELECT id, 1, 3, id, a, a, '試験 太郎', '試験大学', 'ja', 'seated', id, " + YESTERDAY
                + ", " + YESTERDAY + ", " + YESTERDAY
                + " FROM people RETURNING id) INSERT INTO outbox_mail (id, kind, registration_id,"
                + " seminar_id, occasion, message_id, state, not_before, due_at, expires_at, series_id, domain)"
                + " SELECT nextval('entity_id'), 'seated', p.id, 1, 'o', gen_random_uuid() || '@localhost', 'owed', "
                + YESTERDAY + ", now() + interval '" + within + "', " + expires
                + ", (SELECT id FROM series WHERE slug = 'dlap'), split_part(p.a, '@', 2) FROM people p ORDER BY n");
    }

    /** So many people with a seat each since then, who are owed nothing yet. */
    void seat(String who, int count, String since) {
        execute("WITH people AS (SELECT nextval('entity_id') AS id, " + usual(who) + " AS a FROM generate_series(1, "
                + count + ") n), known AS (INSERT INTO attendee (id, address, folded_address, name, institution,"
                + " language, proven_at) SELECT id, a, a, '試験 太郎', '試験大学', 'ja', '2026-01-19' FROM people"
                + " RETURNING id) INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address,"
                + " folded_address, name, institution, language, state, place, requested_at, proven_at, seated_at)"
                + " SELECT id, 1, 3, id, a, a, '試験 太郎', '試験大学', 'ja', 'seated', id, '2026-01-19', '2026-01-19', '"
                + since + "' FROM people");
    }

    /** Another mail to the same people. */
    void again(String who, String kind) {
        execute(
                "INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, not_before)"
                        + " SELECT nextval('entity_id'), '" + kind
                        + "', id, 1, 'o', gen_random_uuid() || '@localhost', 'owed', "
                        + YESTERDAY + " FROM registration WHERE address LIKE '" + who + "%'");
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> query(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
