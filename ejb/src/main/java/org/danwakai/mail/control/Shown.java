package org.danwakai.mail.control;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.Placeholder;

/** Values as they may stand in each part of a mail: text and nothing else. */
final class Shown {

    /** They let a text display as another, or hide in it. */
    private static final String HIDDEN = "\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069";

    private static final Pattern HIDING = Pattern.compile("[" + HIDDEN + "]+");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"'`{}\\\\^|]+");

    /** Where programs that read mails would begin a link of their own. */
    private static final Pattern LIKE_A_LINK = Pattern.compile("(?i)(?<=:)(?=//)|(?<=\\bwww)(?=\\.)");

    private static final String JOINER = "\u2060";

    private Shown() {}

    static boolean isHidden(char letter) {
        return HIDING.matcher(Character.toString(letter)).matches();
    }

    /**
     * On one line, unless the placeholder's value has lines. What an attendee typed does not become a link in the reader's program either: it may come from anybody
     * who knows the reader's address.
     *
     * @param value null for none
     * @return empty for none, and for a link that leads nowhere on the web
     */
    static String text(Placeholder placeholder, String value) {
        if (value == null || value.isBlank()) {
            return "";
        }
        return placeholder.hasLines()
                ? value.strip().lines().map(line -> line(placeholder, line)).collect(Collectors.joining("\n"))
                : line(placeholder, value);
    }

    private static String line(Placeholder placeholder, String value) {
        String plain = BREAKS.matcher(HIDING.matcher(value).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (placeholder.isLink()) {
            return WEB.matcher(plain).matches() ? plain : "";
        }
        return placeholder.isTypedByAttendee() ? LIKE_A_LINK.matcher(plain).replaceAll(JOINER) : plain;
    }

    /** For text and attributes of HTML alike. */
    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append("<br />\n");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
