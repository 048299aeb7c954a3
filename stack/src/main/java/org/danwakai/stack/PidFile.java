package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers a process beyond the end of the one that started it. Process ids are used again, so a remembered one counts
 * only while its command line still holds the mark that this stack gives to its processes.
 */
record PidFile(Path path, String mark) {

    void write(long pid) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the process has ended, or its id now belongs to another one. */
    Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(process -> commandLine(process)
                .contains(mark));
    }

    private Optional<Long> pid() {
        try {
            // PostgreSQL's own pid file has further lines
            return Files.readString(path).lines().findFirst().map(String::strip).map(Long::valueOf);
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java's own answer is empty for a command line of more than a page of memory, and a server's is that long. */
    private static String commandLine(ProcessHandle process) {
        try {
            byte[] arguments = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(arguments, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
