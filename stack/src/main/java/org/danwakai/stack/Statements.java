package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts what the application asks of the database, as the database itself writes it down. The server asks by itself as
 * well, mostly every second: what is heard while nobody asks it anything is nobody's, and of the rest only what every try
 * has seen counts.
 */
public final class Statements implements AutoCloseable {

    /** How many tries have to take nothing away. */
    private static final int ALIKE = 3;

    private static final int LISTEN_SECONDS = 3;

    /** Those of the stack's servers, by the names that they tell the database. */
    private static final Pattern ASKED = Pattern.compile("(?m)^counted " + AppServer.NAME
            + "\\S* LOG: {2}execute [^:]+: (?!BEGIN|COMMIT|ROLLBACK|SET SESSION)(.*(?:\\n\\t.*)*)");

    private final Connection superuser;
    private final Path log;
    private final Set<String> nobodys;

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
        nobodys = asked(Statements::listen).keySet();
    }

    /** @return the statements that it took every time, each as often as it was asked at least; without their parameters */
    public List<String> of(Runnable request) {
        Map<String, Long> always = askedBy(request);
        for (int alike = 1; alike < ALIKE; alike++) {
            Map<String, Long> common = common(always, askedBy(request));
            if (!common.equals(always)) {
                alike = 0;
            }
            always = common;
        }
        return always.entrySet().stream()
                .flatMap(one -> Collections.nCopies(one.getValue().intValue(), one.getKey()).stream())
                .toList();
    }

    private static void listen() {
        try {
            TimeUnit.SECONDS.sleep(LISTEN_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Long> common(Map<String, Long> some, Map<String, Long> others) {
        Map<String, Long> both = new TreeMap<>();
        some.forEach((statement, times) -> {
            if (others.containsKey(statement)) {
                both.put(statement, Math.min(times, others.get(statement)));
            }
        });
        return both;
    }

    private Map<String, Long> askedBy(Runnable request) {
        Map<String, Long> asked = asked(request);
        asked.keySet().removeAll(nobodys);
        return asked;
    }

    private Map<String, Long> asked(Runnable request) {
        try {
            long from = Files.size(log);
            request.run();
            byte[] all = Files.readAllBytes(log);
            String written =
                    new String(all, Math.toIntExact(from), Math.toIntExact(all.length - from), StandardCharsets.UTF_8);
            return ASKED.matcher(written)
                    .results()
                    .collect(Collectors.groupingBy(entry -> entry.group(1), TreeMap::new, Collectors.counting()));
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
