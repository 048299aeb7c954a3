package org.danwakai.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * PostgreSQL, with a database for the application and one for Keycloak. Unlike what the embedding library chooses, it
 * writes through to the disk: what was committed is there after a crash, and what is measured is what a host will see.
 */
final class Database implements Service {

    static final String USER = "danwakai";
    static final String KEYCLOAK = "keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WorkFolder folder;
    private final Path binaries;
    private final int port;
    private final String password;
    private EmbeddedPostgres postgres;
    private boolean ended;

    Database(WorkFolder folder, Installation installation, Ports ports, Secrets secrets) {
        this.folder = folder;
        this.binaries = installation.postgresBinaries();
        this.port = ports.postgres();
        this.password = secrets.databasePassword();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path log() {
        return folder.log("postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A crashed PostgreSQL leaves its pid file, and would not start when that id now belongs to something else. */
    @Override
    public void endOrphan() {
        PidFile pidFile = pidFile();
        pidFile.process().ifPresent(orphan -> Processes.interrupt(orphan, Duration.ofSeconds(15)));
        pidFile.delete();
    }

    private PidFile pidFile() {
        return new PidFile(
                folder.postgres().resolve("postmaster.pid"), folder.postgres().toString());
    }

    @Override
    public synchronized void launch() {
        if (ended) {
            throw new StackException(name() + " is not started: the stack is being stopped.");
        }
        try {
            Folders.keepPrevious(log());
            Files.createDirectories(binaries);
            discardHalfMade();
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.postgres())
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setDataDirectoryCustomizer(this::demandPasswords)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StackException(name() + " could not be started. Its log: " + log(), e);
        }
    }

    /** A first start that was cut short leaves a folder that is no database yet. */
    private void discardHalfMade() throws IOException {
        if (Files.exists(folder.postgres()) && !Files.exists(whole())) {
            Folders.clear(folder.postgres());
        }
    }

    /** The application's account is checked as on a host; the superuser is only for set-up from this machine. */
    private void demandPasswords(File data) {
        String rules = String.join(
                System.lineSeparator(),
                "host all postgres 127.0.0.1/32 trust",
                "host all all 127.0.0.1/32 scram-sha-256",
                "");
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path whole() {
        return folder.postgres().resolve("danwakai-whole");
    }

    @Override
    public void awaitReady() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : new String[] {USER, KEYCLOAK}) {
                ensureRole(statement, name);
                ensureDatabase(statement, name);
            }
            Files.writeString(whole(), "");
        } catch (SQLException e) {
            throw new StackException(name() + " refused its set-up: " + e.getMessage() + ". Its log: " + log(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ensureRole(Statement statement, String name) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
    }

    private static void ensureDatabase(Statement statement, String name) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    @Override
    public boolean isAlive() {
        return pidFile().process().isPresent();
    }

    @Override
    public synchronized void stop() {
        ended = true;
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
