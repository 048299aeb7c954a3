package org.danwakai.meeting.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.entity.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JoinStateTest {

    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");
    private static final Instant END = Instant.parse("2026-01-29T02:30:00Z");
    private static final JoinWindow WINDOW = JoinWindow.of(START, END);

    @ParameterizedTest
    @CsvSource({
        "2026-01-29T01:14:59.999Z, EARLY",
        "2026-01-29T01:15:00Z, OPEN",
        "2026-01-29T02:30:00Z, OPEN",
        "2026-01-29T02:59:59.999Z, OPEN",
        "2026-01-29T03:00:00Z, OVER",
    })
    void aLinkLeadsInFromAQuarterOfAnHourBeforeTheStartUntilHalfAnHourAfterTheEnd(Instant now, JoinState state) {
        assertThat(at(now, Decision.PUBLISHED, RegistrationState.SEATED)).isEqualTo(state);
    }

    @Test
    void anOpenEndLastsTwoHours() {
        assertThat(JoinWindow.of(START, null).closesAt()).isEqualTo("2026-01-29T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // clocks go from 2 to 3 in the night, so the doors of a seminar at 3:10 open at 1:55
        "Europe/Berlin, 2026-03-29T03:10, 2026-03-29T01:55",
        // and from 3 back to 2: the first 2:50 is summer time, the link opens at the second
        "Europe/Berlin, 2026-10-25T03:05, 2026-10-25T02:50",
        "America/New_York, 2026-03-08T03:00, 2026-03-08T01:45",
        "Asia/Tokyo, 2026-03-29T03:10, 2026-03-29T02:55",
    })
    void aQuarterOfAnHourIsOneAlsoWhenClocksAreChanged(ZoneId zone, LocalDateTime start, LocalDateTime opens) {
        Instant opensAt = JoinWindow.of(start.atZone(zone).toInstant(), null).opensAt();

        ZonedDateTime shown = opensAt.atZone(zone);
        assertThat(shown.toLocalDateTime()).isEqualTo(opens);
        assertThat(opensAt.plus(JoinWindow.BEFORE)).isEqualTo(start.atZone(zone).toInstant());
    }

    @Test
    void whatConcernsAllIsToldFirst() {
        assertThat(at(START, Decision.CANCELLED, RegistrationState.CANCELLED)).isEqualTo(JoinState.CANCELLED);
        assertThat(at(END, Decision.POSTPONED, RegistrationState.SEATED)).isEqualTo(JoinState.POSTPONED);
        assertThat(at(WINDOW.closesAt(), Decision.POSTPONED, RegistrationState.SEATED))
                .isEqualTo(JoinState.POSTPONED);
        assertThat(at(WINDOW.closesAt(), Decision.PUBLISHED, RegistrationState.WAITING))
                .isEqualTo(JoinState.OVER);
    }

    @ParameterizedTest
    @EnumSource(value = RegistrationState.class, mode = EnumSource.Mode.EXCLUDE, names = "SEATED")
    void nobodyWithoutASeatIsLedInNorToldWhen(RegistrationState state) {
        assertThat(at(START, Decision.PUBLISHED, state)).isEqualTo(JoinState.NO_SEAT);
        assertThat(at(START.minusSeconds(86_400), Decision.PUBLISHED, state)).isEqualTo(JoinState.NO_SEAT);
    }

    @Test
    void aMeetingThatNobodyKnowsIsMissedOnlyWhenItIsTime() {
        assertThat(JoinState.at(START, true, Decision.PUBLISHED, WINDOW, RegistrationState.SEATED, false))
                .isEqualTo(JoinState.NOT_READY);
        assertThat(JoinState.at(
                        START.minusSeconds(3600), true, Decision.PUBLISHED, WINDOW, RegistrationState.SEATED, false))
                .isEqualTo(JoinState.EARLY);
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void aLinkThatWasRenewedSaysNothingElse(Decision decision) {
        assertThat(JoinState.at(START, false, decision, WINDOW, RegistrationState.SEATED, true))
                .isEqualTo(JoinState.RENEWED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "3, 5, false", "4, 1, true", "1, 6, true", "3, 6, true"})
    void aLinkIsSharedFromTheFourthNetworkOrTheSixthBrowser(long networks, long browsers, boolean many) {
        assertThat(new LinkUses(networks, browsers).isMany()).isEqualTo(many);
    }

    private static JoinState at(Instant now, Decision decision, RegistrationState state) {
        return JoinState.at(now, true, decision, WINDOW, state, true);
    }
}
