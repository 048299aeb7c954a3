package org.danwakai.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Keeps answers for a second, so that many who ask for the same cost as much as one. That there is no answer is not kept:
 * anybody can invent any number of questions that have none.
 */
final class ShortMemory<K, V> {

    static final Duration FRESH = Duration.ofSeconds(1);

    private final LongSupplier millis;
    private final Map<K, Kept<V>> kept;

    ShortMemory(LongSupplier millis, int mostAnswers) {
        this.millis = millis;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > mostAnswers;
            }
        };
    }

    private record Kept<V>(V answer, long goodUntil) {}

    Optional<V> get(K question, Function<K, Optional<V>> asked) {
        long now = millis.getAsLong();
        synchronized (kept) {
            Kept<V> known = kept.get(question);
            if (known != null && now < known.goodUntil()) {
                return Optional.of(known.answer());
            }
        }
        Optional<V> answer = asked.apply(question);
        synchronized (kept) {
            answer.ifPresentOrElse(
                    given -> kept.put(question, new Kept<>(given, now + FRESH.toMillis())),
                    () -> kept.remove(question));
        }
        return answer;
    }
}
