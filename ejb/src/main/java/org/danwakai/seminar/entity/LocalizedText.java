package org.danwakai.seminar.entity;

import java.io.Serializable;

/**
 * A text in Japanese, in English, or in both. Either part may be null, but a blank part is stored
 * as null.
 */
public record LocalizedText(String ja, String en) implements Serializable {

    public LocalizedText {
        ja = blankToNull(ja);
        en = blankToNull(en);
    }

    public static LocalizedText of(String language, String text) {
        return "en".equals(language) ? new LocalizedText(null, text) : new LocalizedText(text, null);
    }

    public boolean isEmpty() {
        return ja == null && en == null;
    }

    /** The text in the reader's language, else in the other one; null when there is neither. */
    public String in(String language) {
        if ("en".equals(language)) {
            return en != null ? en : ja;
        }
        return ja != null ? ja : en;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
