package org.danwakai.mail.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the mail server that is kept from one mail to the next. Used by one thread at a time. */
final class RelayLine implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RelayLine.class.getName());

    /** Servers end connections that last for ever; we do so first. */
    private static final int MOST_MAILS = 500;

    /**
     * A server may have hung up on a connection that was silent for longer; then it is asked first, so that no mail
     * fails by that. One mail follows another far sooner.
     */
    private static final long SILENCE = Duration.ofMillis(100).toNanos();

    private static final long IDLE = Duration.ofSeconds(20).toNanos();

    private final Session session;
    private Transport transport;
    private Receipt last = Receipt.WRITTEN;
    private ReadyMail sent;
    private int mails;
    private long usedAt;

    RelayLine(Session session) {
        this.session = session;
    }

    /** No server was there to ask. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** @throws Unreachable when there is no connection and none can be made */
    void open() throws Unreachable {
        if (transport != null && mails < MOST_MAILS && isAlive()) {
            return;
        }
        close();
        try {
            transport = session.getTransport();
            transport.connect();
            mails = 0;
            usedAt = System.nanoTime();
        } catch (MessagingException unreachable) {
            close();
            throw new Unreachable(unreachable);
        }
    }

    private boolean isAlive() {
        return System.nanoTime() - usedAt < SILENCE || transport.isConnected();
    }

    /**
     * @return what the server answered that took it
     * @throws MessagingException with what the server answered, or when the connection broke
     * @throws Receipt.Missing when it was not sent, since that of the mail before did not come
     */
    String send(ReadyMail mail) throws MessagingException, Receipt.Missing {
        mails++;
        sent = mail;
        mail.endsAfter(last);
        try {
            transport.sendMessage(mail, new Address[] {mail.recipient()});
        } catch (SendFailedException refused) {
            // 421: the server is about to hang up; without a code it did
            int code = Answer.of(refused).code();
            if (code == 421 || code == 0) {
                close();
            }
            throw refused;
        } catch (MessagingException | RuntimeException broken) {
            close();
            if (broken.getCause() instanceof Receipt.Missing missing) {
                throw missing;
            }
            throw broken;
        }
        usedAt = System.nanoTime();
        return transport instanceof SMTPTransport smtp ? Answer.bare(smtp.getLastServerResponse()) : null;
    }

    /** The mail that was sent last is being written down; the next ends after that, unless it was refused before its end. */
    void owes(Receipt receipt) {
        if (sent != null && sent.isEnded()) {
            last = receipt;
        }
    }

    /** Whether it is open, and nothing was sent for so long that it need not be kept. */
    boolean isIdle() {
        return transport != null && System.nanoTime() - usedAt > IDLE;
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "The mail server hung up first: {0}", gone.getMessage());
        }
        transport = null;
    }
}
