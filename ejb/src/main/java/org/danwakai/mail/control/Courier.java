package org.danwakai.mail.control;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.control.EnvelopeMaker.Sealed;
import org.danwakai.mail.control.RelayLine.Unreachable;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;

/**
 * Carries mails over one kept connection: claims the few that are due first, sends one after the other, and writes down
 * each before the next. It never holds more than it sends in a quarter of a second or so, hence what becomes urgent is
 * next within that time, however much else is owed.
 */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final int MOST_HELD = 100;
    private static final double HELD_FOR_SECONDS = 0.25;
    private static final long FACTS_ARE_FRESH = Duration.ofSeconds(2).toNanos();
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final int HANG_UP_AFTER_IDLE = 20;

    private final Outbox outbox;
    private final Settlements settlements;
    private final LetterPost post;
    private final RelayLine line;
    private final RateLimits limits;
    private final Holdings holdings;
    private final Clock clock;
    private final Queue<OwedMail> waiting = new ConcurrentLinkedQueue<>();
    private volatile long handAt = System.nanoTime();
    private int batch = 2;
    private int idle;
    private int failures;

    Courier(
            Outbox outbox,
            Settlements settlements,
            LetterPost post,
            RelayLine line,
            RateLimits limits,
            Holdings holdings,
            Clock clock) {
        this.outbox = outbox;
        this.settlements = settlements;
        this.post = post;
        this.line = line;
        this.limits = limits;
        this.holdings = holdings;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (line) {
            while (!Thread.currentThread().isInterrupted()) {
                round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            long claimedAt = System.nanoTime();
            List<OwedMail> claimed = outbox.claim(holdings.holder(), batch, limits.exhausted());
            if (claimed.isEmpty()) {
                rest();
                return;
            }
            idle = 0;
            holdings.add(claimed);
            carry(claimed, claimedAt);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Mails wait, the database cannot be asked for them: {0}", failure.toString());
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        }
    }

    private void rest() throws InterruptedException {
        batch = Math.min(batch, 4);
        idle++;
        if (idle > HANG_UP_AFTER_IDLE && line.isOpen()) {
            line.close();
        }
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
    }

    private void carry(List<OwedMail> claimed, long claimedAt) throws InterruptedException {
        List<OwedMail> returned = new ArrayList<>();
        OwedMail inHand = null;
        int carried = 0;
        handAt = System.nanoTime();
        waiting.addAll(claimed);
        try {
            line.open();
            failures = 0;
            long readAt = System.nanoTime();
            LetterPost.Batch letters = post.prepare(claimed);
            do {
                inHand = waiting.poll();
                if (inHand == null) {
                    break;
                }
                handAt = System.nanoTime();
                Outcome outcome = outcome(inHand, letters);
                if (outcome == null) {
                    returned.add(inHand);
                }
                inHand = null;
                if (outcome != null) {
                    settle(List.of(outcome));
                }
                carried++;
                // from facts that are old, somebody who has left meanwhile would still be told
            } while (System.nanoTime() - readAt < FACTS_ARE_FRESH && holdings.isGood(claimedAt));
            adapt(claimed.size(), carried, claimedAt);
        } catch (Unreachable gone) {
            // nobody's mail has failed by this, so none of them counts an attempt
            failures++;
            LOG.log(
                    Level.WARNING,
                    "The mail server cannot be reached, mails wait: {0}",
                    Answer.bare(gone.getMessage()));
        } finally {
            if (inHand != null) {
                returned.add(inHand);
            }
            returned.addAll(allWaiting());
            giveBack(returned);
        }
        if (failures > 0) {
            long pause = Math.min(LONGEST_REST.toMillis(), IDLE.toMillis() << Math.min(failures, 10));
            TimeUnit.MILLISECONDS.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2));
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

    private void adapt(int held, int sent, long since) {
        double perSecond = sent / ((System.nanoTime() - since) / 1e9);
        int affordable = (int) Math.round(perSecond * HELD_FOR_SECONDS);
        batch = Math.max(1, Math.min(Math.min(MOST_HELD, 2 * Math.max(1, held)), affordable));
    }

    /** @return null when the mail has to wait, untried */
    private Outcome outcome(OwedMail mail, LetterPost.Batch letters) throws InterruptedException, Unreachable {
        if (mail.isExpiredAt(clock.instant())) {
            return Outcome.expired(mail, null);
        }
        if (mail.isStopped() && !mail.kind().isAwaited()) {
            return Outcome.failed(mail, "nothing is sent there, since mail has come back", null);
        }
        if (!limits.allows(mail)) {
            return null;
        }
        try {
            Sealed sealed = letters.envelope(mail).orElse(null);
            if (sealed == null) {
                return Outcome.dropped(mail);
            }
            limits.awaitTurn();
            line.open();
            String answer = line.send(sealed.message(), sealed.recipient());
            return Outcome.sent(mail, clock.instant(), answer);
        } catch (AddressException refusedHere) {
            return Outcome.failed(mail, "the address cannot be written to", null);
        } catch (MessagingException refused) {
            Answer answer = Answer.of(refused);
            return answer.isPermanent() && !Answer.isAboutUs(refused)
                    ? Outcome.failed(mail, answer.words(), answer.hardStatus())
                    : retry(mail, answer.words());
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            // one mail that cannot be written must not hold up the others
            LOG.log(Level.SEVERE, "Mail " + mail.id() + " (" + mail.kind() + ") could not be written", broken);
            return retry(mail, "could not be written, see the log");
        }
    }

    private Outcome retry(OwedMail mail, String answer) {
        return Outcome.retry(
                mail, answer, clock.instant(), ThreadLocalRandom.current().nextDouble());
    }

    /** A mail that was sent stays ours until that is written down, also while the database is away. */
    private void settle(List<Outcome> outcomes) throws InterruptedException {
        // who is asked to stop writes down first what was sent
        boolean isAskedToStop = Thread.interrupted();
        while (true) {
            try {
                settlements.settle(holdings.holder(), outcomes);
                outcomes.forEach(outcome -> holdings.remove(outcome.mailId()));
                break;
            } catch (RuntimeException away) {
                LOG.log(Level.WARNING, "What became of mails cannot be written down yet: {0}", away.toString());
                if (holdings.isClosing()) {
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
            }
        }
        if (isAskedToStop) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(List<OwedMail> mails) throws InterruptedException {
        if (!mails.isEmpty()) {
            settle(mails.stream().map(Outcome::returned).toList());
        }
    }
}
