package org.danwakai.page.control;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** How Japanese and Latin text is compared, cleaned and joined. */
final class JapaneseText {

    private JapaneseText() {}

    /** Full-width and half-width forms made one, spaces collapsed: for reading a line, never for storing a name. */
    static String folded(String text) {
        return collapsed(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** As it is stored: NFC, one ordinary space for each run of spaces of any width. */
    static String clean(String text) {
        return collapsed(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** A key to compare by: no difference of width, case or spaces. */
    static String comparable(String text) {
        return folded(text).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    static boolean hasJapanese(String text) {
        return text.codePoints().anyMatch(JapaneseText::isLetter);
    }

    /** Whether a text is mainly Japanese: an English abstract may well cite one Japanese name. */
    static boolean isMainlyJapanese(String text) {
        long japanese = text.codePoints().filter(JapaneseText::isLetter).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return japanese * 10 >= letters && japanese > 0;
    }

    /** What parts two pieces of a soft-wrapped line: Latin words a space, Japanese text nothing. */
    static String between(CharSequence text, String after) {
        if (text.isEmpty() || after.isEmpty()) {
            return "";
        }
        // the end alone decides, so that long texts stay cheap to append to
        String before =
                text.subSequence(Math.max(0, text.length() - 2), text.length()).toString();
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        boolean wide = !after.startsWith("http") && (isWide(last) || isWide(first));
        // an ASCII comma or full stop wants its space even before Japanese text
        return wide && ".,;:!?".indexOf(last) < 0 ? "" : " ";
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean isLetter(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.HAN;
    }

    private static boolean isWide(int c) {
        return isLetter(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
