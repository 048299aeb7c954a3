package org.danwakai.platform.entity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text that people type into a single line. Control characters (CR and LF would open a mail header), bidirectional
 * overrides (they let a name display as another) and zero-width characters are no part of it.
 */
public final class OneLine {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    private OneLine() {}

    /** Composed (NFC), runs of spaces as one ordinary space, ends stripped; null when nothing is left. */
    public static String tidy(String text) {
        if (text == null) {
            return null;
        }
        String spaced = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return spaced.isEmpty() ? null : spaced;
    }

    public static boolean isClean(String text) {
        return !FORBIDDEN.matcher(text).find();
    }
}
