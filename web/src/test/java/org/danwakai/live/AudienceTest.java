package org.danwakai.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private final Audience audience = new Audience(3);

    private static final class Page implements Viewer {
        private final List<String> told = new ArrayList<>();
        private int pings;

        @Override
        public void show(String message) {
            told.add(message);
        }

        @Override
        public void ping() {
            pings++;
        }
    }

    @Test
    void tellsThoseWhoLookAtThatSeminar() {
        Page one = new Page();
        Page other = new Page();
        audience.join(1, one, "a");
        audience.join(2, other, "b");

        audience.tell(1, "c");
        audience.tell(3, "d");

        assertThat(one.told).containsExactly("a", "c");
        assertThat(other.told).containsExactly("b");
    }

    @Test
    void showsWhoComesLaterWhatTheOthersSee() {
        audience.join(1, new Page(), "at first");
        audience.tell(1, "by now");
        Page late = new Page();

        audience.join(1, late, "remembered");

        assertThat(late.told).containsExactly("by now");
    }

    @Test
    void watchesNothingThatNobodyLooksAt() {
        Page page = new Page();
        audience.join(1, page, "a");
        assertThat(audience.seminars()).containsExactly(1L);

        audience.leave(1, page);
        audience.tell(1, "b");

        assertThat(audience.seminars()).isEmpty();
        assertThat(page.told).containsExactly("a");
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        Page leaving = new Page();
        assertThat(audience.join(1, leaving, "a")).isTrue();
        assertThat(audience.join(1, new Page(), "a")).isTrue();
        assertThat(audience.join(2, new Page(), "a")).isTrue();
        Page refused = new Page();
        assertThat(audience.join(2, refused, "a")).isFalse();
        assertThat(refused.told).isEmpty();

        // whoever was never taken in leaves no room behind
        audience.leave(2, refused);
        assertThat(audience.join(2, new Page(), "a")).isFalse();
        audience.leave(1, leaving);
        audience.leave(1, leaving);
        assertThat(audience.join(2, new Page(), "a")).isTrue();
        assertThat(audience.join(2, new Page(), "a")).isFalse();
    }

    @Test
    void asksEverybodyForASignOfLife() {
        Page one = new Page();
        Page other = new Page();
        audience.join(1, one, "a");
        audience.join(2, other, "a");

        audience.ping();

        assertThat(List.of(one.pings, other.pings)).containsExactly(1, 1);
    }
}
