package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.danwakai.displayname.boundary.DisplayNames;
import org.danwakai.displayname.entity.Wearer;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.Word;
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

    private static final String TEMPLATES = "/org/danwakai/mail/";

    private final Map<String, String> templates = new ConcurrentHashMap<>();

    @Inject
    private DisplayNames displayNames;

    /** Empty when what the mail would tell is no longer true: no meeting link goes to somebody who has left. */
    Optional<Letter> write(MailKind kind, Recipient to, Letterhead head) {
        if (!holds(kind, to, head)) {
            return Optional.empty();
        }
        return Optional.of(Letter.fill(template(kind, to.language()), values(kind, to, head)));
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
            default -> true;
        };
    }

    /**
     * Where the reader ends with one click what the mail is about, for the header of RFC 8058: a place in the seminar, or
     * else the series. Null for a mail that nobody gets unasked.
     */
    static String oneClickLink(Recipient to) {
        boolean holdsPlace = to.state() != null && to.state() != RegistrationState.AWAITING_PROOF;
        if (to.leaveToken() != null && !holdsPlace) {
            return link("leave", to.leaveToken());
        }
        return to.cancelToken() == null ? null : link("cancel", to.cancelToken());
    }

    private Map<String, String> values(MailKind kind, Recipient to, Letterhead head) {
        String language = to.language();
        Map<String, String> values = new HashMap<>();
        values.put("name", to.name());
        values.put("displayName", head.series().map(one -> displayName(to, one)).orElse(null));
        values.put("refusal", to.refusal());
        values.put("position", to.position() == null ? null : to.position().toString());
        values.put("cancelLink", to.cancelToken() == null ? null : link("cancel", to.cancelToken()));
        values.put("leaveLink", to.leaveToken() == null ? null : link("leave", to.leaveToken()));
        values.put("confirmLink", to.openToken() == null ? null : link("confirm", to.openToken()));
        values.put("subscribeLink", to.openToken() == null ? null : link("subscribe", to.openToken()));
        values.put("myLink", to.openToken() == null ? null : link("me", to.openToken()));
        values.putAll(ofSeminar(head.seminar(), language));
        values.put("consoleLink", head.seminar().map(LetterWriter::console).orElse(null));
        values.putAll(ofMeeting(kind == MailKind.JOIN ? head.meeting() : Optional.empty()));
        values.put(
                "organizers",
                head.series().stream()
                        .flatMap(series -> series.organizers().stream())
                        .map(OrganizerName::name)
                        .collect(Collectors.joining(", ")));
        values.put("series", head.sender(language));
        values.put(
                "seriesLink",
                head.series().map(SeriesView::slug).map(LetterWriter::site).orElse(null));
        return values;
    }

    private String displayName(Recipient to, SeriesView series) {
        return displayNames.of(
                new DisplayNamePattern(series.displayNamePattern()),
                series.slug(),
                new Wearer(to.name(), to.romaji(), to.institution(), to.address(), to.language()));
    }

    private static Map<String, String> ofSeminar(Optional<SeminarView> seminar, String language) {
        Map<String, String> values = new HashMap<>();
        Optional<Wording> wording = seminar.map(view -> new Wording(view, language));
        values.put("seminar", wording.map(Wording::numbers).orElse(null));
        values.put("title", wording.map(Wording::titles).orElse(null));
        values.put("speakers", wording.map(Wording::speakers).orElse(null));
        values.put("when", wording.map(Wording::when).orElse(null));
        values.put("where", wording.map(Wording::venues).orElse(null));
        values.put("closes", wording.map(Wording::closes).orElse(null));
        values.put(
                "seminarLink",
                seminar.map(SeminarView::label).map(LetterWriter::site).orElse(null));
        return values;
    }

    private static Map<String, String> ofMeeting(Optional<MeetingAccess> meeting) {
        Map<String, String> values = new HashMap<>();
        values.put("meetingLink", meeting.map(MeetingAccess::url).orElse(null));
        values.put("meetingId", meeting.map(MeetingAccess::meetingId).orElse(null));
        values.put("passcode", meeting.map(MeetingAccess::passcode).orElse(null));
        return values;
    }

    private static String console(SeminarView seminar) {
        SeminarView.Number home = seminar.numbers().get(0);
        return site("console/mails.xhtml?series=" + home.series() + "&number=" + home.number());
    }

    private static String link(String area, String token) {
        return site(area + "/" + token);
    }

    private static String site(String path) {
        return Setting.BASE_URL.value() + "/" + path;
    }

    private String template(MailKind kind, String language) {
        return templates.computeIfAbsent(TEMPLATES + Word.of(kind) + "_" + language + ".txt", LetterWriter::read);
    }

    private static String read(String name) {
        try (InputStream stream = LetterWriter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
