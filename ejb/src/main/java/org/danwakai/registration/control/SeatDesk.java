package org.danwakai.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.platform.entity.DatabaseFault;
import org.danwakai.platform.entity.Overloaded;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.control.SeatRound.Answer;

/**
 * Where errands queue. One caller at a time serves all that wait, its own among them, in a round of the database; the
 * others wait for their answers. So however many press the button at once, one connection of this server is busy with
 * seats, and the lock is asked for once for a whole round. The queue is bounded and so is the wait in it: who cannot be
 * served in good time is told so, and nothing of the errand is done.
 */
@ApplicationScoped
public class SeatDesk {

    private static final Logger LOG = Logger.getLogger(SeatDesk.class.getName());
    private static final int LONGEST_QUEUE = 2_000;
    private static final int LARGEST_ROUND = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Ticket> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE, true);
    private final Semaphore counter = new Semaphore(1);
    private final SeatRound round;
    private final Duration patience;

    /** For the container's proxy alone. */
    protected SeatDesk() {
        this(null);
    }

    @Inject
    public SeatDesk(SeatRound round) {
        this(round, PATIENCE);
    }

    SeatDesk(SeatRound round, Duration patience) {
        this.round = round;
        this.patience = patience;
    }

    /**
     * Returns when what the errand asks for is committed.
     *
     * @throws org.danwakai.platform.entity.DomainException when the rules refuse it
     * @throws Overloaded when it could not be served in good time; nothing of it was done then
     */
    public RegistrationStatus serve(Errand errand) {
        Ticket ticket = new Ticket(errand);
        if (!queue.offer(ticket)) {
            throw new Overloaded();
        }
        long patienceEnds = System.nanoTime() + patience.toNanos();
        while (!ticket.isDone()) {
            if (counter.tryAcquire()) {
                serveUntilDone(ticket);
            } else if (!ticket.await(patienceEnds) && ticket.giveUp()) {
                queue.remove(ticket);
                throw new Overloaded();
            }
        }
        return ticket.answer();
    }

    /** How many errands wait, apart from those of the present round. */
    int queued() {
        return queue.size();
    }

    /** Whoever comes to the counter serves those before it too, and then calls the next to it. */
    private void serveUntilDone(Ticket own) {
        try {
            while (!own.isDone()) {
                List<Ticket> waiting = new ArrayList<>();
                queue.drainTo(waiting, LARGEST_ROUND);
                serveAll(waiting.stream().filter(Ticket::begin).toList());
            }
        } finally {
            counter.release();
            Ticket next = queue.peek();
            if (next != null) {
                next.call();
            }
        }
    }

    private void serveAll(List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return;
        }
        try {
            List<Answer> answers =
                    round.serve(tickets.stream().map(Ticket::errand).toList());
            for (int i = 0; i < tickets.size(); i++) {
                tickets.get(i).done(answers.get(i));
            }
        } catch (RuntimeException broken) {
            if (DatabaseFault.isHeldUp(broken)) {
                tickets.forEach(ticket -> ticket.broken(new Overloaded()));
                return;
            }
            if (tickets.size() == 1 || !DatabaseFault.isOfThisTransaction(broken)) {
                tickets.forEach(ticket -> ticket.broken(broken));
                return;
            }
            // one errand that breaks must not take the others with it
            LOG.log(Level.WARNING, "A round of {0} errands failed, each is tried by itself: {1}", new Object[] {
                tickets.size(), broken.toString()
            });
            tickets.forEach(ticket -> serveAll(List.of(ticket)));
        }
    }
}
