package org.danwakai.seminar.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When the seminars of a series usually are, in its zone: on one day of the week and at one hour, every so many weeks or
 * on the so manieth such day of a month.
 *
 * @param weeks from one seminar to the next; 0 where months count
 * @param ofMonth 1 to 4 for the first to the fourth such day of each month, {@value #LAST} for the last; 0 where weeks
 *     count
 */
public record Rhythm(DayOfWeek day, LocalTime time, int weeks, int ofMonth) {

    public static final int LAST = 5;

    private static final int DAYS_OF_WEEK = 7;

    /** Weeks that lie between the first Mondays of two months at least. */
    private static final int WEEKS_OF_MONTH = 4;

    /** Two such days of a month may be an accident. */
    private static final int FEWEST_OF_MONTH = 3;

    /**
     * Guesses it from the seminars that there were. What happens most often counts, so that an exception or a summer
     * without seminars changes nothing; of two that happen as often, the later day and hour and the shorter distance.
     *
     * @param starts of the latest seminars, in any order
     * @return empty when they are too few, or on a different day of the week each
     */
    public static Optional<Rhythm> of(Collection<LocalDateTime> starts) {
        List<LocalDateTime> latestFirst =
                starts.stream().sorted(Comparator.reverseOrder()).toList();
        if (latestFirst.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek day = mostFrequent(
                latestFirst.stream().map(LocalDateTime::getDayOfWeek).toList());
        List<LocalDateTime> usual = latestFirst.stream()
                .filter(start -> start.getDayOfWeek() == day)
                .toList();
        List<LocalDate> dates =
                usual.stream().map(LocalDateTime::toLocalDate).distinct().toList();
        if (dates.size() < 2) {
            return Optional.empty();
        }
        LocalTime time =
                mostFrequent(usual.stream().map(LocalDateTime::toLocalTime).toList());
        List<Integer> gaps = IntStream.range(1, dates.size())
                .mapToObj(i -> (int) ChronoUnit.WEEKS.between(dates.get(i), dates.get(i - 1)))
                .sorted()
                .toList();
        int ofMonth = gaps.get(0) < WEEKS_OF_MONTH ? 0 : ofMonth(dates);
        return Optional.of(new Rhythm(day, time, ofMonth == 0 ? mostFrequent(gaps) : 0, ofMonth));
    }

    /** @return the place that all of them have in their months; 0 for none */
    private static int ofMonth(List<LocalDate> dates) {
        if (dates.size() < FEWEST_OF_MONTH) {
            return 0;
        }
        int place = place(dates.get(0));
        if (place < LAST && dates.stream().allMatch(date -> place(date) == place)) {
            return place;
        }
        return dates.stream().allMatch(date -> date.plusWeeks(1).getMonth() != date.getMonth()) ? LAST : 0;
    }

    private static int place(LocalDate date) {
        return (date.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
    }

    /** @param values not empty; of those that are as frequent, the first one wins */
    private static <T> T mostFrequent(List<T> values) {
        Map<T, Long> counts =
                values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return values.stream()
                .reduce((one, other) -> counts.get(other) > counts.get(one) ? other : one)
                .orElseThrow();
    }

    /**
     * The first day of the rhythm that is later than both.
     *
     * @param last when the latest seminar was; it may have been an exception
     */
    public LocalDate next(LocalDate last, LocalDate today) {
        LocalDate after = last.isAfter(today) ? last : today;
        return ofMonth > 0 ? nextOfMonth(after) : nextByWeeks(last, after);
    }

    private LocalDate nextByWeeks(LocalDate last, LocalDate after) {
        LocalDate before = last.with(TemporalAdjusters.previousOrSame(day));
        boolean nearer = ChronoUnit.DAYS.between(before, last) > DAYS_OF_WEEK / 2;
        LocalDate next = nearer ? before.plusWeeks(1) : before;
        while (!next.isAfter(after)) {
            next = next.plusWeeks(weeks);
        }
        return next;
    }

    private LocalDate nextOfMonth(LocalDate after) {
        LocalDate next = in(after);
        return next.isAfter(after) ? next : in(after.plusMonths(1));
    }

    private LocalDate in(LocalDate month) {
        return month.with(
                ofMonth == LAST
                        ? TemporalAdjusters.lastInMonth(day)
                        : TemporalAdjusters.dayOfWeekInMonth(ofMonth, day));
    }
}
