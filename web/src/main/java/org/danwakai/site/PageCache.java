package org.danwakai.site;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps each page for most of a second, so that within one everybody sees what changed, and for a while longer in case
 * that it can't be rendered again. One caller renders, the others wait for that rendering; what was used least recently
 * makes room.
 */
final class PageCache {

    private static final Logger LOG = Logger.getLogger(PageCache.class.getName());

    static final Duration FRESH = Duration.ofMillis(750);
    static final Duration SPARE = Duration.ofMinutes(10);

    /** How long what can't be rendered is left alone: each try may take as long as a connection's time-out. */
    static final Duration HOLD = Duration.ofSeconds(5);

    /** What takes so long to fail is away altogether, and nobody else need find out. */
    static final Duration SLOW = Duration.ofSeconds(2);

    private final LongSupplier millis;
    private final int mostPages;
    private final Duration patience;
    private final Map<String, Slot> slots;
    private long sparedUntil;

    /** @param patience how long to wait for somebody else's rendering */
    PageCache(LongSupplier millis, int mostPages, Duration patience) {
        this.millis = millis;
        this.mostPages = mostPages;
        this.patience = patience;
        this.slots = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Slot> eldest) {
                return size() > PageCache.this.mostPages;
            }
        };
    }

    /** Makes a page. */
    interface Renderer {

        /** @throws Exception when it can't be made now, but perhaps later */
        RenderedPage render() throws Exception;
    }

    /** Null when it would have to be rendered first. */
    RenderedPage fresh(String key) {
        synchronized (slots) {
            Slot slot = slots.get(key);
            return slot == null || !isGood(slot) ? null : slot.page;
        }
    }

    /**
     * @throws Unavailable when it can't be rendered and there is no copy that could stand in for it
     * @throws InterruptedException when the server goes down meanwhile
     */
    RenderedPage get(String key, Renderer renderer) throws Unavailable, InterruptedException {
        CompletableFuture<RenderedPage> mine = new CompletableFuture<>();
        CompletableFuture<RenderedPage> running;
        Slot slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(key, unknown -> new Slot());
            if (isGood(slot)) {
                return slot.page;
            }
            running = slot.running;
            if (running == null) {
                slot.running = mine;
            }
        }
        return running == null ? render(key, slot, mine, renderer) : await(slot, running);
    }

    private boolean isGood(Slot slot) {
        long now = millis.getAsLong();
        return slot.page != null
                && (now <= slot.goodUntil || now <= sparedUntil && age(slot.renderedAt) <= SPARE.toMillis());
    }

    private RenderedPage render(String key, Slot slot, CompletableFuture<RenderedPage> mine, Renderer renderer)
            throws Unavailable {
        long askedAt = millis.getAsLong();
        try {
            RenderedPage page = renderer.render();
            synchronized (slots) {
                // pages that say that there is none are as many as anybody can invent
                slot.page = page.isOk() ? page : null;
                slot.failed = false;
                slot.goodUntil = askedAt + FRESH.toMillis();
                slot.renderedAt = askedAt;
            }
            mine.complete(page);
            return page;
        } catch (Exception broken) {
            mine.completeExceptionally(broken);
            LOG.log(Level.WARNING, "A page can't be rendered", broken);
            synchronized (slots) {
                slot.failed = true;
                slot.goodUntil = millis.getAsLong() + HOLD.toMillis();
                if (age(askedAt) >= SLOW.toMillis()) {
                    sparedUntil = slot.goodUntil;
                }
            }
            return spare(slot, broken);
        } finally {
            mine.completeExceptionally(new IllegalStateException("rendering was given up"));
            synchronized (slots) {
                slot.running = null;
                if (slot.page == null) {
                    slots.remove(key, slot);
                }
            }
        }
    }

    private RenderedPage await(Slot slot, CompletableFuture<RenderedPage> running)
            throws Unavailable, InterruptedException {
        Duration longest;
        synchronized (slots) {
            // what has failed may well fail again, and takes as long to do so: whoever has a copy need not wait for it
            Duration withCopy = slot.failed ? Duration.ZERO : FRESH;
            longest = slot.page == null || patience.compareTo(withCopy) < 0 ? patience : withCopy;
        }
        try {
            return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            return spare(slot, broken.getCause());
        } catch (TimeoutException slow) {
            return spare(slot, slow);
        }
    }

    private RenderedPage spare(Slot slot, Throwable cause) throws Unavailable {
        synchronized (slots) {
            if (slot.page != null && age(slot.renderedAt) <= SPARE.toMillis()) {
                return slot.page;
            }
            slot.page = null;
        }
        throw new Unavailable(cause);
    }

    private long age(long since) {
        return millis.getAsLong() - since;
    }

    int size() {
        synchronized (slots) {
            return slots.size();
        }
    }

    /** Where one page is kept. */
    private static final class Slot {
        private RenderedPage page;
        private long goodUntil;
        private long renderedAt;
        private boolean failed;
        private CompletableFuture<RenderedPage> running;
    }

    /** There is neither a page nor a copy of it. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause);
        }
    }
}
