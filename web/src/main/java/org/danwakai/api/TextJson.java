package org.danwakai.api;

import org.danwakai.seminar.entity.LocalizedText;

/** A text in Japanese and English; either may be null. */
public record TextJson(String ja, String en) {

    static TextJson of(LocalizedText text) {
        return new TextJson(text.ja(), text.en());
    }

    static LocalizedText text(TextJson json) {
        return json == null ? new LocalizedText(null, null) : new LocalizedText(json.ja(), json.en());
    }
}
