package org.danwakai.console;

import java.io.Serializable;

/**
 * What somebody else changed in a form.
 *
 * @param field as a JSON pointer (RFC 6901) whose parts are the ids of inputs and the places of rows, from 0
 * @param before null for nothing
 * @param theirs null for nothing
 * @param mine what is typed here now; null for nothing
 * @param clash whether that is another thing than theirs, because both changed it
 */
public record TypedChange(String field, String before, String theirs, String mine, boolean clash)
        implements Serializable {}
