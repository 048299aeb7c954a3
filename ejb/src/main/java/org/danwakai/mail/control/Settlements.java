package org.danwakai.mail.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.MailState;
import org.danwakai.mail.entity.Outcome;

/**
 * Writes down what became of mails, for all couriers of a server: whatever has come meanwhile together, so that one
 * transaction serves several connections. A mail that was sent stays ours until that is written down, also while the
 * database is away.
 */
final class Settlements implements Runnable {

    private static final Logger LOG = Logger.getLogger(Settlements.class.getName());
    private static final long PATIENCE_SECONDS = 1;

    private final Outbox outbox;
    private final Holdings holdings;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final List<Entry> heldUp = new ArrayList<>();
    private Pen pen;
    private long triedAt;

    Settlements(Outbox outbox, Holdings holdings) {
        this.outbox = outbox;
        this.holdings = holdings;
    }

    private record Entry(Outcome outcome, Receipt receipt) {}

    /** @param receipt is given when it is written down */
    void add(Outcome outcome, Receipt receipt) {
        queue.add(new Entry(outcome, receipt));
    }

    /** Until it is interrupted, when nothing more comes; what is there is written down then, if it can be. */
    @Override
    public void run() {
        try {
            while (true) {
                round(queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } catch (InterruptedException stopped) {
            writeTheLast();
            Thread.currentThread().interrupt();
        } finally {
            layDown();
        }
    }

    /** @param first null when none has come for a while */
    private void round(Entry first) {
        List<Entry> entries = new ArrayList<>();
        if (first != null) {
            entries.add(first);
            queue.drainTo(entries);
        }
        if (System.nanoTime() - triedAt > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            entries.addAll(heldUp);
            heldUp.clear();
        }
        if (entries.isEmpty()) {
            layDown();
        } else {
            write(entries);
        }
    }

    private void writeTheLast() {
        List<Entry> entries = new ArrayList<>(heldUp);
        heldUp.clear();
        queue.drainTo(entries);
        if (!entries.isEmpty()) {
            write(entries);
        }
    }

    private void write(List<Entry> entries) {
        try {
            if (pen == null) {
                pen = outbox.pen(holdings.holder());
            }
        } catch (RuntimeException away) {
            holdUp(entries, away);
            return;
        }
        try {
            // who claims next what goes back into the line may be one of ours, and holds it then
            letGo(entries, outcome -> outcome.state() == MailState.OWED);
            pen.write(entries.stream().map(Entry::outcome).toList());
            letGo(entries, outcome -> outcome.state() != MailState.OWED);
            entries.forEach(one -> one.receipt().written());
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            layDown();
            if (entries.size() == 1) {
                holdUp(entries, broken);
            } else {
                // one that cannot be written down must not hold up the others
                entries.forEach(one -> write(List.of(one)));
            }
        }
    }

    private void letGo(List<Entry> entries, Predicate<Outcome> which) {
        entries.stream().map(Entry::outcome).filter(which).map(Outcome::mailId).forEach(holdings::remove);
    }

    private void holdUp(List<Entry> entries, Throwable reason) {
        LOG.log(Level.WARNING, "What became of mails cannot be written down yet: {0}", reason.toString());
        heldUp.addAll(entries);
        triedAt = System.nanoTime();
    }

    private void layDown() {
        if (pen != null) {
            pen.close();
            pen = null;
        }
    }
}
