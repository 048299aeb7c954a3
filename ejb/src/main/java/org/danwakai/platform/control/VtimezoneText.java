package org.danwakai.platform.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** What a calendar has to know of a time zone around an entry, for calendars that do not know the zone by its name. */
public final class VtimezoneText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Summer and winter time of the year before and the year after. */
    private static final Duration AROUND = Duration.ofDays(366);

    private VtimezoneText() {}

    public static void write(CalendarText text, ZoneId zone, Instant from, Instant till) {
        if (zone instanceof ZoneOffset) {
            return;
        }
        ZoneRules rules = zone.getRules();
        Instant begin = from.minus(AROUND);
        text.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        ZoneOffset first = rules.getOffset(begin);
        observance(text, rules.isDaylightSavings(begin), LocalDateTime.of(1970, 1, 1, 0, 0), first, first);
        for (ZoneOffsetTransition change = rules.nextTransition(begin);
                change != null && change.getInstant().isBefore(till.plus(AROUND));
                change = rules.nextTransition(change.getInstant())) {
            observance(
                    text,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
        }
        text.line("END:VTIMEZONE");
    }

    private static void observance(
            CalendarText text, boolean isDaylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        String kind = isDaylight ? "DAYLIGHT" : "STANDARD";
        text.line("BEGIN:" + kind)
                .line("DTSTART:" + LOCAL.format(start))
                .line("TZOFFSETFROM:" + offset(before))
                .line("TZOFFSETTO:" + offset(after))
                .line("END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        return "Z".equals(offset.getId()) ? "+0000" : offset.getId().replace(":", "");
    }
}
