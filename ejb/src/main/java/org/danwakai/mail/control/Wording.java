package org.danwakai.mail.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Phase;
import org.danwakai.seminar.entity.SeminarContent;

/**
 * How mails speak of a seminar, in the reader's language; times are in the series' zone and say so.
 *
 * @param series slug of the one whose number comes first; null for the home series
 */
record Wording(SeminarView seminar, String language, String series) {

    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" (zzz)", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm (zzz)", Locale.ENGLISH);
    private static final DateTimeFormatter JAPANESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日(E) HH:mm", Locale.JAPANESE);

    static Wording of(SeminarView seminar, Recipient to) {
        return new Wording(seminar, to.language(), to.series());
    }

    String numbers() {
        return seminar.numbers().stream()
                .sorted(Comparator.comparing(number -> !number.series().equals(series)))
                .map(number -> isEnglish()
                        ? number.name().in(language) + " #" + number.number()
                        : "第" + number.number() + "回" + number.name().in(language))
                .collect(Collectors.joining(isEnglish() ? " / " : "・"));
    }

    String titles() {
        String theme = seminar.content().theme().in(language);
        if (theme != null) {
            return theme;
        }
        return seminar.content().talks().stream()
                .map(talk -> talk.title().in(language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    String speakers() {
        return seminar.content().talks().stream()
                .flatMap(talk -> talk.speakers().stream())
                .map(speaker -> speaker.affiliation() == null
                        ? speaker.name()
                        : speaker.name() + " (" + speaker.affiliation() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String venues() {
        List<String> names = seminar.content().venues().stream()
                .map(SeminarContent.Venue::name)
                .toList();
        return String.join(", ", names);
    }

    String when() {
        Instant start = seminar.content().startsAt();
        Instant end = seminar.content().endsAt();
        String from = moment(start);
        if (end == null) {
            return from;
        }
        String zone = ZONE.format(start.atZone(zone()));
        String till = TIME.format(end.atZone(zone()));
        return from.replace(zone, "") + "–" + till + zone;
    }

    /** Null when registration has begun. */
    String opens() {
        return seminar.phase() == Phase.ANNOUNCED && seminar.opensAt() != null ? moment(seminar.opensAt()) : null;
    }

    /** What there is to read and to see, by its labels. */
    String materials() {
        return seminar.content().talks().stream()
                .flatMap(talk -> talk.materials().stream())
                .map(SeminarContent.Material::label)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String closes() {
        return moment(seminar.closesAt());
    }

    private String moment(Instant instant) {
        return isEnglish()
                ? ENGLISH.format(instant.atZone(zone()))
                : JAPANESE.format(instant.atZone(zone())) + ZONE.format(instant.atZone(zone()));
    }

    private ZoneId zone() {
        return seminar.zone();
    }

    private boolean isEnglish() {
        return "en".equals(language);
    }
}
