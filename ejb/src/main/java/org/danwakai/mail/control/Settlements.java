package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.danwakai.mail.entity.Outcome;

/**
 * Where couriers write down what became of their mails. One writes for all that wait, so a transaction serves several
 * connections; and each goes on with its next mail only when its last is written down, so that a crash can send no more
 * mails twice than there are connections. Who has written wakes those that they wrote for, and hands the pen to one that
 * came meanwhile: to have them all ask for a lock in turn took longer than the transaction.
 */
@ApplicationScoped
public class Settlements {

    private final ConcurrentLinkedQueue<Ticket> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore pen = new Semaphore(1);

    private final Outbox outbox;

    /** For the container's proxy alone. */
    protected Settlements() {
        this(null);
    }

    @Inject
    public Settlements(Outbox outbox) {
        this.outbox = outbox;
    }

    private static final class Ticket {
        private final List<Outcome> outcomes;
        private final Semaphore turn = new Semaphore(0);
        private boolean hasPen;
        private RuntimeException broken = new IllegalStateException("It was not tried");

        Ticket(List<Outcome> outcomes) {
            this.outcomes = outcomes;
        }
    }

    /** Returns when it is committed. */
    void settle(String holder, List<Outcome> outcomes) {
        Ticket own = new Ticket(outcomes);
        queue.add(own);
        handOn();
        own.turn.acquireUninterruptibly();
        if (own.hasPen) {
            try {
                settleAll(holder, own);
            } finally {
                pen.release();
                handOn();
            }
        }
        if (own.broken != null) {
            throw own.broken;
        }
    }

    /** The pen, unless somebody has it, to one of those who wait. */
    private void handOn() {
        while (!queue.isEmpty() && pen.tryAcquire()) {
            Ticket next = queue.poll();
            if (next == null) {
                pen.release();
            } else {
                next.hasPen = true;
                next.turn.release();
            }
        }
    }

    /** How many wait, apart from those that are being written down. */
    int waiting() {
        return queue.size();
    }

    private void settleAll(String holder, Ticket own) {
        List<Ticket> tickets = new ArrayList<>(List.of(own));
        try {
            for (Ticket next = queue.poll(); next != null; next = queue.poll()) {
                tickets.add(next);
            }
            outbox.settle(
                    holder,
                    tickets.stream().flatMap(one -> one.outcomes.stream()).toList());
            tickets.forEach(one -> one.broken = null);
        } catch (RuntimeException broken) {
            // one that cannot be written down must not hold up the others
            tickets.forEach(one -> settleAlone(holder, one));
        } finally {
            tickets.stream().filter(one -> one != own).forEach(one -> one.turn.release());
        }
    }

    private void settleAlone(String holder, Ticket ticket) {
        try {
            outbox.settle(holder, ticket.outcomes);
            ticket.broken = null;
        } catch (RuntimeException broken) {
            ticket.broken = broken;
        }
    }
}
