package org.danwakai.mail.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;

/**
 * The mails that one courier has claimed: each has its turn and is written down, or goes back into the line untried.
 * Used by the courier's thread, but for {@link #unburden}.
 */
final class Load {

    /** For so many nanoseconds mails may be written from facts that were read together. */
    static final long FACTS_ARE_FRESH = Duration.ofSeconds(2).toNanos();

    private static final Logger LOG = Logger.getLogger(Load.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Settlements settlements;
    private final Holdings holdings;
    private final Queue<OwedMail> waiting = new ConcurrentLinkedQueue<>();
    private final List<OwedMail> untried = new ArrayList<>();
    private OwedMail inHand;
    private volatile long handAt = System.nanoTime();

    Load(Settlements settlements, Holdings holdings) {
        this.settlements = settlements;
        this.holdings = holdings;
    }

    void take(List<OwedMail> claimed) {
        holdings.add(claimed);
        handAt = System.nanoTime();
        waiting.addAll(claimed);
    }

    /** The next that has its turn; null when there is none. */
    OwedMail next() {
        inHand = waiting.poll();
        if (inHand != null) {
            handAt = System.nanoTime();
        }
        return inHand;
    }

    /** The one in hand goes back at the end. */
    void putOff() {
        untried.add(inHand);
        inHand = null;
    }

    /** What became of the one in hand. @return whether it is written down; it is not when the server stops without a database */
    boolean settle(Outcome outcome) throws InterruptedException {
        inHand = null;
        return settle(List.of(outcome));
    }

    /** All that had no turn. */
    void giveBack() throws InterruptedException {
        if (inHand != null) {
            putOff();
        }
        untried.addAll(allWaiting());
        List<Outcome> returned = untried.stream().map(Outcome::returned).toList();
        untried.clear();
        if (!returned.isEmpty()) {
            settle(returned);
        }
    }

    /** Called from outside, again and again: what waits behind a mail that the server is silent about goes to others. */
    void unburden() {
        if (System.nanoTime() - handAt < FACTS_ARE_FRESH) {
            return;
        }
        List<OwedMail> mails = allWaiting();
        if (!mails.isEmpty()) {
            mails.forEach(mail -> holdings.remove(mail.id()));
            settlements.settle(
                    holdings.holder(), mails.stream().map(Outcome::returned).toList());
        }
    }

    private List<OwedMail> allWaiting() {
        List<OwedMail> mails = new ArrayList<>();
        for (OwedMail mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            mails.add(mail);
        }
        return mails;
    }

    /** A mail that was sent stays ours until that is written down, also while the database is away. */
    private boolean settle(List<Outcome> outcomes) throws InterruptedException {
        // who is asked to stop writes down first what was sent
        boolean isAskedToStop = Thread.interrupted();
        boolean isWritten = false;
        while (!isWritten) {
            try {
                settlements.settle(holdings.holder(), outcomes);
                outcomes.forEach(outcome -> holdings.remove(outcome.mailId()));
                isWritten = true;
            } catch (RuntimeException away) {
                LOG.log(Level.WARNING, "What became of mails cannot be written down yet: {0}", away.toString());
                if (holdings.isClosing()) {
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(PATIENCE.toMillis());
            }
        }
        if (isAskedToStop) {
            Thread.currentThread().interrupt();
        }
        return isWritten;
    }
}
