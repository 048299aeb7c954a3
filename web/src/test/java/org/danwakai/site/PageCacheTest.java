package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final AtomicInteger renderings = new AtomicInteger();
    private final PageCache cache = new PageCache(now::get, 3, Duration.ofMillis(200));

    @BeforeEach
    void failQuietly() {
        Logger.getLogger(PageCache.class.getName()).setLevel(Level.OFF);
    }

    private RenderedPage render() {
        return new RenderedPage(OK, ("page " + renderings.incrementAndGet()).getBytes());
    }

    private static RenderedPage fail() throws Exception {
        throw new Exception("the database is away");
    }

    @Test
    void rendersOnceWhileAPageIsFresh() throws Exception {
        RenderedPage first = cache.get("a", this::render);
        now.addAndGet(PageCache.FRESH.toMillis());
        assertThat(cache.get("a", this::render)).isSameAs(first);
        now.addAndGet(1);
        assertThat(cache.get("a", this::render)).isNotSameAs(first);
        assertThat(renderings).hasValue(2);
    }

    @Test
    void keepsPagesApart() throws Exception {
        assertThat(cache.get("a", this::render)).isNotSameAs(cache.get("b", this::render));
    }

    @Test
    void rendersOnceForAllWhoAskAtOnce() throws Exception {
        PageCache patient = new PageCache(now::get, 3, PATIENCE);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(9, work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        });
        try {
            Future<RenderedPage> first = readers.submit(() -> patient.get("a", () -> {
                started.countDown();
                goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return render();
            }));
            started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<Future<RenderedPage>> others = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                others.add(readers.submit(() -> patient.get("a", this::render)));
            }
            awaitAllWaiting(threads);
            goOn.countDown();
            for (Future<RenderedPage> other : others) {
                assertThat(other.get()).isSameAs(first.get());
            }
            assertThat(renderings).hasValue(1);
        } finally {
            readers.shutdownNow();
        }
    }

    /** Each for as long as it has patience; one that has nothing to do waits without end. */
    private static void awaitAllWaiting(List<Thread> readers) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until
                && readers.stream().anyMatch(reader -> reader.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void waitsNotForEverForSomebodyElsesRendering() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<RenderedPage> slow = reader.submit(() -> cache.get("a", () -> {
                started.countDown();
                goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return render();
            }));
            started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThatThrownBy(() -> cache.get("a", this::render)).isInstanceOf(PageCache.Unavailable.class);
            goOn.countDown();
            assertThat(slow.get()).isNotNull();
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void servesTheLastPageForTenMinutesWhenItCannotBeRendered() throws Exception {
        RenderedPage last = cache.get("a", this::render);
        now.addAndGet(Duration.ofMinutes(9).toMillis());
        assertThat(cache.get("a", PageCacheTest::fail)).isSameAs(last);
        now.addAndGet(Duration.ofMinutes(2).toMillis());
        assertThatThrownBy(() -> cache.get("a", PageCacheTest::fail)).isInstanceOf(PageCache.Unavailable.class);
    }

    @Test
    void leavesWhatFailsAloneForAWhile() throws Exception {
        RenderedPage last = cache.get("a", this::render);
        now.addAndGet(2_000);
        cache.get("a", PageCacheTest::fail);
        now.addAndGet(5_000);
        assertThat(cache.get("a", this::render)).isSameAs(last);
        now.addAndGet(1);
        assertThat(cache.get("a", this::render)).isNotSameAs(last);
        assertThat(renderings).hasValue(2);
    }

    @Test
    void givesTheLastPageToWhoWouldWaitForASlowRendering() throws Exception {
        RenderedPage last = cache.get("a", this::render);
        now.addAndGet(2_000);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<RenderedPage> slow = reader.submit(() -> cache.get("a", () -> {
                started.countDown();
                goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return render();
            }));
            started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(cache.get("a", this::render)).isSameAs(last);
            goOn.countDown();
            assertThat(slow.get()).isNotSameAs(last);
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void makesNobodyWaitWhileWhatHasFailedIsTriedAgain() throws Exception {
        PageCache patient = new PageCache(now::get, 3, PATIENCE);
        RenderedPage last = patient.get("a", this::render);
        now.addAndGet(2_000);
        patient.get("a", PageCacheTest::fail);
        now.addAndGet(5_001);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<RenderedPage> again = reader.submit(() -> patient.get("a", () -> {
                started.countDown();
                goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return render();
            }));
            started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            long begin = System.nanoTime();
            assertThat(patient.get("a", this::render)).isSameAs(last);
            assertThat(System.nanoTime() - begin).isLessThan(PageCache.FRESH.toNanos());
            goOn.countDown();
            assertThat(again.get()).isNotSameAs(last);
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void whatFailsSlowlyForOnePageIsNotTriedForTheOthers() throws Exception {
        RenderedPage first = cache.get("a", this::render);
        cache.get("b", this::render);
        now.addAndGet(2_000);
        cache.get("b", this::failSlowly);

        assertThat(cache.fresh("a")).isSameAs(first);
        assertThat(cache.get("a", this::render)).isSameAs(first);
        now.addAndGet(PageCache.HOLD.toMillis() + 1);
        assertThat(cache.fresh("a")).isNull();
        assertThat(cache.get("a", this::render)).isNotSameAs(first);
    }

    @Test
    void whatFailsAtOnceForOnePageIsTriedForTheOthers() throws Exception {
        RenderedPage first = cache.get("a", this::render);
        cache.get("b", this::render);
        now.addAndGet(2_000);
        cache.get("b", PageCacheTest::fail);

        assertThat(cache.fresh("a")).isNull();
        assertThat(cache.get("a", this::render)).isNotSameAs(first);
    }

    @Test
    void whatFailsSlowlyLeavesNoPageOlderThanTenMinutes() throws Exception {
        cache.get("old", this::render);
        now.addAndGet(PageCache.SPARE.toMillis());
        cache.get("new", this::render);
        now.addAndGet(1_000);
        cache.get("new", this::failSlowly);

        assertThat(cache.fresh("new")).isNotNull();
        assertThat(cache.fresh("old")).isNull();
        assertThatThrownBy(() -> cache.get("old", PageCacheTest::fail)).isInstanceOf(PageCache.Unavailable.class);
    }

    private RenderedPage failSlowly() throws Exception {
        now.addAndGet(PageCache.SLOW.toMillis());
        return fail();
    }

    @Test
    void recoversAfterAFailureWithoutACopy() throws Exception {
        assertThatThrownBy(() -> cache.get("a", PageCacheTest::fail)).isInstanceOf(PageCache.Unavailable.class);
        assertThat(cache.get("a", this::render)).isNotNull();
    }

    @Test
    void keepsWhatIsUsedAndNoMoreThanItMay() throws Exception {
        RenderedPage used = cache.get("used", this::render);
        for (int page = 0; page < 10; page++) {
            cache.get("page " + page, this::render);
            assertThat(cache.get("used", this::render)).isSameAs(used);
        }
        assertThat(cache.size()).isEqualTo(3);
    }

    @Test
    void keepsNoPageThatSaysThatThereIsNone() throws Exception {
        cache.get("nowhere", () -> new RenderedPage(404, new byte[0]));
        assertThat(cache.size()).isZero();
    }
}
