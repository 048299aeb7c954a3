package org.danwakai.mail.control;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.Placeholder;

/** Values as they may stand in each part of a mail: text and nothing else. */
final class Shown {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"'`{}\\\\^|]+");

    /** Where programs that read mails would begin a link of their own. */
    private static final Pattern LIKE_A_LINK = Pattern.compile("(?i)(?<=:)(?=//)|(?<=\\bwww)(?=\\.)");

    private static final String JOINER = "\u2060";

    private Shown() {}

    /** Letters that let a text display as another, or hide in it. */
    static boolean isHidden(char letter) {
        return letter == '\u200B'
                || letter == '\u2060'
                || letter == '\uFEFF'
                || letter >= '\u202A' && letter <= '\u202E'
                || letter >= '\u2066' && letter <= '\u2069';
    }

    private static boolean breaksTheLine(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
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
        String plain = plain(value);
        if (placeholder.isLink()) {
            return WEB.matcher(plain).matches() ? plain : "";
        }
        // hardly any name has either, and to look for links in all of them takes long
        boolean mayBeLink = plain.indexOf(':') >= 0 || plain.indexOf('.') >= 0;
        return mayBeLink && placeholder.isTypedByAttendee()
                ? LIKE_A_LINK.matcher(plain).replaceAll(JOINER)
                : plain;
    }

    /** Every value of every mail comes through here; by regular expressions it took a tenth of a mail's time. */
    private static String plain(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        boolean broken = false;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (isHidden(letter)) {
                continue;
            }
            if (breaksTheLine(letter)) {
                broken = true;
                continue;
            }
            if (broken) {
                plain.append(' ');
                broken = false;
            }
            plain.append(letter);
        }
        return plain.toString().strip();
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
