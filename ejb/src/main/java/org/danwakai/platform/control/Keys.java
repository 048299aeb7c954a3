package org.danwakai.platform.control;

import java.util.Collection;
import java.util.stream.Collectors;

/** Keys of rows as one parameter of a statement, however many they are: {@code = ANY (CAST(?1 AS bigint[]))}. */
public final class Keys {

    private Keys() {}

    /** The text of a PostgreSQL array: {@code {1,2,3}}. */
    public static String of(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
