package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BellTest {

    private final Bell bell = new Bell();
    private final ExecutorService resting = Executors.newFixedThreadPool(3);

    @AfterEach
    void goHome() {
        resting.shutdownNow();
    }

    @Test
    void aCallThatNobodyHearsCutsNoRestShort() throws InterruptedException {
        bell.call();

        assertThat(bell.rest()).isFalse();
    }

    @Test
    void whoIsCalledCallsTheNext() {
        List<CompletableFuture<Boolean>> couriers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::rest, resting))
                .limit(3)
                .toList();
        await().pollInterval(Duration.ofMillis(1)).until(() -> bell.resting() == 3);
        bell.call();

        assertThat(couriers).map(CompletableFuture::join).containsOnly(true);
    }

    private boolean rest() {
        try {
            boolean isCalled = bell.rest();
            bell.call();
            return isCalled;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
