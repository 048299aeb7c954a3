package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.danwakai.mail.entity.Outcome;

/**
 * Where couriers write down what became of their mails. One writes for all that wait, so a transaction serves several
 * connections; and each goes on with its next mail only when its last is written down, so that a crash can send no more
 * mails twice than there are connections.
 */
@ApplicationScoped
public class Settlements {

    private final ConcurrentLinkedQueue<Ticket> queue = new ConcurrentLinkedQueue<>();
    private final Lock pen = new ReentrantLock();

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
        private boolean isDone;
        private RuntimeException broken;

        Ticket(List<Outcome> outcomes) {
            this.outcomes = outcomes;
        }
    }

    /** Returns when it is committed. */
    void settle(String holder, List<Outcome> outcomes) {
        Ticket own = new Ticket(outcomes);
        queue.add(own);
        pen.lock();
        try {
            if (!own.isDone) {
                settleAll(holder);
            }
        } finally {
            pen.unlock();
        }
        if (own.broken != null) {
            throw own.broken;
        }
    }

    /** How many wait, apart from those that are being written down. */
    int waiting() {
        return queue.size();
    }

    private void settleAll(String holder) {
        List<Ticket> tickets = new ArrayList<>();
        for (Ticket next = queue.poll(); next != null; next = queue.poll()) {
            tickets.add(next);
        }
        try {
            outbox.settle(
                    holder,
                    tickets.stream().flatMap(one -> one.outcomes.stream()).toList());
        } catch (RuntimeException broken) {
            // one that cannot be written down must not hold up the others
            tickets.forEach(one -> settleAlone(holder, one));
        }
        tickets.forEach(one -> one.isDone = true);
    }

    private void settleAlone(String holder, Ticket ticket) {
        try {
            outbox.settle(holder, ticket.outcomes);
        } catch (RuntimeException broken) {
            ticket.broken = broken;
        }
    }
}
