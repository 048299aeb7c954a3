package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SteppedWorkTest {

    private static final List<Long> KEYS = LongStream.range(0, 450).boxed().toList();

    @Test
    void everybodyGetsTheirTurnOnceAndInOrder() {
        SteppedWork work = new SteppedWork(KEYS, 200);
        List<Long> seen = new ArrayList<>();

        while (!work.isOver()) {
            work.goOn(some -> {
                assertThat(some).hasSizeBetween(1, 200);
                seen.addAll(some);
                return some.size() - 1;
            });
        }

        assertThat(seen).isEqualTo(KEYS);
        assertThat(work.getDone()).isEqualTo(450);
        assertThat(work.getChanged()).isEqualTo(447);
    }

    @Test
    void aStepThatFailsIsNotCountedAsDone() {
        SteppedWork work = new SteppedWork(KEYS, 200);

        assertThatThrownBy(() -> work.goOn(some -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(work.getDone()).isZero();
        assertThat(work.isOver()).isFalse();
    }
}
