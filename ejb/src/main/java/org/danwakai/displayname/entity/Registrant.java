package org.danwakai.displayname.entity;

import java.util.List;
import java.util.Objects;
import org.danwakai.seminar.entity.DisplayNamePattern;

/**
 * Somebody who may be in the meeting.
 *
 * @param id whatever tells registrants apart
 * @param name as it was registered
 * @param kana how it is read; null when not told
 * @param romaji in Roman letters; null when not told
 * @param institution as it was registered
 * @param institutions further names of the institution, in any language
 * @param shorter what the institution is called every day; null where nothing shorter is known
 * @param address in its folded form; null when not known
 */
public record Registrant(
        String id,
        String name,
        String kana,
        String romaji,
        String institution,
        List<String> institutions,
        String shorter,
        String address) {

    public Registrant {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(institution);
        institutions = List.copyOf(institutions);
    }

    /** As we write it. */
    public String displayName(DisplayNamePattern pattern) {
        return pattern.of(name, romaji, institution, () -> shorter);
    }
}
