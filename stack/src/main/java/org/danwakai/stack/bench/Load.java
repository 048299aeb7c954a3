package org.danwakai.stack.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Asks for one address again and again over a fixed number of connections, each sending as soon as it is answered. */
final class Load {

    private static final int CONNECTIONS = 32;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param expected status of every answer; another one ends the measurement
     * @return answers per second
     */
    double perSecond(String url, Map<String, String> headers, int expected, Duration duration) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
        headers.forEach(builder::header);
        HttpRequest request = builder.build();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong answers = new AtomicLong();
        long start = System.nanoTime();
        CompletableFuture<?>[] connections = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> next(request, expected, answers, running))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> running.set(false));
        CompletableFuture.allOf(connections).join();
        return answers.get() * 1e9 / (System.nanoTime() - start);
    }

    private CompletableFuture<Void> next(HttpRequest request, int expected, AtomicLong answers, AtomicBoolean running) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenComposeAsync(answer -> {
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            answers.incrementAndGet();
            return running.get() ? next(request, expected, answers, running) : CompletableFuture.completedFuture(null);
        });
    }
}
