package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.Test;

/** What can be decided of a seminar, and what a decision changes. */
class SeminarTest {

    private static final Instant START = Instant.parse("2026-03-26T09:30:00Z");

    @Test
    void aDraftMovesAndItsHoursStayAlsoWhereClocksAreSet() {
        Seminar seminar = draft();
        seminar.openForRegistration(START.minusSeconds(86_400), START.minusSeconds(3600));

        // on 29 March 2026 clocks go forward in Berlin
        assertThat(seminar.moveTo(LocalDate.parse("2026-04-02"))).isTrue();
        assertThat(seminar.startsAt()).isEqualTo("2026-04-02T08:30:00Z");
        assertThat(seminar.endsAt()).isEqualTo("2026-04-02T09:30:00Z");
        assertThat(seminar.registrationOpensAt()).isEqualTo("2026-04-01T08:30:00Z");
        assertThat(seminar.registrationClosesAtOverride()).isEqualTo("2026-04-02T07:30:00Z");
        assertThat(seminar.moveTo(LocalDate.parse("2026-04-02"))).isFalse();
    }

    @Test
    void whatIsPublishedDoesNotMove() {
        Seminar seminar = draft();
        seminar.publish();

        assertThatThrownBy(() -> seminar.moveTo(LocalDate.parse("2026-04-02"))).isInstanceOf(InvalidInput.class);
        assertThat(seminar.startsAt()).isEqualTo(START);
    }

    @Test
    void whatIsDecidedOnceIsDecided() {
        Seminar seminar = draft();

        assertThat(seminar.publish()).isTrue();
        assertThat(seminar.publish()).isFalse();
        assertThat(seminar.postpone()).isTrue();
        assertThat(seminar.postpone()).isFalse();
        assertThat(seminar.publish()).as("on a new day").isTrue();
        assertThat(seminar.cancel()).isTrue();
        assertThat(seminar.cancel()).isFalse();
    }

    @Test
    void onlyAPublicationIsTakenBack() {
        Seminar seminar = draft();
        assertThatThrownBy(seminar::withdraw).isInstanceOf(InvalidInput.class);
        seminar.publish();
        seminar.withdraw();
        assertThat(seminar.decision()).isEqualTo(Decision.DRAFT);
        seminar.publish();
        seminar.cancel();
        assertThatThrownBy(seminar::withdraw).isInstanceOf(InvalidInput.class);
    }

    private static Seminar draft() {
        Series series =
                new Series("berlin", new LocalizedText(null, "Berlin Seminar"), ZoneId.of("Europe/Berlin"), List.of());
        return new Seminar(
                Map.of(series, 1),
                new SeminarContent(
                        new LocalizedText(null, null),
                        Format.ONLINE,
                        START,
                        START.plusSeconds(3600),
                        "en",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new SeminarContent.Talk(
                                TalkKind.TALK,
                                null,
                                new LocalizedText(null, "A talk"),
                                null,
                                "en",
                                List.of(),
                                List.of(),
                                List.of()))));
    }
}
