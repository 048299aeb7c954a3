package org.danwakai.mail.control;

import java.time.Instant;
import java.util.Optional;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.control.CalendarText;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.control.VtimezoneText;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarView;

/**
 * A seminar in its registrant's calendar. Each of its mails brings the same entry (UID), and the version of the seminar
 * tells the later from the earlier; who loses the place, or the seminar, has it struck out.
 */
final class SeminarEntry {

    private SeminarEntry() {}

    /** Empty for a mail that brings none. */
    static Optional<String> of(MailKind kind, Recipient to, SeminarView seminar, Instant now) {
        boolean isHeld = to.state() == RegistrationState.SEATED && seminar.isPublished();
        return switch (kind) {
            // a mail that was held up must not bring back what was called off meanwhile
            case SEATED, PROMOTED, MOVED, JOIN, CHANGED, REMINDER ->
                isHeld ? Optional.of(write(to, seminar, true, now)) : Optional.empty();
            case CALLED_OFF, PUT_OFF, LEFT -> Optional.of(write(to, seminar, isHeld, now));
            default -> Optional.empty();
        };
    }

    private static String write(Recipient to, SeminarView seminar, boolean isHeld, Instant now) {
        Wording wording = Wording.of(seminar, to);
        String title = wording.titles();
        Instant start = seminar.content().startsAt();
        Instant end = seminar.content().endsAt();
        CalendarText text = new CalendarText()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Danwakai//Danwakai//EN")
                .line("METHOD:PUBLISH");
        VtimezoneText.write(text, seminar.zone(), start, end == null ? start : end);
        text.line("BEGIN:VEVENT")
                .uidOf(seminar.id())
                .line("SEQUENCE:" + seminar.version())
                .line("DTSTAMP:" + CalendarText.utc(now))
                .time("DTSTART", start, seminar.zone());
        if (end != null) {
            text.time("DTEND", end, seminar.zone());
        }
        text.line("STATUS:" + (isHeld ? "CONFIRMED" : "CANCELLED"))
                .text("SUMMARY", wording.numbers() + (title.isEmpty() ? "" : " " + title))
                .text("DESCRIPTION", wording.speakers())
                .text("LOCATION", wording.venues())
                .line("URL:" + SiteAddress.of(seminar.numberIn(to.series()).label()))
                .line("TRANSP:" + (isHeld ? "OPAQUE" : "TRANSPARENT"))
                .line("END:VEVENT")
                .line("END:VCALENDAR");
        return text.toString();
    }
}
