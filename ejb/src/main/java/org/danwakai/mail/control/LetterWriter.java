package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;
import org.danwakai.seminar.entity.DisplayNamePattern;
import org.danwakai.seminar.entity.Series.OrganizerName;

/** Makes the text of a mail from the facts as they are when it is sent. */
@ApplicationScoped
public class LetterWriter {

    @Inject
    private TemplateShelf shelf;

    @Inject
    private DisplayNames displayNames;

    /** Empty when what the mail would tell is no longer true: no meeting link goes to somebody who has left. */
    Optional<Letter> write(MailKind kind, Recipient to, Letterhead head) {
        return holds(kind, to, head) ? Optional.of(fill(kind, to, head)) : Optional.empty();
    }

    /** Whether or not it is true. */
    Letter fill(MailKind kind, Recipient to, Letterhead head) {
        MailTemplate template = head.templates()
                .find(kind, to.language())
                // a reason reaches whom it is about, also where the series' own words have no room for it
                .filter(own -> to.refusal() == null || kind != MailKind.LEFT || own.names(Placeholder.REFUSAL))
                .orElseGet(() -> shelf.usual(kind, to.language()));
        return template.fill(values(kind, to, head));
    }

    static boolean holds(MailKind kind, Recipient to, Letterhead head) {
        boolean seated = to.state() == RegistrationState.SEATED;
        return switch (kind) {
            case PROOF -> to.state() == RegistrationState.AWAITING_PROOF;
            case INVITED -> to.state() == RegistrationState.AWAITING_PROOF && head.isPublished();
            case SEATED, PROMOTED, MOVED -> seated;
            case JOIN -> seated && head.meeting().isPresent() && head.isPublished();
            case IN_REVIEW -> to.state() == RegistrationState.IN_REVIEW;
            case WAITING -> to.state() == RegistrationState.WAITING;
            case RENAME -> seated || to.state() == RegistrationState.WAITING;
            case SUBSCRIPTION_PROOF -> to.subscription() == SubscriptionState.AWAITING_PROOF;
            case SUBSCRIBED -> to.subscription() == SubscriptionState.ACTIVE;
            case ANNOUNCED -> to.subscription() == SubscriptionState.ACTIVE && head.isToRegisterFor();
            case REMINDER -> seated && head.isComing();
            case THANKS -> seated;
            case MESSAGE -> head.written().filter(written -> written.isFor(to)).isPresent();
            default -> true;
        };
    }

    private Map<Placeholder, String> values(MailKind kind, Recipient to, Letterhead head) {
        String language = to.language();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NAME, to.name());
        values.put(
                Placeholder.DISPLAY_NAME,
                head.host().map(one -> displayName(to, one)).orElse(null));
        values.put(Placeholder.REFUSAL, to.refusal());
        values.put(
                Placeholder.POSITION,
                to.position() == null ? null : to.position().toString());
        values.put(Placeholder.CANCEL_LINK, to.cancelToken() == null ? null : link("cancel", to.cancelToken()));
        values.put(Placeholder.TICKET_LINK, to.ticketToken() == null ? null : link("ticket", to.ticketToken()));
        values.put(Placeholder.LEAVE_LINK, to.leaveToken() == null ? null : link("leave", to.leaveToken()));
        values.put(Placeholder.CONFIRM_LINK, to.openToken() == null ? null : link("confirm", to.openToken()));
        values.put(Placeholder.SUBSCRIBE_LINK, to.openToken() == null ? null : link("subscribe", to.openToken()));
        values.put(Placeholder.MY_LINK, to.openToken() == null ? null : link("me", to.openToken()));
        values.putAll(ofSeminar(head.seminar(), to));
        head.written().ifPresent(written -> values.putAll(written.values(language)));
        values.put(
                Placeholder.CONSOLE_LINK,
                head.seminar().map(LetterWriter::console).orElse(null));
        values.putAll(ofMeeting(kind == MailKind.JOIN ? head.meeting() : Optional.empty()));
        values.put(
                Placeholder.ORGANIZERS,
                head.series().stream()
                        .flatMap(series -> series.introduction().organizers().stream())
                        .map(OrganizerName::name)
                        .collect(Collectors.joining(", ")));
        values.put(Placeholder.SERIES, head.sender(language));
        values.put(
                Placeholder.SERIES_LINK,
                head.series().map(SeriesView::slug).map(SiteAddress::of).orElse(null));
        return values;
    }

    private String displayName(Recipient to, SeriesView series) {
        return displayNames.of(
                new DisplayNamePattern(series.displayNamePattern()),
                series.slug(),
                new Wearer(to.name(), to.romaji(), to.institution(), to.address(), to.language()));
    }

    private static Map<Placeholder, String> ofSeminar(Optional<SeminarView> seminar, Recipient to) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        Optional<Wording> wording = seminar.map(view -> Wording.of(view, to));
        values.put(Placeholder.SEMINAR, wording.map(Wording::numbers).orElse(null));
        values.put(Placeholder.TITLE, wording.map(Wording::titles).orElse(null));
        values.put(Placeholder.SPEAKERS, wording.map(Wording::speakers).orElse(null));
        values.put(Placeholder.WHEN, wording.map(Wording::when).orElse(null));
        values.put(Placeholder.WHERE, wording.map(Wording::venues).orElse(null));
        values.put(Placeholder.OPENS, wording.map(Wording::opens).orElse(null));
        values.put(Placeholder.CLOSES, wording.map(Wording::closes).orElse(null));
        values.put(Placeholder.MATERIALS, wording.map(Wording::materials).orElse(null));
        values.put(
                Placeholder.REGISTER_LINK,
                seminar.filter(view -> !view.seats().isEmpty())
                        .map(view -> view.numberIn(to.series()))
                        .map(own -> SiteAddress.of(own.series() + "/register?number=" + own.number()))
                        .orElse(null));
        values.put(
                Placeholder.SEMINAR_LINK,
                seminar.map(view -> SiteAddress.of(view.numberIn(to.series()).label()))
                        .orElse(null));
        return values;
    }

    private static Map<Placeholder, String> ofMeeting(Optional<MeetingAccess> meeting) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.MEETING_LINK, meeting.map(MeetingAccess::url).orElse(null));
        values.put(Placeholder.MEETING_ID, meeting.map(MeetingAccess::meetingId).orElse(null));
        values.put(Placeholder.PASSCODE, meeting.map(MeetingAccess::passcode).orElse(null));
        return values;
    }

    private static String console(SeminarView seminar) {
        SeminarView.Number home = seminar.numbers().get(0);
        return SiteAddress.of("console/mails.xhtml?series=" + home.series() + "&number=" + home.number());
    }

    private static String link(String area, String token) {
        return SiteAddress.of(area + "/" + token);
    }
}
