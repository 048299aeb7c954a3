package org.danwakai.mail.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines of iCalendar (RFC 5545): escaped, folded, and with no control character that could end one. */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    /** A line of our own words. */
    CalendarText line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
        return this;
    }

    /** A property whose value somebody typed; left out when empty. */
    CalendarText text(String name, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        return line(name + ":"
                + value.strip()
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cc}", " "));
    }

    CalendarText time(String name, Instant instant, ZoneId zone) {
        return zone instanceof ZoneOffset
                ? line(name + ":" + utc(instant))
                : line(name + ";TZID=" + zone.getId() + ":" + LOCAL.format(instant.atZone(zone)));
    }

    static String utc(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
