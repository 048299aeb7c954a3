package org.danwakai.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Keeps answers for a second, so that many who ask for the same cost as much as one. While somebody asks again, or asking
 * fails, the others are given what was known before. That there is no answer is not kept: anybody can invent any number
 * of questions that have none.
 */
final class ShortMemory<K, V> {

    static final Duration FRESH = Duration.ofSeconds(1);
    static final Duration SPARE = Duration.ofMinutes(1);

    /** How long whoever failed to answer is left alone: each try may take as long as a connection's time-out. */
    static final Duration HOLD = Duration.ofSeconds(5);

    private final LongSupplier millis;
    private final Map<K, Slot<V>> slots;

    ShortMemory(LongSupplier millis, int mostAnswers) {
        this.millis = millis;
        this.slots = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Slot<V>> eldest) {
                return size() > mostAnswers;
            }
        };
    }

    /** Where one answer is kept, or why there is none. */
    private static final class Slot<V> {
        private V answer;
        private long answeredAt;
        private RuntimeException failure;
        private long goodUntil = Long.MIN_VALUE;
        private boolean asking;

        private boolean isSpare(long now) {
            return answer != null && now - answeredAt <= SPARE.toMillis();
        }

        private Optional<V> known(long now) {
            if (failure == null || isSpare(now)) {
                return Optional.of(answer);
            }
            throw failure;
        }
    }

    Optional<V> get(K question, Function<K, Optional<V>> asked) {
        long now = millis.getAsLong();
        Slot<V> slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(question, first -> new Slot<>());
            if (slot.goodUntil > now || slot.asking && slot.isSpare(now)) {
                return slot.known(now);
            }
            slot.asking = true;
        }
        try {
            Optional<V> answer = asked.apply(question);
            synchronized (slots) {
                keep(question, slot, answer, now);
            }
            return answer;
        } catch (RuntimeException broken) {
            synchronized (slots) {
                long later = millis.getAsLong();
                slot.failure = broken;
                slot.goodUntil = later + HOLD.toMillis();
                return slot.known(later);
            }
        } finally {
            synchronized (slots) {
                slot.asking = false;
            }
        }
    }

    private void keep(K question, Slot<V> slot, Optional<V> answer, long askedAt) {
        if (answer.isEmpty()) {
            slots.remove(question, slot);
            return;
        }
        slot.answer = answer.get();
        slot.answeredAt = askedAt;
        slot.failure = null;
        slot.goodUntil = askedAt + FRESH.toMillis();
    }
}
