package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PhaseTest {

    private static final Timetable TOKYO =
            new Timetable(ZoneId.of("Asia/Tokyo"), 1, LocalTime.of(23, 0), LocalTime.of(7, 0));
    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");
    private static final Instant END = Instant.parse("2026-01-29T02:30:00Z");

    @Test
    void registrationClosesAtElevenOnTheEveningBeforeInTheSeriesZone() {
        Instant closesAt = TOKYO.closesAt(START);

        assertThat(closesAt).isEqualTo("2026-01-28T14:00:00Z");
        assertThat(phase("2026-01-28T13:59:59.999Z")).isEqualTo(Phase.OPEN);
        assertThat(phase("2026-01-28T14:00:00Z")).isEqualTo(Phase.CLOSED);
    }

    @Test
    void aSeminarIsLiveFromItsStartUntilItsEnd() {
        assertThat(phase("2026-01-29T01:29:59Z")).isEqualTo(Phase.CLOSED);
        assertThat(phase("2026-01-29T01:30:00Z")).isEqualTo(Phase.LIVE);
        assertThat(phase("2026-01-29T02:29:59Z")).isEqualTo(Phase.LIVE);
        assertThat(phase("2026-01-29T02:30:00Z")).isEqualTo(Phase.OVER);
    }

    @Test
    void anOpenEndLastsTwoHours() {
        Instant closesAt = TOKYO.closesAt(START);

        assertThat(Phase.at(START.plusSeconds(7199), null, closesAt, START, null))
                .isEqualTo(Phase.LIVE);
        assertThat(Phase.at(START.plusSeconds(7200), null, closesAt, START, null))
                .isEqualTo(Phase.OVER);
    }

    @Test
    void itIsOnlyAnnouncedBeforeRegistrationOpens() {
        Instant opensAt = Instant.parse("2026-01-20T00:00:00Z");
        Instant closesAt = TOKYO.closesAt(START);

        assertThat(Phase.at(opensAt.minusSeconds(1), opensAt, closesAt, START, END))
                .isEqualTo(Phase.ANNOUNCED);
        assertThat(Phase.at(opensAt, opensAt, closesAt, START, END)).isEqualTo(Phase.OPEN);
    }

    @Test
    void linkMailsGoOutFromSevenOnTheDayButNeverTooLate() {
        assertThat(TOKYO.linkMailFrom(START)).isEqualTo("2026-01-28T22:00:00Z");
        Instant early = Instant.parse("2026-01-28T21:00:00Z");
        assertThat(TOKYO.linkMailFrom(early)).isEqualTo(early.minusSeconds(7200));
    }

    @Test
    void theEveningBeforeIsCountedInLocalDaysAcrossAChangeOfClocks() {
        Timetable berlin = new Timetable(ZoneId.of("Europe/Berlin"), 1, LocalTime.of(23, 0), LocalTime.of(7, 0));

        assertThat(berlin.closesAt(Instant.parse("2026-03-29T08:00:00Z"))).isEqualTo("2026-03-28T22:00:00Z");
    }

    private static Phase phase(String now) {
        return Phase.at(Instant.parse(now), null, TOKYO.closesAt(START), START, END);
    }
}
