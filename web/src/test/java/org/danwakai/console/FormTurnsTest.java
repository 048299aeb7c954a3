package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.danwakai.console.FormTurns.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormTurnsTest {

    private final FormTurns turns = new FormTurns();
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        hands.shutdownNow();
        assertThat(hands.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsInHandIsNotDoneAgain() throws Exception {
        Future<Outcome> first = hold("view", "publish");

        assertThat(serve("view", "publish")).isEqualTo(Outcome.SAME);
        assertThat(serve("another view", "publish")).isEqualTo(Outcome.SERVED);
        released.countDown();
        assertThat(first.get()).isEqualTo(Outcome.SERVED);
        assertThat(done).containsExactly("another view publish", "view publish");
    }

    @Test
    void whatIsPressedAgainLaterIsMeant() {
        assertThat(serve("view", "down")).isEqualTo(Outcome.SERVED);
        assertThat(serve("view", "down")).isEqualTo(Outcome.SERVED);
        assertThat(done).hasSize(2);
    }

    @Test
    void otherFormsOfTheViewWaitForTheirTurn() throws Exception {
        Future<Outcome> first = hold("view", "keep");
        Future<Outcome> second = hands.submit(() -> serve("view", "save"));
        assertThat(serve("another view", "save")).isEqualTo(Outcome.SERVED);

        released.countDown();
        assertThat(first.get()).isEqualTo(Outcome.SERVED);
        assertThat(second.get()).isEqualTo(Outcome.SERVED);
        assertThat(done).containsExactly("another view save", "view keep", "view save");
    }

    @Test
    void nothingIsRememberedOfWhatIsOver() {
        serve("view", "one");
        assertThatThrownBy(() -> turns.serve("view", "two", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(serve("view", "two")).isEqualTo(Outcome.SERVED);
        assertThat(turns.size()).isZero();
    }

    private Outcome serve(String view, String form) {
        return turns.serve(view, form, () -> done.add(view + " " + form));
    }

    /** Begins, and is not over before it is released. */
    private Future<Outcome> hold(String view, String form) throws InterruptedException {
        Future<Outcome> held = hands.submit(() -> turns.serve(view, form, () -> {
            begun.countDown();
            released.await();
            done.add(view + " " + form);
        }));
        begun.await();
        return held;
    }
}
