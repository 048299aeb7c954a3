package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rhythms of series that there are, or were. */
class RhythmTest {

    private static final LocalTime HALF_PAST_TEN = LocalTime.of(10, 30);

    @Test
    void aHolidayAndASummerAreNoRhythm() {
        // a series that meets every other Thursday, with a pause from July to November and one at New Year
        Rhythm rhythm = Rhythm.of(starts(
                        "2025-06-26",
                        "2025-07-24",
                        "2025-11-06",
                        "2025-11-20",
                        "2025-12-04",
                        "2025-12-18",
                        "2026-01-15",
                        "2026-01-29"))
                .orElseThrow();

        assertThat(rhythm).isEqualTo(new Rhythm(DayOfWeek.THURSDAY, HALF_PAST_TEN, 2, 0));
        assertThat(rhythm.next(LocalDate.parse("2026-01-29"), LocalDate.parse("2026-01-20")))
                .isEqualTo("2026-02-12");
        assertThat(rhythm.next(LocalDate.parse("2026-01-29"), LocalDate.parse("2026-03-01")))
                .as("after a pause it goes on in its steps")
                .isEqualTo("2026-03-12");
    }

    @Test
    void theFirstFridayOfTheMonth() {
        Rhythm rhythm = Rhythm.of(starts("2026-01-02", "2026-02-06", "2026-03-06", "2026-05-01"))
                .orElseThrow();

        assertThat(rhythm).isEqualTo(new Rhythm(DayOfWeek.FRIDAY, HALF_PAST_TEN, 0, 1));
        assertThat(rhythm.next(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-20")))
                .isEqualTo("2026-06-05");
    }

    @Test
    void theLastFridayOfTheMonth() {
        Rhythm rhythm = Rhythm.of(starts("2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24"))
                .orElseThrow();

        assertThat(rhythm.ofMonth()).isEqualTo(Rhythm.LAST);
        assertThat(rhythm.next(LocalDate.parse("2026-04-24"), LocalDate.parse("2026-04-24")))
                .isEqualTo("2026-05-29");
    }

    @Test
    void oneSeminarOnAnotherDayIsAnException() {
        Rhythm rhythm =
                Rhythm.of(starts("2026-01-08", "2026-01-15", "2026-01-23")).orElseThrow();

        assertThat(rhythm.day()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(rhythm.next(LocalDate.parse("2026-01-23"), LocalDate.parse("2026-01-20")))
                .as("a week after the Thursday that the Friday stood for")
                .isEqualTo("2026-01-29");
    }

    @Test
    void tooFewSayNothing() {
        assertThat(Rhythm.of(List.of())).isEmpty();
        assertThat(Rhythm.of(starts("2026-01-29"))).isEmpty();
        assertThat(Rhythm.of(starts("2026-01-29", "2026-01-30"))).isEmpty();
    }

    private static List<LocalDateTime> starts(String... days) {
        return Arrays.stream(days)
                .map(day -> LocalDate.parse(day).atTime(HALF_PAST_TEN))
                .toList();
    }
}
