package org.danwakai.displayname.entity;

import java.io.Serializable;
import java.util.Objects;

/**
 * A name that somebody wears in the meeting.
 *
 * @param original the name worn before it was changed there; null when not told
 * @param address as the provider tells it; null when it does not
 */
public record SeenName(String name, String original, String address) implements Serializable {

    public SeenName {
        Objects.requireNonNull(name);
    }

    public static SeenName of(String name) {
        return new SeenName(name, null, null);
    }
}
