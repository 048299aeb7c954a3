package org.danwakai.console;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forms of one view are served one after the other, since the beans behind it are for one thread. What is posted once more while
 * the very same is in hand is the same press of a button, and is not done again.
 */
final class FormTurns {

    /** Seconds; the slowest deed of the console is over long before. */
    private static final int PATIENCE = 60;

    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final Set<String> inHand = ConcurrentHashMap.newKeySet();
        private int users;
    }

    /** What became of a form. */
    enum Outcome {
        SERVED,
        /** The same form is being served. */
        SAME,
        /** Others took too long. */
        LATE
    }

    /** What is done with a form. */
    interface Deed<E extends Exception, F extends Exception> {
        void act() throws E, F;
    }

    /**
     * @param view which, and of whom
     * @param form all that it says
     */
    <E extends Exception, F extends Exception> Outcome serve(String view, String form, Deed<E, F> deed) throws E, F {
        Turn turn = turns.compute(view, (key, known) -> {
            Turn one = known == null ? new Turn() : known;
            one.users++;
            return one;
        });
        try {
            if (!turn.inHand.add(form)) {
                return Outcome.SAME;
            }
            try {
                return serve(turn.lock, deed);
            } finally {
                turn.inHand.remove(form);
            }
        } finally {
            turns.computeIfPresent(view, (key, one) -> --one.users == 0 ? null : one);
        }
    }

    private static <E extends Exception, F extends Exception> Outcome serve(ReentrantLock lock, Deed<E, F> deed)
            throws E, F {
        if (!isTaken(lock)) {
            return Outcome.LATE;
        }
        try {
            deed.act();
            return Outcome.SERVED;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isTaken(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of how many views a form is being served. */
    int size() {
        return turns.size();
    }
}
