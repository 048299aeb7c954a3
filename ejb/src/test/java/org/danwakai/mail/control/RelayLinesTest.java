package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RelayLinesTest {

    private final RelayLines lines = new RelayLines(Session.getInstance(new Properties()), 2);
    private final RelayLines.Loan one = lines.loan();
    private final RelayLines.Loan other = lines.loan();
    private final RelayLines.Loan third = lines.loan();

    @Test
    void noMoreAreLentThanThereAre() throws InterruptedException {
        RelayLine first = one.line();

        assertThat(first).isNotNull().isSameAs(one.line()).isNotSameAs(other.line());
        assertThat(other.line()).isNotNull();
        assertThat(third.line()).isNull();
        one.giveBack();
        one.giveBack();
        assertThat(third.line()).isSameAs(first);
        assertThat(one.line()).isNull();
    }

    @Test
    void whatIsPassedOnIsLentAtOnce() throws InterruptedException {
        RelayLine first = one.line();
        assertThat(other.line()).isNotSameAs(first);
        one.passOn();

        assertThat(third.line()).isSameAs(first);
        one.giveBack();
        assertThat(one.line()).as("it is no longer ours").isNull();
        one.passOn().written();
    }

    @Test
    void whoIsAskedToStopTakesNone() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(one::line).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatHangsUpLosesNoLine() throws InterruptedException {
        RelayLine lent = one.line();
        other.hangUpIdle();

        assertThat(other.line()).isNotNull();
        one.giveBack();
        assertThat(third.line()).isSameAs(lent);
    }
}
