package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private final Pace pace = new Pace();

    @Test
    void moreAreTakenWhileTheyGoWithinHalfASecondAndNeverMoreThanTwiceAsMany() {
        pace.carried(2, 2, MILLISECOND);
        assertThat(pace.batch()).isEqualTo(4);
        pace.carried(80, 80, MILLISECOND);
        assertThat(pace.batch()).isEqualTo(100);
        pace.carried(100, 100, 500 * MILLISECOND);
        assertThat(pace.batch()).isEqualTo(80);
        pace.carried(50, 1, 2_000 * MILLISECOND);
        assertThat(pace.batch()).as("one at least").isEqualTo(1);
    }

    @Test
    void whoFoundNothingBeginsWithFew() {
        pace.carried(80, 80, MILLISECOND);
        pace.foundNothing();

        assertThat(pace.batch()).isEqualTo(8);
    }

    @Test
    void aServerThatIsAwayIsAskedEverMoreSeldomUntilItIsThere() {
        assertThat(pace.pause(1)).isZero();
        pace.unreachable();
        assertThat(pace.pause(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.pause(1)).isEqualTo(Duration.ofSeconds(2));
        pace.unreachable();
        assertThat(pace.pause(1)).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 100; i++) {
            pace.unreachable();
        }
        assertThat(pace.pause(0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pace.pause(1)).isEqualTo(Duration.ofSeconds(30));
        pace.reached();
        assertThat(pace.pause(1)).isZero();
    }
}
