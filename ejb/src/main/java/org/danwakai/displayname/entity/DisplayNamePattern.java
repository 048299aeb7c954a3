package org.danwakai.displayname.entity;

import java.util.Objects;

/** How a series wants its attendees to be called in the meeting, such as {@code {name}＠{institution}}. */
public record DisplayNamePattern(String pattern) {

    private static final String NAME = "{name}";
    private static final String INSTITUTION = "{institution}";

    /** @throws IllegalArgumentException when the pattern has no place for the name */
    public DisplayNamePattern {
        Objects.requireNonNull(pattern);
        if (!pattern.contains(NAME)) {
            throw new IllegalArgumentException("a display name needs " + NAME + ": " + pattern);
        }
    }

    public String of(String name, String institution) {
        int at = pattern.indexOf(NAME);
        String before = pattern.substring(0, at).replace(INSTITUTION, institution);
        String after = pattern.substring(at + NAME.length()).replace(INSTITUTION, institution);
        return before + name + after;
    }
}
