package org.danwakai.mail.control;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.danwakai.seminar.entity.Series.OrganizerName;

/** What one mail has for each placeholder; worked out when it is asked for, since no mail names them all. */
record MailValues(MailKind kind, Recipient to, Letterhead head, DisplayNames displayNames) {

    /** Null for none. */
    String of(Placeholder placeholder) {
        return switch (placeholder) {
            case NAME -> to.name();
            case DISPLAY_NAME -> head.host().map(this::displayName).orElse(null);
            case REFUSAL -> to.refusal();
            case POSITION -> to.position() == null ? null : to.position().toString();
            case CANCEL_LINK -> link("cancel", to.cancelToken());
            case TICKET_LINK -> link("ticket", to.ticketToken());
            case LEAVE_LINK -> link("leave", to.leaveToken());
            case CONFIRM_LINK -> link("confirm", to.openToken());
            case SUBSCRIBE_LINK -> link("subscribe", to.openToken());
            case MY_LINK -> link("me", to.openToken());
            case SEMINAR -> worded(Wording::numbers);
            case TITLE -> worded(Wording::titles);
            case SPEAKERS -> worded(Wording::speakers);
            case WHEN -> worded(Wording::when);
            case WHERE -> worded(Wording::venues);
            case OPENS -> worded(Wording::opens);
            case CLOSES -> worded(Wording::closes);
            case MATERIALS -> worded(Wording::materials);
            case REGISTER_LINK ->
                head.seminar()
                        .filter(view -> !view.seats().isEmpty())
                        .map(view -> view.numberIn(to.series()))
                        .map(own -> SiteAddress.of(own.series() + "/register?number=" + own.number()))
                        .orElse(null);
            case SEMINAR_LINK ->
                head.seminar()
                        .map(view -> SiteAddress.of(view.numberIn(to.series()).label()))
                        .orElse(null);
            case CONSOLE_LINK -> head.seminar().map(MailValues::console).orElse(null);
            case MESSAGE_SUBJECT ->
                head.written().map(written -> written.subject(to.language())).orElse(null);
            case MESSAGE_BODY ->
                head.written().map(written -> written.body(to.language())).orElse(null);
            case MEETING_LINK -> ofMeeting(MeetingAccess::url);
            case MEETING_ID -> ofMeeting(MeetingAccess::meetingId);
            case PASSCODE -> ofMeeting(MeetingAccess::passcode);
            case SERIES -> head.sender(to.language());
            case SERIES_LINK ->
                head.series().map(SeriesView::slug).map(SiteAddress::of).orElse(null);
            case ORGANIZERS ->
                head.series().stream()
                        .flatMap(series -> series.introduction().organizers().stream())
                        .map(OrganizerName::name)
                        .collect(Collectors.joining(", "));
        };
    }

    private String displayName(SeriesView series) {
        return displayNames.of(
                new DisplayNamePattern(series.displayNamePattern()),
                series.slug(),
                new Wearer(to.name(), to.romaji(), to.institution(), to.address(), to.language()));
    }

    private String worded(Function<Wording, String> words) {
        return head.seminar().map(view -> Wording.of(view, to)).map(words).orElse(null);
    }

    private String ofMeeting(Function<MeetingAccess, String> part) {
        return kind == MailKind.JOIN ? head.meeting().map(part).orElse(null) : null;
    }

    private static String console(SeminarView seminar) {
        SeminarView.Number home = seminar.numbers().get(0);
        return SiteAddress.of("console/mails.xhtml?series=" + home.series() + "&number=" + home.number());
    }

    private static String link(String area, String token) {
        return token == null ? null : SiteAddress.of(area + "/" + token);
    }
}
