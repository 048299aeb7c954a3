package org.danwakai.console;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.SeminarContent;

/**
 * A seminar as the console lists it, in the reader's language.
 *
 * @param number in the series that the list is of
 * @param elsewhere its numbers in further series, to be read
 * @param state {@code draft}, {@code cancelled}, {@code postponed}, or the phase of a published one
 * @param title null while it is open
 */
public record SeminarRow(
        long id,
        long version,
        int number,
        String elsewhere,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String format,
        String decision,
        String state,
        String title,
        String speakers,
        List<SeatsBar> seats)
        implements Serializable {

    static SeminarRow of(SeminarView seminar, String series, String language) {
        SeminarContent content = seminar.content();
        boolean published = seminar.decision() == Decision.PUBLISHED;
        return new SeminarRow(
                seminar.id(),
                seminar.version(),
                seminar.numberIn(series).number(),
                seminar.numbers().stream()
                        .filter(number -> !number.series().equals(series))
                        .map(number -> number.name().in(language) + " " + number.number())
                        .collect(Collectors.joining(", ")),
                content.startsAt(),
                content.endsAt(),
                seminar.zone(),
                Word.of(content.format()),
                Word.of(seminar.decision()),
                published ? Word.of(seminar.phase()) : Word.of(seminar.decision()),
                title(content, language),
                content.talks().stream()
                        .flatMap(talk -> talk.speakers().stream())
                        .map(SeminarContent.Speaker::name)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                seminar.seats().stream().map(SeatsBar::of).toList());
    }

    private static String title(SeminarContent content, String language) {
        if (!content.theme().isEmpty()) {
            return content.theme().in(language);
        }
        String titles = content.talks().stream()
                .map(talk -> talk.title().in(language))
                .filter(title -> title != null)
                .collect(Collectors.joining(" / "));
        return titles.isEmpty() ? null : titles;
    }

    public boolean isPublished() {
        return Word.of(Decision.PUBLISHED).equals(decision);
    }

    /** Who is told when it changes: those with a seat and those who wait for one. */
    public int told() {
        return seats.stream().mapToInt(bar -> bar.taken() + bar.waiting()).sum();
    }
}
