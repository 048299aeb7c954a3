package org.danwakai.mail.control;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Puts a letter into MIME: text and HTML alternatives in UTF-8, an entry for the calendar where there is one, and the
 * headers that automatic mail has to have.
 */
final class Envelope extends SMTPMessage {

    private final String messageId;

    /**
     * @param calendar an iCalendar object; null for none
     * @param oneClickLink null for a mail that nobody gets unasked
     */
    Envelope(
            Session session,
            String messageId,
            InternetAddress from,
            String to,
            Letter letter,
            String calendar,
            String oneClickLink,
            Instant now)
            throws MessagingException {
        super(session);
        this.messageId = "<" + messageId + ">";
        setFrom(from);
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
        setContent(alternatives(letter, calendar));
        saveChanges();
    }

    Address recipient() throws MessagingException {
        return getRecipients(Message.RecipientType.TO)[0];
    }

    /** Kept as it was decided when the mail became owed. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(Letter letter, String calendar) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        MimeMultipart parts = new MimeMultipart("alternative", text, html);
        if (calendar != null) {
            parts.addBodyPart(entry(calendar));
        }
        return parts;
    }

    /** RFC 6047: the method of the object is told in the type as well. */
    private static MimeBodyPart entry(String calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
