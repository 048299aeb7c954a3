package org.danwakai.mail.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail as it goes over the line: written and signed before a connection is borrowed for it. Sent by one thread. */
final class ReadyMail extends SMTPMessage {

    private final Address recipient;
    private final byte[] text;
    private Receipt before = Receipt.WRITTEN;

    /** @param signed written here; that makes the signature @param from where it comes back to */
    ReadyMail(Session session, SMTPMessage signed, Address recipient, String from) throws MessagingException {
        super(session);
        this.recipient = recipient;
        ByteArrayOutputStream written = new ByteArrayOutputStream(16_384);
        try {
            signed.writeTo(written);
        } catch (IOException e) {
            throw new MessagingException("could not be written", e);
        }
        text = written.toByteArray();
        setEnvelopeFrom(from);
    }

    Address recipient() {
        return recipient;
    }

    /** The server takes no more of it than its text before that. */
    void endsAfter(Receipt receipt) {
        before = receipt;
    }

    @Override
    public void writeTo(OutputStream out, String[] leftOut) throws IOException {
        out.write(text);
        out.flush();
        before.await();
    }
}
