package org.danwakai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail as the server writes it is right, and every way in which it could be wrong is found. */
class LetterCheckTest {

    private static final String CANCEL = "http://localhost:8080/cancel/" + "c".repeat(60);
    private static final String LEAVE = "http://localhost:8080/leave/" + "l".repeat(60);
    static final OwedLetter OWED = new OwedLetter(
            "id-1@localhost",
            "subscriber1@example.ac.jp",
            "Zoë & 1",
            "Zoë & 1＠A University",
            CANCEL,
            LEAVE,
            "http://localhost:8080/dlap/77",
            "A title; rather, long",
            Instant.parse("2099-01-29T01:30:00Z"),
            Instant.parse("2099-01-29T02:30:00Z"));

    private static final String WORDS = "Dear Zoë & 1,\nA title; rather, long\nhttp://localhost:8080/dlap/77\n"
            + "Zoë & 1＠A University\n" + CANCEL + "\n" + LEAVE + "\n";

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Danwakai//Danwakai//EN
            METHOD:PUBLISH
            BEGIN:VTIMEZONE
            TZID:Asia/Tokyo
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:one@localhost
            SEQUENCE:1
            DTSTAMP:20990101T000000Z
            DTSTART;TZID=Asia/Tokyo:20990129T103000
            DTEND;TZID=Asia/Tokyo:20990129T113000
            STATUS:CONFIRMED
            SUMMARY:第77回DLAP A title\\; rather\\, long
            URL:http://localhost:8080/dlap/77
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void whatIsRightHasNoFlaw() {
        assertThat(LetterCheck.flaws(OWED, mail(WORDS, CALENDAR))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "To: subscriber1@, To: subscriber2@",
        "id-1@, id-2@",
        "From: DLAP <danwakai@, From: DLAP <somebody@",
        "Auto-Submitted: auto-generated, Auto-Submitted: no",
        "Auto-Submitted:, 'Bcc: all@example.ac.jp\nAuto-Submitted:'",
        "List-Unsubscribe: <http://localhost:8080/cancel/c, List-Unsubscribe: <http://localhost:8080/cancel/d",
        "'List-Unsubscribe-Post: List-Unsubscribe=One-Click\n', ''",
        "Subject: You have a seat: 77, Subject: You have a seat: 177",
        "'MIME-Version: 1.0\n', ''",
        "multipart/alternative, multipart/mixed",
        "method=PUBLISH, method=REQUEST",
        "text/html, text/plain"
    })
    void aWrongHeadIsFound(String right, String wrong) {
        String mail = mail(WORDS, CALENDAR).replace("\r\n", "\n");
        assertThat(mail).contains(right);

        assertThat(LetterCheck.flaws(OWED, mail.replace(right, wrong).replace("\n", "\r\n")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë & 1＠A University, Zoë & 1＠Another University",
        "'Dear Zoë & 1,', 'Dear Zoë & 11,'",
        "A title, Another title",
        "dlap/77, dlap/78",
        "cancel/c, cancel/d",
        "leave/l, leave/k",
        "'Dear', 'http://localhost:8080/cancel/dddddddddddddddddddddddddddddddddddddddddddddd Dear'"
    })
    void aWrongTextIsFound(String right, String wrong) {
        assertThat(WORDS).contains(right);

        assertThat(LetterCheck.flaws(OWED, mail(WORDS.replace(right, wrong), CALENDAR)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "METHOD:PUBLISH, METHOD:REQUEST",
        "DTSTART;TZID=Asia/Tokyo:20990129T103000, DTSTART;TZID=Asia/Tokyo:20990129T100000",
        "DTEND;TZID=Asia/Tokyo:20990129T113000, DTEND;TZID=Asia/Tokyo:20990129T123000",
        "TZOFFSETTO:+0900, TZOFFSETTO:+0100",
        "STATUS:CONFIRMED, STATUS:CANCELLED",
        "dlap/77, dlap/78",
        "A title, Another title",
        "'UID:one@localhost\n', ''",
        "'DTSTAMP:20990101T000000Z\n', ''",
        "'END:VEVENT\n', ''"
    })
    void aWrongCalendarIsFound(String right, String wrong) {
        assertThat(CALENDAR).contains(right);

        assertThat(LetterCheck.flaws(OWED, mail(WORDS, CALENDAR.replace(right, wrong))))
                .isNotEmpty();
    }

    @Test
    void whatIsNoMailIsFound() {
        assertThat(LetterCheck.flaws(OWED, "")).isNotEmpty();
    }

    static String mail(String words, String calendar) {
        return """
                Date: %s
                From: DLAP <danwakai@localhost>
                To: subscriber1@example.ac.jp
                Message-ID: <id-1@localhost>
                Subject: You have a seat: 77
                MIME-Version: 1.0
                Auto-Submitted: auto-generated
                List-Unsubscribe: <%s>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click
                Content-Type: multipart/alternative; boundary="=_1"

                --=_1
                %s
                --=_1
                %s
                --=_1
                %s
                --=_1--
                """.formatted(
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atOffset(ZoneOffset.UTC)),
                        CANCEL,
                        part("text/plain; charset=UTF-8", words),
                        part("text/html; charset=UTF-8", "<p>" + words.replace("&", "&amp;") + "</p>"),
                        part("text/calendar; charset=UTF-8; method=PUBLISH", calendar.replace("\n", "\r\n")))
                .replace("\n", "\r\n");
    }

    private static String part(String type, String content) {
        return "Content-Type: " + type + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
