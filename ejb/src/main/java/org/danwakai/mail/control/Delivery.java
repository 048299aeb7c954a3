package org.danwakai.mail.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OutboxMail;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.boundary.Recipients;

/** Hands a batch of mails to the mail server over one connection, and settles each by the server's answer. */
@ApplicationScoped
public class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

    @Resource(lookup = "java:jboss/mail/Danwakai")
    private Session session;

    @Inject
    private Outbox outbox;

    @Inject
    private Letterheads letterheads;

    @Inject
    private LetterWriter writer;

    @Inject
    private Recipients recipients;

    @Inject
    private Clock clock;

    void deliver(List<OutboxMail> batch) {
        try (Transport transport = session.getTransport()) {
            if (connect(transport, batch)) {
                sendAll(batch, transport);
            }
        } catch (MessagingException closing) {
            LOG.log(Level.FINE, "The mail server hung up first: {0}", closing.getMessage());
        }
    }

    private boolean connect(Transport transport, List<OutboxMail> batch) {
        try {
            transport.connect();
            return true;
        } catch (MessagingException unreachable) {
            LOG.log(Level.WARNING, "The mail server cannot be reached, {0} mails wait: {1}", new Object[] {
                batch.size(), unreachable.getMessage()
            });
            batch.forEach(mail -> outbox.settle(mail.id(), waiting -> waiting.postpone(clock.instant())));
            return false;
        }
    }

    private void sendAll(List<OutboxMail> batch, Transport transport) {
        // what is not sent well within the claim is left to the next one: another server may take it then
        Instant until = clock.instant().plus(Outbox.CLAIM.dividedBy(2));
        Map<String, Letterhead> heads = new HashMap<>();
        for (OutboxMail mail : batch) {
            if (!clock.instant().isBefore(until)) {
                return;
            }
            try {
                outbox.settle(mail.id(), send(mail, heads, transport));
            } catch (RuntimeException broken) {
                // one mail that cannot be written must not hold up the others
                LOG.log(Level.SEVERE, "Mail " + mail.id() + " (" + mail.kind() + ") could not be written", broken);
                outbox.settle(mail.id(), failed -> failed.retry("could not be written, see the log", clock.instant()));
            }
        }
    }

    private Consumer<OutboxMail> send(OutboxMail mail, Map<String, Letterhead> heads, Transport transport) {
        Optional<Recipient> to = recipient(mail);
        Letterhead head = to.map(recipient -> head(mail, recipient, heads)).orElse(Letterhead.NONE);
        Optional<Letter> letter = to.flatMap(recipient -> writer.write(mail.kind(), recipient, head));
        if (letter.isEmpty()) {
            return OutboxMail::drop;
        }
        try {
            Recipient recipient = to.orElseThrow();
            Envelope envelope = new Envelope(
                    session,
                    mail.messageId(),
                    head.sender(recipient.language()),
                    recipient.address(),
                    letter.get(),
                    LetterWriter.oneClickLink(recipient),
                    clock.instant());
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return sent -> sent.sent(clock.instant());
        } catch (AddressException refusedHere) {
            return failed -> failed.fail("the address cannot be written to");
        } catch (SendFailedException refused) {
            return isPermanent(refused) ? failed -> failed.fail(answer(refused)) : later(refused);
        } catch (MessagingException interrupted) {
            return later(interrupted);
        }
    }

    private Optional<Recipient> recipient(OutboxMail mail) {
        if (mail.registrationId() != null) {
            return recipients.ofRegistration(mail.registrationId(), mail.linkExpiresAt());
        }
        return mail.subscriptionId() != null
                ? recipients.ofSubscription(mail.subscriptionId(), mail.linkExpiresAt())
                : recipients.ofAttendee(mail.attendeeId(), mail.linkExpiresAt());
    }

    private Letterhead head(OutboxMail mail, Recipient to, Map<String, Letterhead> heads) {
        if (mail.seminarId() != null) {
            Letterhead head = heads.computeIfAbsent(
                    "seminar " + mail.seminarId(), key -> letterheads.ofSeminar(mail.seminarId()));
            return mail.kind() == MailKind.JOIN ? letterheads.joining(head, mail.registrationId()) : head;
        }
        return to.series() == null
                ? Letterhead.NONE
                : heads.computeIfAbsent("series " + to.series(), key -> letterheads.ofSeries(to.series()));
    }

    private Consumer<OutboxMail> later(MessagingException reason) {
        return mail -> mail.retry(answer(reason), clock.instant());
    }

    /** RFC 5321, 4.2.1: an answer that begins with 5 will not change. */
    private static boolean isPermanent(SendFailedException refused) {
        return refused.getMessage() != null && answer(refused).matches("(?s).*\\b5\\d\\d\\b.*");
    }

    /** The server's words without the address that it may repeat. */
    private static String answer(MessagingException reason) {
        Exception next = reason.getNextException();
        String text =
                next != null && next.getMessage() != null ? next.getMessage() : String.valueOf(reason.getMessage());
        String bare = text.strip().replaceAll("[^\\s<>]+@[^\\s<>]+", "…");
        return bare.length() > 300 ? bare.substring(0, 300) : bare;
    }
}
