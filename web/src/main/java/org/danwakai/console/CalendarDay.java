package org.danwakai.console;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A day of the calendar. @param isOfMonth whether it is one of the month that is shown @param seminars that begin on it */
public record CalendarDay(LocalDate date, boolean isOfMonth, boolean isToday, List<SeminarRow> seminars)
        implements Serializable {}
