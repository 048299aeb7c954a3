package org.danwakai.page.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A date as a page writes it.
 *
 * @param year null where the page leaves it out
 * @param start null where the page gives no time
 * @param end null for an open end
 * @param weekday 月 to 日; null for none
 * @param zone the word in brackets, JST; null for none
 * @param remark what else the line says; empty for nothing
 */
record WrittenDate(
        Integer year,
        int month,
        int day,
        LocalTime start,
        LocalTime end,
        boolean endUnreadable,
        String weekday,
        String zone,
        String remark) {

    /** The first occurrence that begins after the given day, or on it. */
    LocalDate onOrAfter(LocalDate day) {
        for (int candidate = day.getYear(); candidate <= day.getYear() + 8; candidate++) {
            LocalDate date = inYear(candidate);
            if (date != null && !date.isBefore(day)) {
                return date;
            }
        }
        throw new IllegalStateException(month + "/" + this.day + " occurs in no year.");
    }

    LocalDate onOrBefore(LocalDate day) {
        for (int candidate = day.getYear(); candidate >= day.getYear() - 8; candidate--) {
            LocalDate date = inYear(candidate);
            if (date != null && !date.isAfter(day)) {
                return date;
            }
        }
        throw new IllegalStateException(month + "/" + this.day + " occurs in no year.");
    }

    /** Null where the year has no such day. */
    LocalDate inYear(int candidate) {
        try {
            return LocalDate.of(candidate, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
