package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlementsTest {

    /** Stands in for the database: its first transaction takes until it is told to end. */
    private static final class SlowOutbox extends Outbox {

        private final List<List<Long>> transactions = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public void settle(String holder, List<Outcome> outcomes) {
            List<Long> ids = outcomes.stream().map(Outcome::mailId).toList();
            transactions.add(ids);
            begun.countDown();
            try {
                mayEnd.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (ids.contains(666L)) {
                throw new StackOverflowError();
            }
            if (ids.contains(13L)) {
                throw new IllegalStateException("not this one");
            }
        }
    }

    private final SlowOutbox outbox = new SlowOutbox();
    private final Settlements settlements = new Settlements(outbox);
    private final ExecutorService couriers = Executors.newFixedThreadPool(32);

    @AfterEach
    void goHome() {
        couriers.shutdownNow();
    }

    @Test
    void thoseThatComeMeanwhileShareTheNextTransaction() throws Exception {
        Future<?> first = settle(1);
        outbox.begun.await();
        List<Future<?>> others = List.of(settle(2), settle(3), settle(4));
        awaitQueued(3);
        outbox.mayEnd.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }

        assertThat(outbox.transactions).hasSize(2);
        assertThat(outbox.transactions.get(1)).containsExactlyInAnyOrder(2L, 3L, 4L);
    }

    @Test
    void oneThatCannotBeWrittenDownFailsAlone() throws Exception {
        Future<?> first = settle(1);
        outbox.begun.await();
        Future<?> good = settle(2);
        Future<?> bad = settle(13);
        awaitQueued(2);
        outbox.mayEnd.countDown();
        first.get();
        good.get();

        assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS)).hasMessageContaining("not this one");
    }

    @Test
    void ofManyAtOnceEachIsWrittenDownAndNoneIsForgotten() throws Exception {
        outbox.mayEnd.countDown();
        List<Future<?>> all = new ArrayList<>();
        for (long id = 1_000; id < 4_000; id++) {
            all.add(settle(id));
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }

        List<Long> written = outbox.transactions.stream().flatMap(List::stream).toList();
        assertThat(written).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(settlements.waiting()).isZero();
    }

    @Test
    void afterOneThatBrokeOthersAreWrittenDown() throws Exception {
        Future<?> first = settle(1);
        outbox.begun.await();
        List<Future<?>> broken = List.of(settle(666), settle(2));
        awaitQueued(2);
        outbox.mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);
        for (Future<?> one : broken) {
            assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }

        settle(5).get(10, TimeUnit.SECONDS);

        assertThat(outbox.transactions.get(2)).containsExactly(5L);
    }

    private void awaitQueued(int waiting) {
        while (settlements.waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    private Future<?> settle(long id) {
        OwedMail mail =
                new OwedMail(id, MailKind.SEATED, 2L, null, null, 3L, null, "m@x", 0, null, 4L, "x.ac.jp", false);
        return couriers.submit(() -> settlements.settle("me", List.of(Outcome.dropped(mail))));
    }
}
