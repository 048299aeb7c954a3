package org.danwakai.platform.entity;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a failure that came from the database is about, by its SQLSTATE (PostgreSQL, appendix A). */
public final class DatabaseFault {

    /** A value or a statement was wrong: data, integrity, syntax. */
    private static final String STATEMENT = "(22|23|42).*";

    /** The transaction was in the way of another: trying it again may do. */
    private static final String COLLISION = "40.*";

    /** What the transaction needed was not to be had within its lock_timeout. */
    private static final String LOCKED = "55P03";

    /** Characters that no text of the database can hold, such as NUL. */
    private static final String CHARACTERS = "22021";

    private DatabaseFault() {}

    /** It cannot be reached, or takes no work now: nothing is wrong with what was asked of it. */
    public static boolean isAway(Throwable failure) {
        List<String> states = states(failure);
        return !states.isEmpty() && states.stream().noneMatch(state -> state.matches(STATEMENT));
    }

    /** It answered, and refused this transaction; another one may well succeed. */
    public static boolean isOfThisTransaction(Throwable failure) {
        return states(failure).stream().anyMatch(state -> state.matches(STATEMENT) || state.matches(COLLISION));
    }

    /** Another transaction held for too long what this one needed, and nothing of this one was done. */
    public static boolean isHeldUp(Throwable failure) {
        return states(failure).contains(LOCKED);
    }

    /** What was to be kept has characters in it that cannot be, so whoever sent it has to mend it. */
    public static boolean isOfCharacters(Throwable failure) {
        return states(failure).contains(CHARACTERS);
    }

    private static List<String> states(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> Objects.requireNonNullElse(((SQLException) cause).getSQLState(), ""))
                .toList();
    }
}
