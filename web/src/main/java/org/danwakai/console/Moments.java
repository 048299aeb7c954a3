package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and times as the reader writes them, in the zone of the series. */
@Named("moments")
@RequestScoped
public class Moments {

    private static final String DAY_JA = "y年M月d日(E)";
    private static final String DAY_EN = "EEE, d MMM y";
    private static final String TIME = "HH:mm";

    @Inject
    private ReaderLanguage language;

    public String day(Instant instant, ZoneId zone) {
        return instant == null ? "" : format("ja".equals(language.getCode()) ? DAY_JA : DAY_EN, instant, zone);
    }

    public String date(LocalDate date) {
        String pattern = "ja".equals(language.getCode()) ? "M月d日(E)" : "EEE, d MMM";
        return DateTimeFormatter.ofPattern(pattern, language.getLocale()).format(date);
    }

    public String month(YearMonth month) {
        String pattern = "ja".equals(language.getCode()) ? "y年M月" : "MMMM y";
        return DateTimeFormatter.ofPattern(pattern, language.getLocale()).format(month);
    }

    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.getLocale());
    }

    public String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : format(TIME, instant, zone);
    }

    public String dayAndTime(Instant instant, ZoneId zone) {
        return instant == null ? "" : day(instant, zone) + " " + time(instant, zone);
    }

    /** From when to when; an open end stays open. */
    public String span(Instant start, Instant end, ZoneId zone) {
        if (end == null) {
            return time(start, zone) + "–";
        }
        boolean sameDay =
                start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
        return time(start, zone) + "–" + (sameDay ? time(end, zone) : dayAndTime(end, zone));
    }

    /** Short for beside a time: {@code JST}. */
    public String zone(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(instant.atZone(zone));
    }

    /** In full, where times are typed: {@code 日本時間 (Asia/Tokyo)}. */
    public String zoneInFull(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, language.getLocale()) + " (" + zone.getId() + ")";
    }

    private String format(String pattern, Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, language.getLocale()).format(instant.atZone(zone));
    }
}
