package org.danwakai.stack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** People with a seat in one seminar, who can be owed a mail each, again and again. */
final class MailedPeople implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Rig rig;
    private final Rig.Seminar seminar;

    /** Kept open: to open one costs the database as much as to send fifty mails, and it is asked all the time. */
    private final Connection connection;

    private int rounds;

    MailedPeople(Rig rig, int count) throws Exception {
        this.rig = rig;
        this.seminar = rig.seminar(count);
        this.connection = rig.connect();
        String people = " FROM (SELECT 'person' || n || '@d' || n % 1000 || '.example.ac.jp' AS a, n"
                + " FROM generate_series(1, " + count + ") n) people";
        rig.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " SELECT nextval('entity_id'), a, a, '試験 太郎', '試験大学', 'ja', now()" + people);
        rig.execute("INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, proven_at, seated_at)"
                + " SELECT nextval('entity_id'), " + seminar.id() + ", " + seminar.pool() + ", t.id, a, a, t.name,"
                + " t.institution, 'ja', 'seated', n, now(), now(), now()" + people
                + " JOIN attendee t ON t.folded_address = a");
        rig.execute("ANALYZE attendee, registration");
    }

    /** A mail about the seat to each of so many people. @param within the time by which they are due @return the round's number */
    int owe(int mails, String within) {
        rounds++;
        rig.execute("INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state,"
                + " not_before, due_at, expires_at, series_id, domain) SELECT nextval('entity_id'), 'promoted', r.id,"
                + " r.seminar_id, '" + occasion(rounds) + "', gen_random_uuid() || '@localhost', 'owed', '2026-01-19',"
                + " timestamptz '2026-01-20T10:00+09' + interval '" + within + "', '2026-01-29T11:30+09',"
                + " (SELECT id FROM series WHERE slug = 'dlap'), split_part(r.address, '@', 2) FROM registration r"
                + " WHERE r.seminar_id = " + seminar.id() + " ORDER BY r.place LIMIT "
                + mails);
        return rounds;
    }

    /** Until no more than so many mails are owed. */
    void awaitOwed(int atMost) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number("SELECT count(*) FROM (SELECT FROM outbox_mail WHERE state = 'owed' LIMIT " + (atMost + 1)
                        + ") owed")
                > atMost) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Mails are still owed; see " + rig.stack().serverLog());
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** Mails of a round that were sent per second, from the first to the last. */
    double perSecond(int round) {
        return number("SELECT (count(*) - 1) / extract(epoch FROM max(sent_at) - min(sent_at)) FROM outbox_mail"
                + " WHERE state = 'sent' AND occasion = '" + occasion(round) + "'");
    }

    /** Seconds between a moment and when the first, or the last, mail of a round was sent. @param which min or max */
    double secondsSince(String moment, int round, String which) {
        return number("SELECT extract(epoch FROM " + which + "(sent_at) - timestamptz '" + moment
                + "') FROM outbox_mail WHERE occasion = '" + occasion(round) + "'");
    }

    /** When the last mail so far was sent, by the server's clock. */
    String lastSent() {
        return rig.query("SELECT max(sent_at) FROM outbox_mail").get(0);
    }

    private double number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String occasion(int round) {
        return "bench-" + round;
    }
}
