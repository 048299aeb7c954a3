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
    void keepsNothingOfAFailure() {
        assertThatThrownBy(() -> memory.get("a", text -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(get("a")).contains(1);
    }
}
