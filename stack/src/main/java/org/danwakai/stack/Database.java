package org.danwakai.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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
                    .setDataDirectoryCustomizer(data -> DatabaseAccounts.demandPasswords(data.toPath()))
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

    private Path whole() {
        return folder.postgres().resolve("danwakai-whole");
    }

    @Override
    public void awaitReady() {
        try {
            new DatabaseAccounts(List.of(USER, KEYCLOAK), password).ensure(postgres.getPostgresDatabase());
            Files.writeString(whole(), "");
        } catch (SQLException e) {
            throw new StackException(name() + " refused its set-up: " + e.getMessage() + ". Its log: " + log(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to the postmaster and to all that it has started. */
    synchronized void kill() {
        ProcessHandle postmaster = pidFile().process().orElseThrow(() -> new StackException(name() + " does not run."));
        List<ProcessHandle> all =
                Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pidFile().delete();
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
