package org.danwakai.mail.control;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the mail server. Each is lent to a courier that has a mail ready, until the server has taken it;
 * there are more couriers than connections, so that none stands idle while mails are claimed, written and signed,
 * and while it is written down what became of them.
 */
final class RelayLines {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Who waits longest is next, and is handed a connection by who gives it back. */
    private final BlockingQueue<RelayLine> free = new LinkedTransferQueue<>();

    RelayLines(Session session, int connections) {
        for (int i = 0; i < connections; i++) {
            free.add(new RelayLine(session));
        }
    }

    /** What one courier has borrowed. Used by one thread. */
    final class Loan implements AutoCloseable {

        private RelayLine line;

        /** @return null when no connection came free within a second */
        RelayLine line() throws InterruptedException {
            // who is asked to stop takes none of those that are free either
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (line == null) {
                line = free.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            return line;
        }

        /** Others may use it at once; what they send ends when it is written down what became of ours. */
        Receipt passOn() {
            Receipt receipt = new Receipt();
            if (line != null) {
                line.owes(receipt);
            }
            giveBack();
            return receipt;
        }

        void giveBack() {
            if (line != null) {
                free.add(line);
                line = null;
            }
        }

        /** Nothing is kept open for mails that do not come. Taking leave of a server that hangs takes long, so couriers do it. */
        void hangUpIdle() {
            for (int i = free.size(); i > 0; i--) {
                RelayLine one = free.poll();
                if (one == null) {
                    return;
                }
                if (one.isIdle()) {
                    one.close();
                }
                free.add(one);
            }
        }

        /** At the end of all couriers: each hangs up what nobody uses any more. */
        @Override
        public void close() {
            giveBack();
            for (RelayLine one = free.poll(); one != null; one = free.poll()) {
                one.close();
            }
        }
    }

    Loan loan() {
        return new Loan();
    }
}
