package org.danwakai.displayname.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A name that somebody wears in the meeting.
 *
 * @param original the name worn before it was changed there; null when not told
 * @param address as the provider tells it; null when it does not
 */
public record SeenName(String name, String original, String address) implements Serializable {

    /** Of a name, in characters: no meeting shows longer ones. */
    public static final int LONGEST = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public SeenName {
        Objects.requireNonNull(name);
    }

    public static SeenName of(String name) {
        return new SeenName(name, null, null);
    }

    /** Why it is no name that somebody wears; null when it is one. */
    public static String problem(String name) {
        if (name == null || name.isBlank()) {
            return "required";
        }
        if (name.length() > LONGEST) {
            return "too-long";
        }
        // a line break stands there when a quote was not closed
        return CONTROL.matcher(name).find() ? "control-characters" : null;
    }
}
