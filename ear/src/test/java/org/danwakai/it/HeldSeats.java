package org.danwakai.it;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.danwakai.stack.LocalStack;

/** The lock on a seminar's seats in the hands of somebody else, such as a server that hangs in a round. */
final class HeldSeats implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connection session;
    private final int process;

    private HeldSeats(Connection session, int process) {
        this.session = session;
        this.process = process;
    }

    /** @param seminar its path below the API's root, in the series dlap */
    static HeldSeats of(String seminar) {
        LocalStack stack = TheStack.asItIs();
        try {
            Connection session =
                    DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
            session.setAutoCommit(false);
            String lock = "SELECT pg_backend_pid() FROM seat_pool p JOIN seminar_number n USING (seminar_id)"
                    + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                    + seminar.substring(seminar.lastIndexOf('/') + 1) + " FOR UPDATE OF p";
            try (Statement statement = session.createStatement();
                    ResultSet row = statement.executeQuery(lock)) {
                if (!row.next()) {
                    throw new IllegalStateException(seminar + " has no seats");
                }
                return new HeldSeats(session, row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once somebody waits for them. */
    void awaitRound() {
        await("a round that waits for the seats")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !TheStack.query(
                                "SELECT pid FROM pg_stat_activity WHERE " + process + " = ANY (pg_blocking_pids(pid))")
                        .isEmpty());
    }

    @Override
    public void close() {
        try {
            session.rollback();
            session.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
