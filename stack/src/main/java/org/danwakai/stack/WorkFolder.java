package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of one stack's data, logs, secrets and process ids. One stack at a time owns it. */
final class WorkFolder implements AutoCloseable {

    private static final String LOCK = "stack.lock";

    private final Path path;
    private FileChannel channel;

    WorkFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path wildfly(String name) {
        return path.resolve(name);
    }

    /** What is uploaded; all servers share it. */
    Path files() {
        return path.resolve("files");
    }

    Path log(String name) {
        return path.resolve("log").resolve(name + ".log");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** The address that the realm's client was last told. */
    Path realmAddress() {
        return path.resolve("run").resolve("realm-address");
    }

    PidFile pidFile(String name, String mark) {
        return new PidFile(path.resolve("run").resolve(name + ".pid"), mark);
    }

    /** By this among its arguments a Java process is known to be this stack's. */
    String mark() {
        return "-Ddanwakai.stack=" + path;
    }

    ChildProcess markedProcess(String name) {
        return new ChildProcess(name, log(name), pidFile(name, mark()));
    }

    /** The system drops the lock with the process that holds it, however that ends. */
    void lock() {
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StackException inUse() {
        return new StackException(
                "A stack on " + path + " is running already. Stop it first (Ctrl-C in its terminal).");
    }

    /** Forgets all data; the lock stays, because it is held. */
    void clear() {
        Folders.clear(path, path.resolve(LOCK));
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
