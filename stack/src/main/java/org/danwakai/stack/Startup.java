package org.danwakai.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Starts the parts of a stack, as many at once as do not need one another. */
final class Startup {

    /** A thread each: they wait, and a pool of the machine's size would make them wait for one another. */
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "stack-start");
        thread.setDaemon(true);
        thread.start();
    };

    private final Consumer<String> progress;

    Startup(Consumer<String> progress) {
        this.progress = progress;
    }

    void start(Service service) {
        long begin = System.nanoTime();
        service.launch();
        service.awaitReady();
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.accept(String.format("  %-11s ready after %5.1f s", service.name(), seconds));
    }

    /** Returns when all are ready, or throws as soon as one cannot be. */
    void startTogether(Service... services) {
        CompletableFuture<?>[] starts = new CompletableFuture<?>[services.length];
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (int i = 0; i < services.length; i++) {
            Service service = services[i];
            starts[i] = CompletableFuture.runAsync(() -> start(service), THREADS);
            starts[i].whenComplete((done, problem) -> {
                if (problem != null) {
                    failure.completeExceptionally(problem);
                }
            });
        }
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(starts)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException ? (RuntimeException) e.getCause() : e;
        }
    }
}
