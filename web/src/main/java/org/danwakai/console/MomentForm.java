package org.danwakai.console;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A date and a time of day as typed, in the zone of the series. */
public class MomentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String date;
    private String time;

    /** @param instant null for an empty form */
    static MomentForm of(Instant instant, ZoneId zone) {
        MomentForm form = new MomentForm();
        if (instant != null) {
            form.date = instant.atZone(zone).toLocalDate().toString();
            form.time = instant.atZone(zone)
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
        return form;
    }

    /** @param field its inputs are {@code <field>Date} and {@code <field>Time} */
    void keep(TypedFields fields, String field) {
        date = fields.text(field + "Date", date);
        time = fields.text(field + "Time", time);
    }

    boolean isEmpty() {
        return isBlank(date) && isBlank(time);
    }

    /**
     * @param field its inputs are {@code <field>Date} and {@code <field>Time}
     * @return null when either is missing or wrong
     */
    Instant instant(ZoneId zone, String field, FieldProblems problems) {
        LocalDate day = date(field + "Date", problems);
        LocalTime hour = time(field + "Time", problems);
        return day == null || hour == null
                ? null
                : day.atTime(hour).atZone(zone).toInstant();
    }

    LocalDate date(String field, FieldProblems problems) {
        if (isBlank(date)) {
            problems.refuse(field, "required");
            return null;
        }
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeException notOne) {
            problems.refuse(field, "not-a-date");
            return null;
        }
    }

    LocalTime time(String field, FieldProblems problems) {
        if (isBlank(time)) {
            problems.refuse(field, "required");
            return null;
        }
        try {
            return LocalTime.parse(time.strip());
        } catch (DateTimeException notOne) {
            problems.refuse(field, "not-a-time");
            return null;
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
