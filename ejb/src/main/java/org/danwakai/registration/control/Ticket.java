package org.danwakai.registration.control;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.control.SeatRound.Answer;

/** An errand in the queue, and the thread that waits for its answer. */
final class Ticket {

    private enum Stage {
        QUEUED,
        BEGUN,
        GIVEN_UP,
        DONE
    }

    private final Errand errand;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private volatile boolean called;
    private Answer answer;
    private RuntimeException failure;

    Ticket(Errand errand) {
        this.errand = errand;
    }

    Errand errand() {
        return errand;
    }

    /** Claims it for a round; false when its caller has gone. */
    boolean begin() {
        return stage.compareAndSet(Stage.QUEUED, Stage.BEGUN);
    }

    /** The caller will wait no longer; false when a round has begun with it already. */
    boolean giveUp() {
        return stage.compareAndSet(Stage.QUEUED, Stage.GIVEN_UP);
    }

    void done(Answer given) {
        answer = given;
        finish();
    }

    void broken(RuntimeException cause) {
        failure = cause;
        finish();
    }

    private void finish() {
        stage.set(Stage.DONE);
        LockSupport.unpark(caller);
    }

    boolean isDone() {
        return stage.get() == Stage.DONE;
    }

    /** The counter is free, and its caller is the next to serve. */
    void call() {
        called = true;
        LockSupport.unpark(caller);
    }

    /**
     * Waits to be done or called.
     *
     * @param until by {@link System#nanoTime()}; once a round has begun with it, the wait is for its end
     * @return false when the time is over
     */
    boolean await(long until) {
        while (!isDone() && !called) {
            long left = until - System.nanoTime();
            if (left <= 0 && stage.get() == Stage.QUEUED) {
                return false;
            }
            LockSupport.parkNanos(this, Math.max(left, 50_000_000));
        }
        called = false;
        return true;
    }

    RegistrationStatus answer() {
        if (failure != null) {
            throw failure;
        }
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer.status();
    }
}
