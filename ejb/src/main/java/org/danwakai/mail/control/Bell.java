package org.danwakai.mail.control;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Calls couriers back to work. Whoever found as much as it can carry calls one of those that rest, and that one the next:
 * else the last of them would look a second later, when a thousand mails are out.
 */
final class Bell {

    private static final Duration REST = Duration.ofSeconds(1);

    private final Semaphore calls = new Semaphore(0);

    /** For a second, unless it is called. @return whether it was */
    boolean rest() throws InterruptedException {
        return calls.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One of those that rest now, if any does. */
    void call() {
        if (calls.hasQueuedThreads()) {
            calls.release();
        }
    }

    int resting() {
        return calls.getQueueLength();
    }
}
