package org.danwakai.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.danwakai.platform.entity.Overloaded;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.entity.RegistrationClosed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue before the database: who waits is served together, gets the own answer, or is told that it is too much. */
class SeatDeskTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Counter round = new Counter();

    /** A round that answers each errand with its own number, once it is let go. */
    private static final class Counter extends SeatRound {

        private final List<List<Long>> rounds = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private volatile RuntimeException failure;

        @Override
        public List<Answer> serve(List<Errand> errands) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            rounds.add(errands.stream().map(Errand::registrationId).toList());
            if (failure != null && (errands.size() > 1 || errands.get(0).registrationId() == 13)) {
                throw failure;
            }
            return errands.stream()
                    .map(errand -> errand.registrationId() == 7
                            ? new Answer(null, new RegistrationClosed("dlap/1"))
                            : new Answer(status(errand.registrationId()), null))
                    .toList();
        }
    }

    @AfterEach
    void letGo() {
        round.go.countDown();
        callers.shutdownNow();
    }

    @Test
    void whoWaitsIsServedInOneRoundAndGetsTheOwnAnswer() throws Exception {
        SeatDesk desk = new SeatDesk(round, LONG);
        CompletableFuture<RegistrationStatus> first = ask(desk, 1);
        round.begun.await();
        List<CompletableFuture<RegistrationStatus>> others =
                LongStream.rangeClosed(100, 149).mapToObj(id -> ask(desk, id)).toList();
        CompletableFuture<RegistrationStatus> refused = ask(desk, 7);
        awaitQueue(desk, 51);
        round.go.countDown();

        assertThat(first.join().id()).isEqualTo(1);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).join().id()).isEqualTo(100L + i);
        }
        assertThatThrownBy(refused::join).hasCauseInstanceOf(RegistrationClosed.class);
        assertThat(round.rounds).hasSize(2);
    }

    @Test
    void whoHasWaitedTooLongIsToldSoAndNeverServed() throws Exception {
        SeatDesk desk = new SeatDesk(round, Duration.ofMillis(200));
        CompletableFuture<RegistrationStatus> first = ask(desk, 1);
        round.begun.await();
        CompletableFuture<RegistrationStatus> second = ask(desk, 2);

        assertThatThrownBy(second::join).hasCauseInstanceOf(Overloaded.class);
        round.go.countDown();
        assertThat(first.join().id()).as("a round that has begun is waited for").isEqualTo(1);
        assertThat(ask(desk, 3).join().id()).isEqualTo(3);
        assertThat(round.rounds).containsExactly(List.of(1L), List.of(3L));
    }

    @Test
    void anErrandThatBreaksDoesNotTakeTheOthersWithIt() throws Exception {
        SeatDesk desk = new SeatDesk(round, LONG);
        round.failure = new IllegalStateException(new SQLException("a value is refused", "22001"));
        CompletableFuture<RegistrationStatus> first = ask(desk, 1);
        round.begun.await();
        CompletableFuture<RegistrationStatus> good = ask(desk, 2);
        CompletableFuture<RegistrationStatus> bad = ask(desk, 13);
        awaitQueue(desk, 2);
        round.go.countDown();

        assertThat(first.join().id()).isEqualTo(1);
        assertThat(good.join().id()).isEqualTo(2);
        assertThatThrownBy(bad::join).isInstanceOf(CompletionException.class).hasCause(round.failure);
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceForAll() throws Exception {
        SeatDesk desk = new SeatDesk(round, LONG);
        CompletableFuture<RegistrationStatus> first = ask(desk, 1);
        round.begun.await();
        List<CompletableFuture<RegistrationStatus>> others = LongStream.rangeClosed(2, 9)
                .filter(id -> id != 7)
                .mapToObj(id -> ask(desk, id))
                .toList();
        awaitQueue(desk, 7);
        round.failure = new IllegalStateException(new SQLException("connection refused", "08001"));
        round.go.countDown();

        assertThat(first.join().id()).isEqualTo(1);
        others.forEach(other -> assertThatThrownBy(other::join).hasCause(round.failure));
        assertThat(round.rounds).hasSize(2);
    }

    @Test
    void aRoundThatIsHeldUpTellsAllOfItToComeBackLater() throws Exception {
        SeatDesk desk = new SeatDesk(round, LONG);
        CompletableFuture<RegistrationStatus> first = ask(desk, 1);
        round.begun.await();
        List<CompletableFuture<RegistrationStatus>> others = List.of(ask(desk, 2), ask(desk, 3), ask(desk, 7));
        awaitQueue(desk, 3);
        round.failure = new IllegalStateException(new SQLException("the lock was not to be had", "55P03"));
        round.go.countDown();

        assertThat(first.join().id()).isEqualTo(1);
        others.forEach(other -> assertThatThrownBy(other::join).hasCauseInstanceOf(Overloaded.class));
        assertThat(round.rounds).as("none is tried again by itself").hasSize(2);
    }

    private CompletableFuture<RegistrationStatus> ask(SeatDesk desk, long id) {
        return CompletableFuture.supplyAsync(() -> desk.serve(new Errand.Leave(id)), callers);
    }

    private static void awaitQueue(SeatDesk desk, int length) {
        while (desk.queued() < length) {
            Thread.onSpinWait();
        }
    }

    private static RegistrationStatus status(long id) {
        return new RegistrationStatus(id, 1, null, null, null, null, null, null, null, null, null, null, null);
    }
}
