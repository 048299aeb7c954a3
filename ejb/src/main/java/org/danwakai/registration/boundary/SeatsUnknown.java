package org.danwakai.registration.boundary;

import jakarta.ejb.ApplicationException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The database does not tell the seats now. Whoever asks every second asks again; the annotation keeps the container from
 * writing a stack trace into the log each time.
 */
@ApplicationException(rollback = true)
public class SeatsUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeatsUnknown(Throwable cause) {
        super("the seats cannot be counted: " + reason(cause), cause);
    }

    /** What the driver says, in one line; the layers above it say much more and no more of use. */
    private static String reason(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .flatMap(root -> root.toString().lines().findFirst())
                .orElse("");
    }
}
