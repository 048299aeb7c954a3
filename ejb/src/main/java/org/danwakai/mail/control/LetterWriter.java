package org.danwakai.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OutboxMail;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.boundary.Recipients;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.SeminarContent;

/** Makes the text of a mail from the facts as they are when it is sent. */
@ApplicationScoped
public class LetterWriter {

    private static final String TEMPLATES = "/org/danwakai/mail/";

    @Inject
    private Recipients recipients;

    /** Empty when what the mail would tell is no longer true: no meeting link goes to somebody who has left. */
    Optional<Letter> write(OutboxMail mail, Recipient to, Letterhead head) {
        if (!holds(mail.kind(), to, head)) {
            return Optional.empty();
        }
        String template = template(mail.kind(), to.language());
        return Optional.of(Letter.fill(template, values(mail, to, head)));
    }

    static boolean holds(MailKind kind, Recipient to, Letterhead head) {
        boolean seated = to.state() == RegistrationState.SEATED;
        return switch (kind) {
            case PROOF -> to.state() == RegistrationState.AWAITING_PROOF;
            case SEATED, PROMOTED -> seated;
            case JOIN -> seated && head.meeting().isPresent() && head.seminar().isPublished();
            case WAITING -> to.state() == RegistrationState.WAITING;
            default -> true;
        };
    }

    /** Where the attendee leaves with one click, for the header of RFC 8058 too. */
    static String cancelLink(Recipient to) {
        return Setting.BASE_URL.value() + "/cancel/" + to.cancelToken();
    }

    private Map<String, String> values(OutboxMail mail, Recipient to, Letterhead head) {
        SeminarView seminar = head.seminar();
        String language = to.language();
        Map<String, String> values = new HashMap<>();
        values.put("name", to.name());
        values.put("displayName", head.displayName(to.name(), to.institution()));
        values.put("position", to.position() == null ? null : to.position().toString());
        values.put("seminar", numbers(seminar, language));
        values.put("title", titles(seminar, language));
        values.put("speakers", speakers(seminar));
        values.put("when", when(seminar, language));
        values.put("where", venues(seminar));
        values.put("closes", moment(seminar.closesAt(), seminar.zone(), language));
        values.put("seminarLink", Setting.BASE_URL.value() + "/" + seminar.label());
        values.put("cancelLink", cancelLink(to));
        values.put(
                "confirmLink",
                mail.confirmLink() == null
                        ? null
                        : Setting.BASE_URL.value() + "/confirm/" + recipients.token(mail.confirmLink()));
        boolean join = mail.kind() == MailKind.JOIN;
        values.put("meetingLink", join ? head.meeting().orElseThrow().url() : null);
        values.put("meetingId", join ? head.meeting().orElseThrow().meetingId() : null);
        values.put("passcode", join ? head.meeting().orElseThrow().passcode() : null);
        values.put(
                "organizers",
                head.series().organizers().stream()
                        .map(organizer -> organizer.name())
                        .collect(Collectors.joining(", ")));
        values.put("series", head.series().name().in(language));
        return values;
    }

    private static String numbers(SeminarView seminar, String language) {
        return seminar.numbers().stream()
                .map(number -> "en".equals(language)
                        ? number.name().in(language) + " #" + number.number()
                        : "第" + number.number() + "回" + number.name().in(language))
                .collect(Collectors.joining("en".equals(language) ? " / " : "・"));
    }

    private static String titles(SeminarView seminar, String language) {
        String theme = seminar.content().theme().in(language);
        if (theme != null) {
            return theme;
        }
        return seminar.content().talks().stream()
                .map(talk -> talk.title().in(language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    private static String speakers(SeminarView seminar) {
        return seminar.content().talks().stream()
                .flatMap(talk -> talk.speakers().stream())
                .map(speaker -> speaker.affiliation() == null
                        ? speaker.name()
                        : speaker.name() + " (" + speaker.affiliation() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String venues(SeminarView seminar) {
        List<String> names = seminar.content().venues().stream()
                .map(SeminarContent.Venue::name)
                .toList();
        return String.join(", ", names);
    }

    private static String when(SeminarView seminar, String language) {
        Instant start = seminar.content().startsAt();
        Instant end = seminar.content().endsAt();
        String from = moment(start, seminar.zone(), language);
        if (end == null) {
            return from;
        }
        String zone = DateTimeFormatter.ofPattern(" (zzz)", Locale.ENGLISH).format(start.atZone(seminar.zone()));
        String till = DateTimeFormatter.ofPattern("HH:mm").format(end.atZone(seminar.zone()));
        return from.replace(zone, "") + "–" + till + zone;
    }

    private static String moment(Instant instant, ZoneId zone, String language) {
        boolean english = "en".equals(language);
        DateTimeFormatter format = english
                ? DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm (zzz)", Locale.ENGLISH)
                : DateTimeFormatter.ofPattern("uuuu年M月d日(E) HH:mm", Locale.JAPANESE);
        String text = format.format(instant.atZone(zone));
        return english
                ? text
                : text + DateTimeFormatter.ofPattern(" (zzz)", Locale.ENGLISH).format(instant.atZone(zone));
    }

    private static String template(MailKind kind, String language) {
        String name = TEMPLATES + Word.of(kind) + "_" + language + ".txt";
        try (InputStream stream = LetterWriter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
