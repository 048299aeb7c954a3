package org.danwakai.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private static final int MOST = 2;
    private static final long FAR = 1_000_000;

    private final AtomicLong now = new AtomicLong();
    private final ShortMemory<String, Integer> memory = new ShortMemory<>(now::get, MOST);
    private final List<String> asked = new ArrayList<>();

    private Optional<Integer> get(String question) {
        return memory.get(question, text -> {
            asked.add(text);
            return text.isEmpty() ? Optional.empty() : Optional.of(asked.size());
        });
    }

    @Test
    void asksOnceASecond() {
        assertThat(get("a")).contains(1);
        now.addAndGet(ShortMemory.FRESH.toMillis() - 1);
        assertThat(get("a")).contains(1);
        now.addAndGet(1);
        assertThat(get("a")).contains(2);
    }

    @Test
    void asksAtFirstWhateverTheClockShows() {
        now.set(-FAR);
        assertThat(get("a")).contains(1);
    }

    @Test
    void asksAgainWhereThereWasNoAnswer() {
        assertThat(get("")).isEmpty();
        assertThat(get("")).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void forgetsWhatWasAskedLeastRecently() {
        get("a");
        get("b");
        get("a");
        get("c");
        get("a");
        assertThat(asked).containsExactly("a", "b", "c");
        get("b");
        assertThat(asked).containsExactly("a", "b", "c", "b");
    }

    @Test
    void givesWhatWasKnownWhileAskingFails() {
        get("a");
        now.addAndGet(ShortMemory.FRESH.toMillis());
        assertThat(failing("a")).contains(1);
        assertThat(failing("a")).as("left alone for a while").contains(1);
        assertThat(asked).containsExactly("a", "a");
        now.addAndGet(ShortMemory.HOLD.toMillis());
        assertThat(get("a")).contains(3);
    }

    @Test
    void failsWhereNothingWasKnownOrTooLongAgo() {
        assertThatThrownBy(() -> failing("b")).hasMessage("away");
        assertThatThrownBy(() -> get("b")).as("left alone for a while").hasMessage("away");
        get("a");
        now.addAndGet(ShortMemory.SPARE.toMillis() + 1);
        assertThatThrownBy(() -> failing("a")).hasMessage("away");
    }

    @Test
    void keepsNobodyWaitingForWhoAsksAgain() {
        get("a");
        now.addAndGet(ShortMemory.FRESH.toMillis());
        List<Integer> meanwhile = new ArrayList<>();

        Optional<Integer> asker = memory.get("a", text -> {
            get("a").ifPresent(meanwhile::add);
            return Optional.of(7);
        });

        assertThat(meanwhile).containsExactly(1);
        assertThat(asker).contains(7);
        assertThat(get("a")).contains(7);
    }

    private Optional<Integer> failing(String question) {
        return memory.get(question, text -> {
            asked.add(text);
            throw new IllegalStateException("away");
        });
    }
}
