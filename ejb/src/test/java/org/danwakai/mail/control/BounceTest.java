package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BounceTest {

    private static final String MARK = "0d7c1c1e-9a3f-4a6e-8b1d-2f4f6a7b8c9d";

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example.ac.jp
            To: bounces+%s@danwakai.example.ac.jp
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I am sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.ac.jp
            Arrival-Date: Tue, 20 Jan 2026 10:00:00 +0900

            Final-Recipient: rfc822; taro@example.ac.jp
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1 <taro@example.ac.jp>: Recipient address
             rejected: User unknown
            --b
            Content-Type: message/rfc822

            From: danwakai@example.ac.jp
            Message-ID: <%s@danwakai.example.ac.jp>
            Subject: x

            x
            --b--
            """;

    @Test
    void aReportNamesTheMailByTheAddressItCameBackTo() throws Exception {
        Bounce bounce = read(REPORT.formatted(MARK, "failed", "5.1.1", "else")).orElseThrow();

        assertThat(bounce)
                .isEqualTo(new Bounce(MARK, "5.1.1", "550 5.1.1 <…>: Recipient address rejected: User unknown"));
    }

    @Test
    void withoutThatByTheMailThatItHolds() throws Exception {
        assertThat(read(REPORT.formatted("none", "failed", "5.1.1", MARK))
                        .orElseThrow()
                        .mark())
                .isEqualTo(MARK);
    }

    @Test
    void aVagueStatusIsMadePreciseByItsWords() throws Exception {
        assertThat(read(REPORT.formatted(MARK, "failed", "5.0.0", MARK))
                        .orElseThrow()
                        .status())
                .isEqualTo("5.1.1");
    }

    @Test
    void aStatusThatIsNoneIsNotKept() throws Exception {
        assertThat(read(REPORT.formatted(MARK, "failed", "taro@example.ac.jp\0", MARK))
                        .orElseThrow()
                        .status())
                .isEqualTo("5.1.1");
    }

    @Test
    void whatIsOnlyDelayedHasNotComeBack() throws Exception {
        assertThat(read(REPORT.formatted(MARK, "delayed", "4.4.1", MARK))).isEmpty();
    }

    @Test
    void anAbsenceNoticeIsNoBounce() throws Exception {
        assertThat(read("""
                From: taro@example.ac.jp
                To: bounces+%s@danwakai.example.ac.jp
                Subject: Out of office until 5.1.2027

                I am away. 5.1.1
                """.formatted(MARK))).isEmpty();
    }

    @Test
    void anOldServersLetterCountsWithOurMarkOnly() throws Exception {
        String letter = """
                From: Mail Delivery Subsystem <MAILER-DAEMON@old.example.ac.jp>
                To: %s
                Content-Type: text/plain; charset=ISO-2022-JP

                host mx said: 550 5.1.1 no such user taro@example.ac.jp
                """;

        assertThat(read(letter.formatted("bounces+" + MARK + "@x.jp")))
                .contains(new Bounce(MARK, "5.1.1", "550 5.1.1 no such user …"));
        assertThat(read(letter.formatted("bounces@x.jp"))).isEmpty();
    }

    @Test
    void garbageIsNoBounce() throws Exception {
        assertThat(read("Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"))
                .isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void theWayBackIsMarkedAndReadAgain() {
        String address = new WayBack("bounces", "x.ac.jp").address(MARK + "@danwakai.x.ac.jp");

        assertThat(address).isEqualTo("bounces+" + MARK + "@x.ac.jp");
        assertThat(WayBack.mark("<" + address + ">")).contains(MARK);
        assertThat(WayBack.mark("bounces+1@x.ac.jp")).isEmpty();
    }

    private static Optional<Bounce> read(String text) throws Exception {
        return Bounce.read(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }
}
