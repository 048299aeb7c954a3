package org.danwakai.mail.control;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.danwakai.mail.entity.OwedMail;

/**
 * How fast this server may send: altogether, for one series, and to one receiving domain. Whoever has used up a limit is
 * named for a moment, so that its mails stay in the line and those of others go past them.
 */
final class RateLimits {

    /** Long enough to gather some mails' worth, short enough to be no pause. */
    private static final Duration LEFT_ALONE = Duration.ofMillis(250);

    private static final int MOST_KEYS = 10_000;

    private final Bucket all;
    private final Limit<Long> perSeries;
    private final Limit<String> perDomain;

    /** @param all mails per second @param perSeries 0 for no limit of its own @param perDomain 0 likewise */
    RateLimits(double all, double perSeries, double perDomain) {
        this.all = bucket(all);
        this.perSeries = new Limit<>(perSeries);
        this.perDomain = new Limit<>(perDomain);
    }

    /** Whose mails have to wait. */
    record Exhausted(List<Long> series, List<String> domains) {}

    Exhausted exhausted() {
        return new Exhausted(perSeries.exhausted(), perDomain.exhausted());
    }

    /** Whether the mail may go now, as far as its series and its domain go; if so it counts. */
    boolean allows(OwedMail mail) {
        if (!perSeries.take(mail.seriesId())) {
            return false;
        }
        if (!perDomain.take(mail.domain())) {
            perSeries.giveBack(mail.seriesId());
            return false;
        }
        return true;
    }

    /** Waits for this mail's turn among all. */
    void awaitTurn() throws InterruptedException {
        all.asBlocking().consume(1);
    }

    private static Bucket bucket(double perSecond) {
        long capacity = Math.max(1, (long) Math.ceil(perSecond));
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(capacity, Duration.ofNanos((long) (capacity / perSecond * 1e9)))
                        .build())
                .build();
    }

    private static final class Limit<K> {

        private final double perSecond;
        private final Map<K, Bucket> buckets = new ConcurrentHashMap<>();
        private final Map<K, Long> leftAloneUntil = new ConcurrentHashMap<>();

        Limit(double perSecond) {
            this.perSecond = perSecond;
        }

        boolean take(K key) {
            if (perSecond <= 0 || key == null) {
                return true;
            }
            if (buckets.size() > MOST_KEYS) {
                buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= Math.max(1, Math.ceil(perSecond)));
            }
            if (buckets.computeIfAbsent(key, first -> bucket(perSecond)).tryConsume(1)) {
                return true;
            }
            leftAloneUntil.put(key, System.nanoTime() + LEFT_ALONE.toNanos());
            return false;
        }

        void giveBack(K key) {
            if (perSecond > 0 && key != null) {
                buckets.computeIfPresent(key, (same, bucket) -> {
                    bucket.addTokens(1);
                    return bucket;
                });
            }
        }

        List<K> exhausted() {
            long now = System.nanoTime();
            leftAloneUntil.values().removeIf(until -> until - now < 0);
            return List.copyOf(leftAloneUntil.keySet());
        }
    }
}
