package org.danwakai.platform.control;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that a timer begins every second: never twice at once, and after a failure only when it has rested, since a
 * database that is away would otherwise fill the log.
 */
public final class Beat {

    private static final Duration REST = Duration.ofSeconds(5);

    private final Logger log;
    private final String consequence;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long restUntil = System.nanoTime();

    /** @param consequence of a failure, for the log: what waits because of it */
    public Beat(Logger log, String consequence) {
        this.log = log;
        this.consequence = consequence;
    }

    public void strike(Runnable work) {
        if (System.nanoTime() - restUntil < 0 || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.log(Level.WARNING, "{0}: {1}", new Object[] {consequence, failure.toString()});
            restUntil = System.nanoTime() + REST.toNanos();
        } finally {
            busy.set(false);
        }
    }
}
