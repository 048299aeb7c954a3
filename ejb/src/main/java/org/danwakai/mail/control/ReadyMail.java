package org.danwakai.mail.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail as it goes over the line: written and signed before a connection is borrowed for it. Sent by one thread. */
final class ReadyMail extends SMTPMessage {

    private static final String LINE_END = "\r\n";

    private final Address recipient;
    private final byte[] header;
    private final byte[] body;
    private Receipt before = Receipt.WRITTEN;
    private boolean isEnded;

    /** @param signature fields of the header that were made from the envelope @param from where it comes back to */
    ReadyMail(Session session, Envelope envelope, List<String> signature, String from) throws MessagingException {
        super(session);
        recipient = envelope.recipient();
        StringBuilder fields = new StringBuilder(2048);
        signature.forEach(field -> fields.append(field).append(LINE_END));
        envelope.fields().forEach(field -> fields.append(field).append(LINE_END));
        header = fields.append(LINE_END).toString().getBytes(StandardCharsets.US_ASCII);
        body = envelope.body();
        setEnvelopeFrom(from);
    }

    Address recipient() {
        return recipient;
    }

    /** The server takes no more of it than its text before that. */
    void endsAfter(Receipt receipt) {
        before = receipt;
    }

    /** Whether the server may have taken it. */
    boolean isEnded() {
        return isEnded;
    }

    @Override
    public void writeTo(OutputStream out, String[] leftOut) throws IOException {
        out.write(header);
        out.write(body);
        out.flush();
        before.await();
        isEnded = true;
    }
}
