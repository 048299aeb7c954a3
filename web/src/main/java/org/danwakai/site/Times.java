package org.danwakai.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people of a language write them, in the zone where the seminar is held, which is always named: who reads them
 * may be elsewhere.
 */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Locale locale;
    private final boolean english;
    private final ZoneId zone;

    Times(String language, ZoneId zone) {
        this.english = "en".equals(language);
        this.locale = english ? Locale.ENGLISH : Locale.JAPANESE;
        this.zone = zone;
    }

    /** 2026年1月29日(木) 10:30–11:30 JST */
    public String range(Instant start, Instant end) {
        if (end == null) {
            return day(start) + separator() + clock(start) + openEnd() + " " + zone(start);
        }
        boolean sameDay = at(start).toLocalDate().equals(at(end).toLocalDate());
        String until = sameDay ? "–" + clock(end) : " – " + day(end) + separator() + clock(end);
        return day(start) + separator() + clock(start) + until + " " + zone(start);
    }

    /** 10:30–11:30 JST */
    public String hours(Instant start, Instant end) {
        return clock(start) + (end == null ? openEnd() : "–" + clock(end)) + " " + zone(start);
    }

    /** 2026年1月28日(水) 23:00 JST */
    public String moment(Instant instant) {
        return day(instant) + separator() + clock(instant) + " " + zone(instant);
    }

    /** 2026年1月29日(木) */
    public String day(Instant instant) {
        return write(instant, english ? "EEE d MMMM uuuu" : "uuuu年M月d日(E)");
    }

    public String year(Instant instant) {
        return write(instant, english ? "uuuu" : "uuuu年");
    }

    public String yearMonth(Instant instant) {
        return write(instant, english ? "MMMM uuuu" : "uuuu年M月");
    }

    public String monthDay(Instant instant) {
        return write(instant, english ? "d MMM" : "M月d日");
    }

    public String dayOfMonth(Instant instant) {
        return write(instant, "d");
    }

    public String weekday(Instant instant) {
        return write(instant, english ? "EEE" : "E曜");
    }

    /** For machines: 2026-01-29T10:30:00+09:00 */
    public String iso(Instant instant) {
        return ISO.format(at(instant));
    }

    private String openEnd() {
        return english ? "" : "〜";
    }

    private String separator() {
        return english ? ", " : " ";
    }

    private String clock(Instant instant) {
        return CLOCK.format(at(instant));
    }

    private String zone(Instant instant) {
        return ZONE.format(at(instant));
    }

    private String write(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at(instant));
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }
}
