package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.danwakai.mail.entity.Letter;
import org.junit.jupiter.api.Test;

/** Written by us, read by Jakarta Mail. */
class EnvelopeTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String ID = "0d7c1c1e-9a3f-4a6e-8b1d-2f4f6a7b8c9d@x.ac.jp";
    private static final String SUBJECT = "第77回DLAP: 受付のお知らせ（髙橋﨑①㈱〜𠮷、とても長い題名がここに入ります）";

    @Test
    void readersGetWhatWasWrittenInEveryScript() throws Exception {
        String text = "髙橋 﨑 様\n\n.先頭の点 ①㈱〜－é한𠮷\n";

        MimeMessage read = read(written(new Letter(SUBJECT, text, "<p>" + text + "</p>"), "BEGIN:VCALENDAR\r\n"));

        assertThat(read.getSubject()).isEqualTo(SUBJECT);
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("談話会 (学習物理, 京都)");
        assertThat(read.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("t@example.ac.jp"));
        assertThat(read.getMessageID()).isEqualTo("<" + ID + ">");
        assertThat(read.getSentDate()).isEqualTo(Instant.parse("2026-01-20T01:00:00Z"));
        assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(read.getHeader("List-Unsubscribe", null))
                .isEqualTo("<https://x.ac.jp/cancel/" + "t".repeat(60) + ">");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(text);
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>" + text + "</p>");
        assertThat(parts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=PUBLISH");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes())
                .isEqualTo("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void plainLettersStayReadable() throws Exception {
        String mail = written(new Letter("A seat", "Dear reader,\n\n.\nyou have a seat.\n", "<p>x</p>\n"), null);

        assertThat(mail).contains("\r\nSubject: A seat\r\n", "\r\n\r\nDear reader,\r\n\r\n.\r\nyou have a seat.\r\n");
        assertThat(((MimeMultipart) read(mail).getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void noLineIsTooLongAndNoneIsMadeUpByWhatWasTyped() throws Exception {
        String mail = written(
                new Letter("x\r\nBcc: all@example.ac.jp", "y".repeat(3000) + "\n", "<p>" + "z".repeat(3000)), null);

        assertThat(mail.split("\r\n")).allMatch(line -> line.length() <= 998).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(written(new Letter(SUBJECT, "x", "x"), null).split("\r\n"))
                .filteredOn(line -> !line.startsWith("List-Unsubscribe:"))
                .allMatch(line -> line.length() <= 78);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> envelope("a@x.jp, b@x.jp", new Letter("s", "t", "h"), null))
                .isInstanceOf(AddressException.class);
        assertThatThrownBy(() -> envelope("a@x.jp\r\nBcc: b@x.jp", new Letter("s", "t", "h"), null))
                .isInstanceOf(AddressException.class);
    }

    private static String written(Letter letter, String calendar) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReadyMail(SESSION, envelope("t@example.ac.jp", letter, calendar), List.of(), "danwakai@x.ac.jp")
                .writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    private static Envelope envelope(String to, Letter letter, String calendar) throws Exception {
        return new Envelope(
                ID,
                new InternetAddress("danwakai@x.ac.jp", "談話会 (学習物理, 京都)", "UTF-8"),
                to,
                letter,
                calendar,
                new WayOut("https://x.ac.jp/cancel/" + "t".repeat(60), true),
                Instant.parse("2026-01-20T01:00:00Z"));
    }

    private static MimeMessage read(String mail) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    }
}
