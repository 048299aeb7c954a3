package org.danwakai.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What {@code ./run} was asked for; the script itself answers {@code --help}. */
record Options(boolean fresh, Optional<OffsetDateTime> at, Optional<Path> page) {

    /** @throws IllegalArgumentException saying what is wrong with them */
    static Options parse(List<String> arguments) {
        boolean fresh = false;
        Optional<OffsetDateTime> at = Optional.empty();
        Optional<Path> page = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--at" -> at = Optional.of(time(valueOf(option, rest)));
                case "--page" -> page = Optional.of(file(valueOf(option, rest)));
                default -> throw new IllegalArgumentException("Unknown option " + option + ".");
            }
        }
        return new Options(fresh, at, page);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.next();
    }

    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    text + " is not a time with its offset, such as 2026-01-28T22:58+09:00.", e);
        }
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("There is no file " + name + " to read.");
        }
        return file;
    }
}
