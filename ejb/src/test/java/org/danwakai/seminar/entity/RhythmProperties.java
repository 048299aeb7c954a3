package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the rhythm of a series is, it is found again, and its next day is one of it. */
class RhythmProperties {

    private static final LocalTime HOUR = LocalTime.of(13, 0);

    @Property
    void stepsOfAFewWeeksAreFoundInAnyOrder(
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(min = 1, max = 3) int weeks,
            @ForAll @IntRange(min = 2, max = 12) int seminars,
            @ForAll Random random) {
        List<LocalDateTime> starts = new ArrayList<>(IntStream.range(0, seminars)
                .mapToObj(i -> first.plusWeeks((long) i * weeks).atTime(HOUR))
                .toList());
        LocalDate last = first.plusWeeks((long) (seminars - 1) * weeks);
        Collections.shuffle(starts, random);

        Rhythm rhythm = Rhythm.of(starts).orElseThrow();

        assertThat(rhythm).isEqualTo(new Rhythm(first.getDayOfWeek(), HOUR, weeks, 0));
        assertThat(rhythm.next(last, last)).isEqualTo(last.plusWeeks(weeks));
    }

    @Property
    void oneOmittedSeminarChangesNothing(
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(min = 1, max = 3) int weeks,
            @ForAll @IntRange(min = 1, max = 4) int omitted) {
        List<LocalDateTime> starts = IntStream.range(0, 6)
                .filter(i -> i != omitted)
                .mapToObj(i -> first.plusWeeks((long) i * weeks).atTime(HOUR))
                .toList();

        assertThat(Rhythm.of(starts).orElseThrow().weeks()).isEqualTo(weeks);
    }

    @Property
    void placesInMonthsAreFound(
            @ForAll("days") LocalDate month,
            @ForAll DayOfWeek day,
            @ForAll @IntRange(min = 1, max = 4) int place,
            @ForAll @IntRange(min = 4, max = 10) int seminars) {
        List<LocalDate> days = Stream.iterate(month.withDayOfMonth(1), first -> first.plusMonths(1))
                .limit(seminars + 1L)
                .map(first -> first.with(TemporalAdjusters.dayOfWeekInMonth(place, day)))
                .toList();

        Rhythm rhythm = Rhythm.of(days.subList(0, seminars).stream()
                        .map(one -> one.atTime(HOUR))
                        .toList())
                .orElseThrow();

        assertThat(rhythm).isEqualTo(new Rhythm(day, HOUR, 0, place));
        LocalDate last = days.get(seminars - 1);
        assertThat(rhythm.next(last, last)).isEqualTo(days.get(seminars));
    }

    @Property
    void theNextDayIsLaterAndOnTheUsualDay(
            @ForAll("rhythms") Rhythm rhythm, @ForAll("days") LocalDate last, @ForAll("days") LocalDate today) {
        LocalDate next = rhythm.next(last, today);

        assertThat(next).isAfter(last).isAfter(today);
        assertThat(next.getDayOfWeek()).isEqualTo(rhythm.day());
        assertThat(rhythm.next(next, today)).isAfter(next);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Rhythm> rhythms() {
        Arbitrary<Rhythm> byWeeks = Arbitraries.of(DayOfWeek.class)
                .flatMap(day -> Arbitraries.integers().between(1, 12).map(weeks -> new Rhythm(day, HOUR, weeks, 0)));
        Arbitrary<Rhythm> ofMonth = Arbitraries.of(DayOfWeek.class)
                .flatMap(day ->
                        Arbitraries.integers().between(1, Rhythm.LAST).map(place -> new Rhythm(day, HOUR, 0, place)));
        return Arbitraries.oneOf(byWeeks, ofMonth);
    }
}
