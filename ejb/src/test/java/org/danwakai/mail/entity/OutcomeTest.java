package org.danwakai.mail.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");

    @Test
    void pausesDoubleFromFifteenSecondsToAnHour() {
        assertThat(pause(0, 1.0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pause(1, 1.0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(4, 1.0)).isEqualTo(Duration.ofMinutes(4));
        assertThat(pause(8, 1.0)).isEqualTo(Duration.ofHours(1));
        assertThat(pause(38, 1.0)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatFailedTogetherComesBackApart() {
        assertThat(pause(1, 0.0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pause(1, 0.5)).isBetween(Duration.ofSeconds(22), Duration.ofSeconds(23));
    }

    @Test
    void whatWouldComeTooLateIsNotTriedAgain() {
        OwedMail mail = mail(3, NOW.plusSeconds(100));

        assertThat(Outcome.retry(mail, "451 later", NOW, 1.0).state()).isEqualTo(MailState.EXPIRED);
        assertThat(Outcome.retry(mail, "451 later", NOW, 0.0).state()).isEqualTo(MailState.OWED);
    }

    @Test
    void whatNeverHasAnEndIsGivenUpSomeTime() {
        Outcome last = Outcome.retry(mail(39, null), "451 later", NOW, 1.0);

        assertThat(last.state()).isEqualTo(MailState.FAILED);
        assertThat(last.answer()).isEqualTo("451 later");
    }

    @Test
    void whatIsGivenBackHasHadNoAttempt() {
        Outcome returned = Outcome.returned(mail(2, null));

        assertThat(returned.state()).isEqualTo(MailState.OWED);
        assertThat(returned.attempts()).isEqualTo(2);
        assertThat(returned.at()).isNull();
    }

    private static Duration pause(int attempts, double draw) {
        return Duration.between(
                NOW, Outcome.retry(mail(attempts, null), "451 later", NOW, draw).at());
    }

    private static OwedMail mail(int attempts, Instant expiresAt) {
        return new OwedMail(
                1, MailKind.SEATED, 2L, null, null, 3L, null, "m@x", attempts, expiresAt, 4L, "x.ac.jp", false);
    }
}
