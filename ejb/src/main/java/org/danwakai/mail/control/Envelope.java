package org.danwakai.mail.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.danwakai.mail.entity.Letter;

/**
 * Puts a letter into MIME: text and HTML alternatives in UTF-8, an entry for the calendar where there is one, and the
 * headers that automatic mail has to have. All mails have this one form, so it is written at once; Jakarta Mail, which
 * works out the form of each part anew, takes ten times as long over it.
 */
final class Envelope {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder();
    private static final int LONGEST_PLAIN_LINE = 900;

    /** But those that fold a line. */
    private static final Pattern LOOSE_CONTROLS = Pattern.compile("\\p{Cc}+(?! )");

    private final Address recipient;
    private final Instant writtenAt;
    private final List<String> fields = new ArrayList<>();
    private final byte[] body;

    /**
     * @param calendar an iCalendar object; null for none
     * @param wayOut where the reader ends such mails; null where nobody subscribed to them
     */
    Envelope(
            String messageId,
            InternetAddress from,
            String to,
            Letter letter,
            String calendar,
            WayOut wayOut,
            Instant now)
            throws MessagingException {
        recipient = new InternetAddress(to, true);
        writtenAt = now;
        field("Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        field("From", from.toString());
        field("To", recipient.toString());
        // kept as it was decided when the mail became owed
        field("Message-ID", "<" + messageId + ">");
        field("Subject", HeaderWords.encoded(letter.subject()));
        field("MIME-Version", "1.0");
        // RFC 3834: no vacation notice answers it
        field("Auto-Submitted", "auto-generated");
        if (wayOut != null) {
            field("List-Unsubscribe", "<" + wayOut.link() + ">");
        }
        if (wayOut != null && wayOut.isOneClick()) {
            // RFC 8058: the mail program's own button leaves with one POST
            field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // no encoded part has an equals sign before an underscore
        String boundary = "=_" + messageId.substring(0, messageId.indexOf('@'));
        field("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        StringBuilder all = new StringBuilder(8192);
        part(all, boundary, "text/plain; charset=UTF-8", letter.text());
        part(all, boundary, "text/html; charset=UTF-8", letter.html());
        if (calendar != null) {
            // RFC 6047: the method of the object is told in the type as well
            part(all, boundary, "text/calendar; charset=UTF-8; method=PUBLISH", calendar);
        }
        all.append("\r\n--").append(boundary).append("--\r\n");
        body = all.toString().getBytes(StandardCharsets.US_ASCII);
    }

    Address recipient() {
        return recipient;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** The header's fields, none twice, folded, each without the end of its last line. */
    List<String> fields() {
        return fields;
    }

    /** What follows the empty line after the header. */
    byte[] body() {
        return body;
    }

    private void field(String name, String value) {
        fields.add(name
                + ": "
                + MimeUtility.fold(
                        name.length() + 2, LOOSE_CONTROLS.matcher(value).replaceAll(" ")));
    }

    private static void part(StringBuilder all, String boundary, String type, String content) {
        boolean isPlain = isPlain(content);
        all.append("\r\n--")
                .append(boundary)
                .append("\r\nContent-Type: ")
                .append(type)
                .append("\r\nContent-Transfer-Encoding: ")
                .append(isPlain ? "7bit" : "base64")
                .append("\r\n\r\n")
                .append(isPlain ? lines(content) : LINES.encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 5322, 2.1.1: no other letters, and no line that is too long. */
    private static boolean isPlain(String content) {
        int length = 0;
        for (int i = 0; i < content.length(); i++) {
            char letter = content.charAt(i);
            length = letter == '\n' ? 0 : length + 1;
            if (letter > '~' || length > LONGEST_PLAIN_LINE || letter < ' ' && letter != '\n' && letter != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String lines(String content) {
        return content.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n");
    }
}
