package org.danwakai.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A server in a process of its own, with its output in a file and its process id in another. */
final class ChildProcess {

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(15);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private Process process;
    private boolean ended;

    ChildProcess(String name, Path log, PidFile pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
    }

    Path log() {
        return log;
    }

    PidFile pidFile() {
        return pidFile;
    }

    synchronized void launch(List<String> command, Map<String, String> environment) {
        if (ended) {
            throw new StackException(name + " is not started: the stack is being stopped.");
        }
        try {
            Folders.keepPrevious(log);
            Files.createDirectories(pidFile.path().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            boolean writesItself = environment.containsValue(pidFile.path().toString());
            if (!writesItself) {
                pidFile.write(process.pid());
            }
        } catch (IOException e) {
            throw new StackException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    void awaitReady(URI health, Duration patience) {
        awaitReady(health, patience, () -> {});
    }

    /** @param hopeless asked again and again while waiting; throws when there is nothing left to wait for */
    void awaitReady(URI health, Duration patience, Runnable hopeless) {
        Instant deadline = Instant.now().plus(patience);
        while (!Http.answersOk(health)) {
            hopeless.run();
            if (!isAlive()) {
                throw new StackException(name + " ended while it started. Its log: " + log);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StackException(name + " was not ready within " + patience.toSeconds() + " s (" + health
                        + "). Its log: " + log);
            }
            Pause.of(BETWEEN_QUESTIONS);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized void stop() {
        if (process != null) {
            Processes.end(process.toHandle(), PATIENCE_AT_END);
            endOrphan();
        }
    }

    /** Stops for good: nothing is launched afterwards. */
    synchronized void close() {
        ended = true;
        stop();
    }

    void kill() {
        pidFile.process().ifPresent(Processes::kill);
    }

    void endOrphan() {
        pidFile.process().ifPresent(orphan -> Processes.end(orphan, PATIENCE_AT_END));
        pidFile.delete();
    }
}
