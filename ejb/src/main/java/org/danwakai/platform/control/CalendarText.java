package org.danwakai.platform.control;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Lines of iCalendar (RFC 5545), for mails and for calendars that follow the site: escaped, folded, and with no control character that could end one. */
public final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    /** A line of our own words. */
    public CalendarText line(String line) {
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
    public CalendarText text(String name, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        String escaped = value.strip().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
        String oneLine = LINE_BREAK.matcher(escaped).replaceAll("\\\\n");
        return line(name + ":" + CONTROL.matcher(oneLine).replaceAll(" "));
    }

    public CalendarText time(String name, Instant instant, ZoneId zone) {
        return zone instanceof ZoneOffset
                ? line(name + ":" + utc(instant))
                : line(name + ";TZID=" + zone.getId() + ":" + LOCAL.format(instant.atZone(zone)));
    }

    /** Of a seminar: it stays when the seminar gets other numbers, and does not show its key. */
    public static UUID uid(long seminar) {
        String host = URI.create(SiteAddress.base()).getHost();
        return UUID.nameUUIDFromBytes((host + "/seminar/" + seminar).getBytes(StandardCharsets.UTF_8));
    }

    /** The same as entries of calendars are told apart by. */
    public CalendarText uidOf(long seminar) {
        return line("UID:" + uid(seminar) + "@" + URI.create(SiteAddress.base()).getHost());
    }

    public static String utc(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
