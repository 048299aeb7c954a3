package org.danwakai.seminar.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A series' habits of time, all in its zone: registration closes at {@code closesAtTime}, {@code closesDaysBefore} days
 * before the seminar (23:00 on the day before); the mails with the link go out from {@code linkMailTime} on the day.
 */
public record Timetable(ZoneId zone, int closesDaysBefore, LocalTime closesAtTime, LocalTime linkMailTime) {

    /** The link mails get at least this long to be sent, however early a seminar starts. */
    private static final Duration LINK_MAIL_LEAD = Duration.ofHours(2);

    public Instant closesAt(Instant startsAt) {
        LocalDate day = startsAt.atZone(zone).toLocalDate().minusDays(closesDaysBefore);
        Instant usual = day.atTime(closesAtTime).atZone(zone).toInstant();
        return usual.isBefore(startsAt) ? usual : startsAt;
    }

    public Instant linkMailFrom(Instant startsAt) {
        LocalDate day = startsAt.atZone(zone).toLocalDate();
        Instant usual = day.atTime(linkMailTime).atZone(zone).toInstant();
        Instant latest = startsAt.minus(LINK_MAIL_LEAD);
        return usual.isBefore(latest) ? usual : latest;
    }
}
