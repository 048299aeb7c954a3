package org.danwakai.mail.control;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.danwakai.platform.control.Setting;

/** Puts a letter into MIME: text and HTML alternatives in UTF-8, and the headers that automatic mail has to have. */
final class Envelope extends MimeMessage {

    private final String messageId;

    /**
     * @param from name shown as the sender; the address is the server's
     * @param oneClickLink null for a mail that nobody gets unasked
     */
    Envelope(Session session, String messageId, String from, String to, Letter letter, String oneClickLink, Instant now)
            throws MessagingException {
        super(session);
        this.messageId = "<" + messageId + ">";
        setFrom(sender(from));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(now));
        // RFC 3834: no vacation notice answers it
        setHeader("Auto-Submitted", "auto-generated");
        if (oneClickLink != null) {
            // RFC 8058: the mail program's own button leaves with one POST
            setHeader("List-Unsubscribe", "<" + oneClickLink + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(alternatives(letter));
        saveChanges();
    }

    /** Kept as it was decided when the mail became owed. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static Address sender(String name) throws MessagingException {
        try {
            String address = new InternetAddress(Setting.MAIL_FROM.value()).getAddress();
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }
}
