package org.danwakai.mail.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
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

    /** Then its claim may run out, and another courier of this server have it: it has gone back into the line by that. */
    private static final long GOES_BACK_BY_ITSELF =
            Outbox.CLAIM.minus(Duration.ofSeconds(5)).toNanos();

    private final Outbox outbox;
    private final Holdings holdings;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final List<Entry> heldUp = new ArrayList<>();
    private Pen pen;
    private long triedAt;
    private volatile boolean isClosing;

    Settlements(Outbox outbox, Holdings holdings) {
        this.outbox = outbox;
        this.holdings = holdings;
    }

    /** @param since when it was tried first, and let go if it goes back */
    private record Entry(Outcome outcome, Receipt receipt, long since) {

        private Entry triedNow() {
            return new Entry(outcome, receipt, System.nanoTime());
        }

        private boolean goesBack() {
            return outcome.state() == MailState.OWED;
        }

        private boolean isOutdated() {
            return goesBack() && System.nanoTime() - since > GOES_BACK_BY_ITSELF;
        }
    }

    /** @param receipt is given when it is written down */
    void add(Outcome outcome, Receipt receipt) {
        queue.add(new Entry(outcome, receipt, System.nanoTime()));
    }

    /** Nothing more comes. */
    void close() {
        isClosing = true;
    }

    /** Until it is closed, and interrupted so as not to wait; what is there is written down then, if it can be. */
    @Override
    public void run() {
        try {
            while (!isClosing) {
                round(queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.FINE, "What became of mails is written down for the last time");
        } finally {
            // the pool gives no connection to who is interrupted
            boolean isInterrupted = Thread.interrupted();
            triedAt = System.nanoTime() - TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            round(queue.poll());
            layDown();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @param first null when none has come for a while */
    private void round(Entry first) {
        List<Entry> come = new ArrayList<>();
        if (first != null) {
            come.add(first);
            queue.drainTo(come);
        }
        // who claims next what goes back into the line may be one of ours, and holds it then
        come.stream().filter(Entry::goesBack).forEach(this::letGo);
        List<Entry> entries = come.stream().map(Entry::triedNow).collect(Collectors.toCollection(ArrayList::new));
        if (System.nanoTime() - triedAt >= TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            entries.addAll(heldUp);
            heldUp.clear();
        }
        if (entries.isEmpty()) {
            layDown();
        } else {
            writeAll(entries);
        }
    }

    private void writeAll(List<Entry> entries) {
        try {
            write(entries);
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            layDown();
            if (entries.size() == 1) {
                holdUp(entries, broken);
            } else {
                writeEach(entries);
            }
        }
    }

    /** One that cannot be written down must not hold up the others. */
    private void writeEach(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry one = entries.get(i);
            try {
                write(List.of(one));
            } catch (RuntimeException | StackOverflowError | LinkageError broken) {
                boolean isAway = pen == null;
                layDown();
                holdUp(isAway ? entries.subList(i, entries.size()) : List.of(one), broken);
                if (isAway) {
                    return;
                }
            }
        }
    }

    private void write(List<Entry> entries) {
        if (pen == null) {
            pen = outbox.pen(holdings.holder());
        }
        Map<Boolean, List<Entry>> byAge = entries.stream().collect(Collectors.partitioningBy(Entry::isOutdated));
        byAge.get(true).forEach(one -> one.receipt().written());
        List<Entry> due = byAge.get(false);
        if (!due.isEmpty()) {
            pen.write(due.stream().map(Entry::outcome).toList());
        }
        due.stream().filter(one -> !one.goesBack()).forEach(this::letGo);
        due.forEach(one -> one.receipt().written());
    }

    private void letGo(Entry entry) {
        holdings.remove(entry.outcome().mailId());
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
