package org.danwakai.mail.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;

/**
 * The mails that one courier has claimed: each has its turn and is written down, or goes back into the line untried.
 * Used by the courier's thread, but for {@link #unburden}.
 */
final class Load {

    /** For so many nanoseconds mails may be written from facts that were read together. */
    static final long FACTS_ARE_FRESH = Duration.ofSeconds(2).toNanos();

    private final Settlements settlements;
    private final Holdings holdings;
    private final Queue<OwedMail> waiting = new ConcurrentLinkedQueue<>();
    private final List<OwedMail> untried = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private OwedMail inHand;
    private volatile long handAt = System.nanoTime();

    Load(Settlements settlements, Holdings holdings) {
        this.settlements = settlements;
        this.holdings = holdings;
    }

    void take(List<OwedMail> claimed) {
        handAt = System.nanoTime();
        waiting.addAll(holdings.add(claimed));
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

    /** What became of the one in hand. @param receipt is given when it is written down */
    void settle(Outcome outcome, Receipt receipt) {
        inHand = null;
        write(outcome, receipt);
    }

    /** All that had no turn; returns when it is written down what became of each. */
    void giveBack() throws InterruptedException {
        if (inHand != null) {
            putOff();
        }
        untried.addAll(allWaiting());
        untried.forEach(mail -> write(Outcome.returned(mail), new Receipt()));
        untried.clear();
        for (Receipt receipt : receipts) {
            receipt.awaitHowever();
        }
        receipts.clear();
    }

    private void write(Outcome outcome, Receipt receipt) {
        receipts.add(receipt);
        settlements.add(outcome, receipt);
    }

    /** Called from outside, again and again: what waits behind a mail that the server is silent about goes to others. */
    void unburden() {
        if (System.nanoTime() - handAt < FACTS_ARE_FRESH) {
            return;
        }
        allWaiting().forEach(mail -> settlements.add(Outcome.returned(mail), new Receipt()));
    }

    private List<OwedMail> allWaiting() {
        List<OwedMail> mails = new ArrayList<>();
        for (OwedMail mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            mails.add(mail);
        }
        return mails;
    }
}
