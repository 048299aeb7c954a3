package org.danwakai.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danwakai.stack.LocalStack;
import org.danwakai.stack.Ports;

/** The one stack that all tests from outside share; it starts with the first of them and ends with the run. */
final class TheStack {

    /** A Tuesday morning, nine days before the seminars that most tests plan. */
    static final OffsetDateTime USUAL_DAY = OffsetDateTime.parse("2026-01-20T10:00+09:00");

    /** Few enough to open them all. */
    static final int LIVE_VIEWERS = 20;

    /** Megabytes that all files together may have. */
    static final int FILES_TOTAL = 600;

    /** Where mail comes back to. */
    static final String BOUNCES = "bounces@localhost";

    private static final int PORT_OFFSET = Ports.movedBy() + 1000;

    private static LocalStack stack;
    private static OffsetDateTime clockAt;
    private static Connection connection;

    private TheStack() {}

    /** The stack with its application's clock on the usual day. */
    static LocalStack get() {
        return at(USUAL_DAY);
    }

    /** The stack at whatever time it is there. */
    static synchronized LocalStack asItIs() {
        return stack;
    }

    /** The stack with its application's clock started at that time; it is restarted only if it was set otherwise. */
    static synchronized LocalStack at(OffsetDateTime time) {
        if (stack == null) {
            stack = LocalStack.builder()
                    .portOffset(PORT_OFFSET)
                    .folder(Path.of("target", "stack").toAbsolutePath())
                    .fresh()
                    .clockAt(time)
                    .shortLived()
                    .variable("DANWAKAI_MAIL_RATE", "500")
                    .variable("DANWAKAI_REQUESTS_PER_NETWORK", "1000000000")
                    .variable("DANWAKAI_LIVE_VIEWERS", Integer.toString(LIVE_VIEWERS))
                    .variable("DANWAKAI_FILES_TOTAL", Integer.toString(FILES_TOTAL))
                    .variable("DANWAKAI_BOUNCE_ADDRESS", BOUNCES)
                    .variable("DANWAKAI_BOUNCE_IMAP_HOST", "localhost")
                    .variable("DANWAKAI_BOUNCE_IMAP_PORT", Integer.toString(new Ports(PORT_OFFSET).imap()))
                    .variable("DANWAKAI_BOUNCE_IMAP_USER", BOUNCES)
                    .variable("DANWAKAI_BOUNCE_IMAP_PASSWORD", BOUNCES)
                    .variable("DANWAKAI_BOUNCE_IMAP_SSL", "false")
                    .variable("DANWAKAI_BOUNCE_IMAP_SECONDS", "2")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            clockAt = time;
        }
        if (!clockAt.equals(time)) {
            stack.restartServer(Map.of("DANWAKAI_CLOCK_AT", time.toString()));
            clockAt = time;
        }
        return stack;
    }

    /** Starts the server again after it was killed, later by the application's clock, as time would have it. */
    static synchronized void startLater(Duration later) {
        clockAt = clockAt.plus(later);
        stack.restartServer(Map.of("DANWAKAI_CLOCK_AT", clockAt.toString()));
    }

    /** The first column of every row. */
    static List<String> query(String sql) {
        return connected(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /** As the server does it a moment later. */
    static void makeNewcomersFound() {
        query("SELECT registrant_search_catch_up(100000)");
    }

    static int execute(String sql) {
        return connected(statement -> {
            try {
                return statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /** One connection for all tests: opening one costs many times what a query does. */
    private static synchronized <T> T connected(Function<Statement, T> work) {
        try {
            if (connection == null || !connection.isValid(1)) {
                connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
            }
            try (Statement statement = connection.createStatement()) {
                return work.apply(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
