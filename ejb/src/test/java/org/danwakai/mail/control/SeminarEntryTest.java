package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MailPolicy;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.VenueRole;
import org.junit.jupiter.api.Test;

class SeminarEntryTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");

    @Test
    void aSeatBringsAnEntryInTheSeriesTimeZone() {
        String entry = entry(MailKind.SEATED, RegistrationState.SEATED, Decision.PUBLISHED, 3, "Asia/Tokyo", "題");

        assertThat(lines(entry))
                .contains(
                        "METHOD:PUBLISH",
                        "TZID:Asia/Tokyo",
                        "TZOFFSETTO:+0900",
                        "SEQUENCE:3",
                        "DTSTAMP:20260120T010000Z",
                        "DTSTART;TZID=Asia/Tokyo:20260129T103000",
                        "DTEND;TZID=Asia/Tokyo:20260129T113000",
                        "STATUS:CONFIRMED",
                        "SUMMARY:第77回DLAP 題")
                .noneMatch(line -> line.startsWith("ORGANIZER") || line.startsWith("ATTENDEE"));
    }

    @Test
    void laterMailsAreAboutTheSameEntryAndStrikeItOut() {
        String first = entry(MailKind.SEATED, RegistrationState.SEATED, Decision.PUBLISHED, 3, "Asia/Tokyo", "題");
        String off = entry(MailKind.CALLED_OFF, RegistrationState.SEATED, Decision.CANCELLED, 4, "Asia/Tokyo", "題");
        String left = entry(MailKind.LEFT, RegistrationState.CANCELLED, Decision.PUBLISHED, 3, "Asia/Tokyo", "題");

        assertThat(line(off, "UID:")).isEqualTo(line(first, "UID:"));
        assertThat(lines(off)).contains("STATUS:CANCELLED", "SEQUENCE:4", "METHOD:PUBLISH");
        assertThat(lines(left)).contains("STATUS:CANCELLED");
    }

    @Test
    void aMailThatWasHeldUpDoesNotBringBackWhatWasCalledOffMeanwhile() {
        for (MailKind kind : List.of(MailKind.SEATED, MailKind.PROMOTED, MailKind.MOVED)) {
            assertThat(find(kind, RegistrationState.SEATED, Decision.CANCELLED, 4, "Asia/Tokyo", "題"))
                    .isEmpty();
        }
    }

    @Test
    void whoHasNoSeatGetsNoEntry() {
        assertThat(find(MailKind.WAITING, RegistrationState.WAITING, Decision.PUBLISHED, 1, "Asia/Tokyo", "題"))
                .isEmpty();
        assertThat(find(MailKind.CHANGED, RegistrationState.WAITING, Decision.PUBLISHED, 1, "Asia/Tokyo", "題"))
                .isEmpty();
        assertThat(find(MailKind.PROOF, RegistrationState.AWAITING_PROOF, Decision.PUBLISHED, 1, "Asia/Tokyo", "題"))
                .isEmpty();
    }

    @Test
    void aReminderBringsTheEntryAgainAndMailsToManyBesidesBringNone() {
        assertThat(lines(entry(MailKind.REMINDER, RegistrationState.SEATED, Decision.PUBLISHED, 5, "Asia/Tokyo", "題")))
                .contains("STATUS:CONFIRMED", "SEQUENCE:5");
        for (MailKind kind : List.of(MailKind.ANNOUNCED, MailKind.THANKS, MailKind.MESSAGE)) {
            assertThat(find(kind, RegistrationState.SEATED, Decision.PUBLISHED, 1, "Asia/Tokyo", "題"))
                    .isEmpty();
        }
    }

    @Test
    void summerTimeIsTold() {
        String entry = entry(MailKind.SEATED, RegistrationState.SEATED, Decision.PUBLISHED, 1, "Europe/Berlin", "t");

        assertThat(lines(entry))
                .contains(
                        "DTSTART;TZID=Europe/Berlin:20260129T023000",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20260329T020000",
                        "DTSTART:20251026T030000");
    }

    @Test
    void nothingTypedBecomesALineOfItsOwn() {
        String entry = entry(
                MailKind.SEATED,
                RegistrationState.SEATED,
                Decision.PUBLISHED,
                1,
                "Asia/Tokyo",
                "a;b,c\\d\r\nATTACH:http://x.example\u0007");

        assertThat(lines(entry)).noneMatch(line -> line.startsWith("ATTACH"));
        assertThat(entry.replace("\r\n ", "")).contains("a\\;b\\,c\\\\d\\nATTACH:http://x.example");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsCut() {
        String entry = entry(
                MailKind.SEATED,
                RegistrationState.SEATED,
                Decision.PUBLISHED,
                1,
                "Asia/Tokyo",
                "深層学習と物理学の長い題名𠮷".repeat(20));

        assertThat(entry.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(entry.replace("\r\n ", "")).contains("深層学習と物理学の長い題名𠮷".repeat(20));
        assertThat(entry).doesNotContain("�");
    }

    private static String entry(
            MailKind kind, RegistrationState state, Decision decision, long version, String zone, String title) {
        return find(kind, state, decision, version, zone, title).orElseThrow();
    }

    private static Optional<String> find(
            MailKind kind, RegistrationState state, Decision decision, long version, String zone, String title) {
        Recipient to =
                new Recipient("a@x.jp", "A", "X", null, "ja", state, null, null, null, "token", null, null, null, null);
        SeminarContent content = new SeminarContent(
                new LocalizedText(title, null),
                Format.HYBRID,
                Instant.parse("2026-01-29T01:30:00Z"),
                Instant.parse("2026-01-29T02:30:00Z"),
                "ja",
                null,
                null,
                List.of(new SeminarContent.Venue("講義室", VenueRole.MAIN)),
                List.of(),
                List.of());
        SeminarView seminar = new SeminarView(
                7,
                version,
                decision,
                Phase.OPEN,
                List.of(new SeminarView.Number("dlap", new LocalizedText("DLAP", null), 77)),
                content,
                ZoneId.of(zone),
                null,
                NOW,
                true,
                NOW,
                NOW,
                MailPolicy.ANY,
                List.of(),
                List.of(),
                List.of());
        return SeminarEntry.of(kind, to, seminar, NOW);
    }

    private static List<String> lines(String entry) {
        return List.of(entry.replace("\r\n ", "").split("\r\n"));
    }

    private static String line(String entry, String begin) {
        return lines(entry).stream()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }
}
