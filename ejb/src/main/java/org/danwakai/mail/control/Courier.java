package org.danwakai.mail.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.control.RelayLine.Unreachable;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;

/**
 * Carries mails: claims the few that are due first, sends one after the other over a connection that it borrows, and has
 * it written down what became of them before it claims others. It never holds more than it sends in half a second, hence
 * what becomes urgent is next within that time, however much else is owed.
 */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final Duration REST = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final LetterPost post;
    private final RelayLines.Loan loan;
    private final Delivery delivery;
    private final RateLimits limits;
    private final Holdings holdings;
    private final Load load;
    private final Bell bell;
    private final Pace pace = new Pace();

    Courier(
            Outbox outbox,
            LetterPost post,
            RelayLines.Loan loan,
            Delivery delivery,
            RateLimits limits,
            Holdings holdings,
            Load load,
            Bell bell) {
        this.outbox = outbox;
        this.post = post;
        this.loan = loan;
        this.delivery = delivery;
        this.limits = limits;
        this.holdings = holdings;
        this.load = load;
        this.bell = bell;
    }

    @Override
    public void run() {
        try (loan) {
            while (!holdings.isClosing()) {
                round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            long claimedAt = System.nanoTime();
            int batch = pace.batch();
            List<OwedMail> claimed = outbox.claim(holdings.holder(), batch, limits.exhausted());
            if (claimed.isEmpty()) {
                rest();
                return;
            }
            if (claimed.size() == batch) {
                bell.call();
            }
            carry(claimed, claimedAt);
        } catch (RuntimeException failure) {
            if (holdings.isClosing()) {
                return;
            }
            LOG.log(Level.WARNING, "Mails wait, the database cannot be asked for them: {0}", failure.toString());
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        }
    }

    private void rest() throws InterruptedException {
        pace.foundNothing();
        loan.hangUpIdle();
        bell.rest();
    }

    private void carry(List<OwedMail> claimed, long claimedAt) throws InterruptedException {
        load.take(claimed);
        try {
            int carried = deliver(claimed, claimedAt);
            pace.carried(claimed.size(), carried, System.nanoTime() - claimedAt);
        } catch (Unreachable gone) {
            // nobody's mail has failed by this, so none of them counts an attempt
            pace.unreachable();
            LOG.log(
                    Level.WARNING,
                    "The mail server cannot be reached, mails wait: {0}",
                    Answer.bare(gone.getMessage()));
        } finally {
            loan.giveBack();
            load.giveBack();
        }
        TimeUnit.MILLISECONDS.sleep(
                pace.pause(ThreadLocalRandom.current().nextDouble()).toMillis());
    }

    /** @return how many had their turn */
    private int deliver(List<OwedMail> claimed, long claimedAt) throws InterruptedException, Unreachable {
        long readAt = System.nanoTime();
        LetterPost.Batch letters = post.prepare(claimed);
        int carried = 0;
        do {
            OwedMail mail = load.next();
            if (mail == null) {
                break;
            }
            Outcome outcome = delivery.of(mail, letters);
            pace.reached();
            if (outcome == null) {
                load.putOff();
                loan.giveBack();
            } else {
                load.settle(outcome, loan.passOn());
            }
            carried++;
            // from facts that are old, somebody who has left meanwhile would still be told
        } while (System.nanoTime() - readAt < Load.FACTS_ARE_FRESH && holdings.isGood(claimedAt));
        return carried;
    }
}
