package org.danwakai.mail.control;

import java.time.Duration;

/** How much a courier takes at once, and how long it waits for a server that is away. Used by one thread. */
final class Pace {

    private static final int MOST_HELD = 100;
    private static final int MOST_HELD_AFTER_REST = 8;
    private static final double HELD_FOR_SECONDS = 0.4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 10;

    private int batch = 2;
    private int failures;

    /** How many mails to claim. */
    int batch() {
        return batch;
    }

    /** Nothing was owed. */
    void foundNothing() {
        batch = Math.min(batch, MOST_HELD_AFTER_REST);
    }

    /** There are mails, and a server that takes them. */
    void reached() {
        failures = 0;
    }

    void unreachable() {
        failures++;
    }

    /** @param held mails that were claimed @param sent mails of them that had their turn @param nanos that it took */
    void carried(int held, int sent, long nanos) {
        double perSecond = sent / (nanos / 1e9);
        int affordable = (int) Math.round(perSecond * HELD_FOR_SECONDS);
        batch = Math.max(1, Math.min(Math.min(MOST_HELD, 2 * Math.max(1, held)), affordable));
    }

    /** Doubles while the server is away; none when it is there. @param random from 0 to 1: couriers come back apart */
    Duration pause(double random) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        long pause = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis(pause / 2 + (long) (random * (pause / 2)));
    }
}
