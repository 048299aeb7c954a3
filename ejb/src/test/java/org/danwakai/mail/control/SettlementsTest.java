package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SettlementsTest {

    /** Stands in for the database: its first transaction takes until it is told to end. */
    private static final class SlowOutbox extends Outbox {

        private final List<List<Long>> transactions = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private volatile boolean isAway;
        private volatile int pens;

        @Override
        Pen pen(String holder) {
            if (isAway) {
                throw new IllegalStateException("away");
            }
            pens++;
            return new Pen(null, null, holder) {
                @Override
                void write(List<Outcome> outcomes) {
                    SlowOutbox.this.write(outcomes);
                }

                @Override
                public void close() {
                    pens--;
                }
            };
        }

        private void write(List<Outcome> outcomes) {
            List<Long> ids = outcomes.stream().map(Outcome::mailId).toList();
            transactions.add(ids);
            begun.countDown();
            Uninterruptibles.awaitUninterruptibly(mayEnd, 10, TimeUnit.SECONDS);
            if (ids.contains(666L)) {
                throw new StackOverflowError();
            }
            if (ids.contains(13L) || isAway) {
                throw new IllegalStateException("not this one");
            }
        }
    }

    private final SlowOutbox outbox = new SlowOutbox();
    private final Holdings holdings = new Holdings();
    private final Settlements settlements = new Settlements(outbox, holdings);
    private final ExecutorService clerk = Executors.newSingleThreadExecutor();
    private Future<?> work;

    @BeforeEach
    void come() {
        work = clerk.submit(settlements);
    }

    @AfterEach
    void goHome() {
        clerk.shutdownNow();
    }

    @Test
    void thoseThatComeMeanwhileShareTheNextTransaction() throws Exception {
        Receipt first = settle(1);
        outbox.begun.await();
        List<Receipt> others = List.of(settle(2), settle(3), settle(4));
        outbox.mayEnd.countDown();
        first.await();
        for (Receipt other : others) {
            other.await();
        }

        assertThat(outbox.transactions).containsExactly(List.of(1L), List.of(2L, 3L, 4L));
    }

    @Test
    void oneThatCannotBeWrittenDownFailsAloneAndIsTriedAgain() throws Exception {
        settle(1);
        outbox.begun.await();
        Receipt good = settle(2);
        Receipt bad = settle(13);
        Receipt broken = settle(666);
        outbox.mayEnd.countDown();
        good.await();

        await().until(() -> triesOf(13) >= 3 && triesOf(666) >= 3);
        assertThat(isGiven(bad)).isFalse();
        assertThat(isGiven(broken)).isFalse();
        assertThat(isGiven(settle(5))).isTrue();
        assertThat(holdings.ids()).containsExactlyInAnyOrder(13L, 666L);
    }

    private long triesOf(long id) {
        return List.copyOf(outbox.transactions).stream()
                .filter(ids -> ids.contains(id))
                .count();
    }

    private static boolean isGiven(Receipt receipt) {
        try {
            receipt.await();
            return true;
        } catch (Receipt.Missing missing) {
            return false;
        }
    }

    @Test
    void whatWasSentIsHeldUntilTheDatabaseIsBack() throws Exception {
        outbox.mayEnd.countDown();
        settle(1).await();
        outbox.isAway = true;
        Receipt waits = settle(2);

        assertThat(isGiven(waits)).isFalse();
        assertThat(holdings.ids()).containsExactly(2L);
        outbox.isAway = false;
        waits.awaitHowever();

        assertThat(holdings.ids()).isEmpty();
    }

    @Test
    void whatGoesBackIsLetGoBeforeSomebodyElseCanClaimIt() throws Exception {
        OwedMail mail = mail(1);
        holdings.add(List.of(mail));
        Receipt receipt = new Receipt();
        settlements.add(Outcome.returned(mail), receipt);
        outbox.begun.await();

        assertThat(holdings.ids()).isEmpty();
        holdings.add(List.of(mail));
        outbox.mayEnd.countDown();
        receipt.await();

        assertThat(holdings.ids())
                .as("claimed again by a courier of the same server")
                .containsExactly(1L);
    }

    @Test
    void ofManyAtOnceEachIsWrittenDownAndNoneIsForgotten() throws Exception {
        outbox.mayEnd.countDown();
        List<Receipt> all =
                LongStream.range(1_000, 4_000).parallel().mapToObj(this::settle).toList();
        for (Receipt one : all) {
            one.awaitHowever();
        }

        List<Long> written = outbox.transactions.stream().flatMap(List::stream).toList();
        assertThat(written).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(holdings.ids()).isEmpty();
    }

    @Test
    void atTheEndWhatIsThereIsWrittenDown() throws Exception {
        Receipt first = settle(1);
        outbox.begun.await();
        Receipt last = settle(2);
        settlements.close();
        clerk.shutdownNow();
        outbox.mayEnd.countDown();

        work.get(10, TimeUnit.SECONDS);
        assertThat(isGiven(first) && isGiven(last)).isTrue();
        assertThat(outbox.transactions).containsExactly(List.of(1L), List.of(2L));
        assertThat(outbox.pens).isZero();
    }

    @Test
    void whatHadToWaitForItsFirstTryGoesBackHoweverLateThatIs() throws Exception {
        Receipt first = settle(1);
        outbox.begun.await();
        OwedMail mail = mail(7);
        holdings.add(List.of(mail));
        Receipt receipt = new Receipt();
        settlements.add(Outcome.returned(mail), receipt);
        TimeUnit.NANOSECONDS.sleep(Outbox.CLAIM.minusSeconds(4).toNanos());
        outbox.mayEnd.countDown();
        first.awaitHowever();
        receipt.awaitHowever();

        assertThat(holdings.ids()).as("else it would be renewed for ever").isEmpty();
        assertThat(outbox.transactions).containsExactly(List.of(1L), List.of(7L));
    }

    @Test
    void whatWasToGoBackHasGoneByItselfWhenTheDatabaseIsBackLate() throws Exception {
        outbox.mayEnd.countDown();
        outbox.isAway = true;
        OwedMail mail = mail(7);
        Receipt receipt = new Receipt();
        settlements.add(Outcome.returned(mail), receipt);
        Receipt sent = settle(8);
        TimeUnit.NANOSECONDS.sleep(Outbox.CLAIM.minusSeconds(4).toNanos());
        holdings.add(List.of(mail));
        outbox.isAway = false;
        receipt.awaitHowever();
        sent.awaitHowever();

        assertThat(outbox.transactions).containsExactly(List.of(8L));
        assertThat(holdings.ids()).as("claimed anew meanwhile").containsExactly(7L);
    }

    @Test
    void noConnectionIsKeptForMailsThatDoNotCome() throws Exception {
        outbox.mayEnd.countDown();
        settle(1).await();

        await().until(() -> outbox.pens == 0);
    }

    private Receipt settle(long id) {
        OwedMail mail = mail(id);
        holdings.add(List.of(mail));
        Receipt receipt = new Receipt();
        settlements.add(Outcome.dropped(mail), receipt);
        return receipt;
    }

    private static OwedMail mail(long id) {
        return new OwedMail(id, MailKind.SEATED, 2L, null, null, 3L, null, "m@x", 0, null, 4L, "x.ac.jp", false);
    }
}
