package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** Counts what the application asks of the database, as the database itself writes it down. */
public final class Statements implements AutoCloseable {

    /** The server also asks by itself, every second: the fewest count, once they were found so often. */
    private static final int ALIKE = 3;

    private static final int MOST_TRIES = 25;

    /** Those of the stack's servers, by the names that they tell the database. */
    private static final Pattern ASKED = Pattern.compile(
            "counted " + AppServer.NAME + "\\S* LOG: {2}execute [^:]+: (?!BEGIN|COMMIT|ROLLBACK|SET SESSION)");

    private final Connection superuser;
    private final Path log;

    public Statements(LocalStack stack) {
        int port = stack.ports().postgres();
        log = stack.databaseLog();
        try {
            superuser =
                    DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
            set("log_statement", "'all'");
            set("log_line_prefix", "'counted %a '");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many statements it took at least */
    public int of(Runnable request) {
        int fewest = Integer.MAX_VALUE;
        int alike = 0;
        for (int i = 0; alike < ALIKE && i < MOST_TRIES; i++) {
            long before = size();
            request.run();
            int asked = asked(before);
            alike = asked < fewest ? 1 : alike + (asked == fewest ? 1 : 0);
            fewest = Math.min(fewest, asked);
        }
        return fewest;
    }

    private int asked(long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            String written = new String(all, Math.toIntExact(from), Math.toIntExact(all.length - from), "UTF-8");
            return Math.toIntExact(ASKED.matcher(written).results().count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String setting, String value) throws SQLException {
        for (String sql : List.of("ALTER SYSTEM SET " + setting + " = " + value, "SELECT pg_reload_conf()")) {
            try (Statement statement = superuser.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        try {
            set("log_statement", "DEFAULT");
            set("log_line_prefix", "DEFAULT");
            superuser.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
