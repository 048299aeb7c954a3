package org.danwakai.mail.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.mail.entity.AlarmReason.LINKS_LEFT;
import static org.danwakai.mail.entity.AlarmReason.NO_MEETING;
import static org.danwakai.mail.entity.AlarmReason.RUN_LATE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTimesTest {

    private static final RunCounts OVERDUE = new RunCounts(9, 2, 0, 0, 1, 0, null);
    private static final RunCounts JUST_SEATED = new RunCounts(9, 2, 0, 0, 0, 0, null);
    private static final RunCounts FAILED = new RunCounts(9, 0, 1, 0, 0, 0, null);
    private static final RunCounts LAPSED = new RunCounts(9, 0, 0, 1, 0, 0, null);

    /** 10:30 in Tokyo, with links from 07:00. */
    private static final RunTimes TIMES =
            RunTimes.of(at("2026-01-29T01:30:00Z"), at("2026-01-28T22:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource({
        "2026-01-29T01:30:00Z, Asia/Tokyo, 2026-01-28T09:00:00Z",
        // the clocks go forward, and back, in the night between
        "2026-03-29T07:00:00Z, Europe/Berlin, 2026-03-28T17:00:00Z",
        "2026-10-25T08:00:00Z, Europe/Berlin, 2026-10-24T16:00:00Z",
        "2026-03-08T14:00:00Z, America/New_York, 2026-03-07T23:00:00Z",
        // an hour after midnight there: the day before has not ended long ago
        "2026-01-29T16:00:00Z, Asia/Tokyo, 2026-01-29T09:00:00Z",
    })
    void theEveningBeforeIsTheOneOfTheSeriesZone(Instant start, String zone, Instant evening) {
        assertThat(RunTimes.of(start, start, ZoneId.of(zone)).meetingBy()).isEqualTo(evening);
    }

    @Test
    void aMeetingThatIsMissingAlarmsFromTheEveningOn() {
        assertThat(TIMES.alarms(at("2026-01-28T08:59:59Z"), false, false, RunCounts.NOBODY))
                .isEmpty();
        assertThat(TIMES.alarms(at("2026-01-28T09:00:00Z"), false, false, RunCounts.NOBODY))
                .isEqualTo(Set.of(NO_MEETING));
        assertThat(TIMES.alarms(at("2026-01-28T09:00:00Z"), true, false, RunCounts.NOBODY))
                .isEmpty();
    }

    @Test
    void whatIsNotOutHalfAnHourAfterItBeganAlarmsAndWhoGotASeatJustNowDoesNot() {
        assertThat(TIMES.alarms(at("2026-01-28T22:29:59Z"), true, false, OVERDUE))
                .isEmpty();
        assertThat(TIMES.alarms(at("2026-01-28T22:30:00Z"), true, false, OVERDUE))
                .isEqualTo(Set.of(RUN_LATE));
        assertThat(TIMES.alarms(at("2026-01-28T22:30:00Z"), true, true, OVERDUE))
                .as("an organizer holds them back")
                .isEmpty();
        assertThat(TIMES.alarms(at("2026-01-29T00:30:00Z"), true, true, OVERDUE))
                .as("but not for ever")
                .isEqualTo(Set.of(LINKS_LEFT));
        assertThat(TIMES.alarms(at("2026-01-28T22:30:00Z"), true, false, JUST_SEATED))
                .isEmpty();
        assertThat(TIMES.alarms(at("2026-01-28T22:30:00Z"), true, false, FAILED))
                .isEmpty();
    }

    @Test
    void anHourBeforeTheStartWhateverIsLeftOrFailedAlarms() {
        assertThat(TIMES.alarms(at("2026-01-29T00:29:59Z"), true, false, FAILED))
                .isEmpty();
        assertThat(TIMES.alarms(at("2026-01-29T00:30:00Z"), true, false, FAILED))
                .isEqualTo(Set.of(LINKS_LEFT));
        assertThat(TIMES.alarms(at("2026-01-29T00:30:00Z"), true, false, LAPSED))
                .isEqualTo(Set.of(LINKS_LEFT));
        assertThat(TIMES.alarms(at("2026-01-29T00:30:00Z"), true, false, OVERDUE))
                .isEqualTo(Set.of(RUN_LATE, LINKS_LEFT));
        assertThat(TIMES.alarms(at("2026-01-29T00:30:00Z"), true, false, JUST_SEATED))
                .isEmpty();
    }

    @Test
    void nobodyIsCountedBeforeItMatters() {
        assertThat(TIMES.asksForCounts(at("2026-01-28T22:29:59Z"))).isFalse();
        assertThat(TIMES.asksForCounts(at("2026-01-28T22:30:00Z"))).isTrue();
    }

    @Test
    void theEndIsEstimatedFromTheLastMinute() {
        Instant now = at("2026-01-28T22:10:00Z");
        RunCounts going = new RunCounts(700, 300, 0, 0, 0, 600, now.minusSeconds(60));

        assertThat(going.estimatedEnd(now)).contains(now.plusSeconds(30));
        assertThat(new RunCounts(20, 300, 0, 0, 0, 20, now.minusSeconds(2)).estimatedEnd(now))
                .as("when it began two seconds ago")
                .contains(now.plusSeconds(30));
        assertThat(new RunCounts(700, 300, 0, 0, 0, 0, null).estimatedEnd(now)).isEmpty();
        assertThat(new RunCounts(700, 0, 0, 0, 0, 9, now).estimatedEnd(now)).isEmpty();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
