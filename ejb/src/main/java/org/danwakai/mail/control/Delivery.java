package org.danwakai.mail.control;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.control.RelayLine.Unreachable;
import org.danwakai.mail.entity.Outcome;
import org.danwakai.mail.entity.OwedMail;

/** Sends one mail, if it may be sent and still is true, and tells what became of it. Used by one thread. */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

    private final RelayLines.Loan loan;
    private final RateLimits limits;
    private final Clock clock;

    Delivery(RelayLines.Loan loan, RateLimits limits, Clock clock) {
        this.loan = loan;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return null when the mail has to wait, untried @throws Unreachable when it was not tried: no server was there */
    Outcome of(OwedMail mail, LetterPost.Batch letters) throws InterruptedException, Unreachable {
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
            ReadyMail ready = letters.make(mail).orElse(null);
            return ready == null ? Outcome.dropped(mail) : send(mail, ready);
        } catch (Receipt.Missing away) {
            return null;
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

    private Outcome send(OwedMail mail, ReadyMail ready)
            throws InterruptedException, Unreachable, MessagingException, Receipt.Missing {
        limits.awaitTurn();
        RelayLine line = loan.line();
        if (line == null) {
            return null;
        }
        line.open();
        String answer = line.send(ready);
        return Outcome.sent(mail, clock.instant(), answer);
    }

    private Outcome retry(OwedMail mail, String answer) {
        return Outcome.retry(
                mail, answer, clock.instant(), ThreadLocalRandom.current().nextDouble());
    }
}
