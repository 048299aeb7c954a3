package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarPlanning;
import org.omnifaces.util.Faces;

/** A month of a series, whose drafts can be moved from day to day. */
@Named("seminarCalendar")
@ViewScoped
public class SeminarCalendar implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_OF_WEEK = 7;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarPlanning planning;

    @Inject
    private CurrentSeries current;

    @Inject
    private ReaderLanguage language;

    @Inject
    private Moments moments;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private String series;
    private String month;
    private YearMonth shown;
    private ZoneId zone;
    private List<List<CalendarDay>> weeks;
    private Move last;

    /** A draft that was moved. */
    private record Move(int number, LocalDate from) implements Serializable {}

    public void open() {
        rights.require(Rank.ORGANIZER, series);
        zone = current.find(series).orElseThrow().zone();
        shown = month();
        look();
    }

    private YearMonth month() {
        try {
            return month == null ? YearMonth.from(today()) : YearMonth.parse(month);
        } catch (DateTimeException none) {
            return YearMonth.from(today());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void look() {
        Map<LocalDate, List<SeminarRow>> seminars = planning.month(series, shown).stream()
                .map(seminar -> SeminarRow.of(seminar, series, language.getCode()))
                .collect(Collectors.groupingBy(row -> LocalDate.ofInstant(row.startsAt(), zone)));
        LocalDate first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(firstDay()));
        weeks = Stream.iterate(first, day -> !day.isAfter(shown.atEndOfMonth()), day -> day.plusDays(DAYS_OF_WEEK))
                .map(monday -> Stream.iterate(monday, day -> day.plusDays(1))
                        .limit(DAYS_OF_WEEK)
                        .map(day -> new CalendarDay(
                                day,
                                YearMonth.from(day).equals(shown),
                                day.equals(today()),
                                seminars.getOrDefault(day, List.of())))
                        .toList())
                .toList();
    }

    /** As calendars begin their weeks where the reader's language is spoken. */
    private DayOfWeek firstDay() {
        return "ja".equals(language.getCode()) ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    }

    /** To the day that the page tells. */
    public void move() {
        int number = Integer.parseInt(Faces.getRequestParameter("number"));
        try {
            LocalDate to = LocalDate.parse(Faces.getRequestParameter("day"));
            LocalDate from = move(number, to);
            last = from.equals(to) ? null : new Move(number, from);
        } catch (DateTimeException none) {
            notices.refused("field.not-a-date");
        } catch (InvalidInput invalid) {
            invalid.problems().forEach(problem -> notices.refused("field." + problem.code()));
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        look();
    }

    private LocalDate move(int number, LocalDate to) {
        LocalDate from = planning.move(series, number, to);
        notices.done("calendar.moved", Integer.toString(number), moments.date(to));
        return from;
    }

    public void undo() {
        move(last.number(), last.from());
        last = null;
        look();
    }

    /** Whether a move can be undone. */
    public boolean isMoved() {
        return last != null;
    }

    public List<List<CalendarDay>> getWeeks() {
        return weeks;
    }

    public YearMonth getShown() {
        return shown;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
