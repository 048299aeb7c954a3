package org.danwakai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole folders at a time. */
final class Folders {

    private Folders() {}

    /** Leaves an empty folder, and in it what is to be kept. */
    static void clear(Path folder, Path... kept) {
        List<Path> keep = Stream.concat(Stream.of(folder), Stream.of(kept)).collect(Collectors.toList());
        try {
            Files.createDirectories(folder);
            for (Path file : deepestFirst(folder)) {
                if (!keep.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Afterwards the target holds what the source holds and nothing else. */
    static void mirror(Path source, Path target) {
        clear(target);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes place for a new log; after a failed start one wants to read how the one before it ended. */
    static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("previous-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted((one, other) -> other.compareTo(one)).collect(Collectors.toList());
        }
    }
}
