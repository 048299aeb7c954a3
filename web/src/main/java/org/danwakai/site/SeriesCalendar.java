package org.danwakai.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.control.CalendarText;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.control.VtimezoneText;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.SeminarContent;

/**
 * Seminars as a calendar (RFC 5545, with the name and the interval of RFC 7986). Their entries have the identifiers of
 * those that mails bring, so whoever has both has each seminar once.
 */
final class SeriesCalendar {

    private final SeriesText series;
    private final String language;
    private final ResourceBundle words;

    SeriesCalendar(SeriesText series, String language) {
        this.series = series;
        this.language = language;
        this.words = Texts.in(language);
    }

    /** @param changedAt of each seminar, by its key: the same calendar has the same bytes until something changes */
    String write(List<SeminarText> seminars, Map<Long, Instant> changedAt) {
        CalendarText text = new CalendarText()
                .line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Danwakai//Danwakai//EN")
                .text("NAME", series.getName())
                .text("X-WR-CALNAME", series.getName())
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        zones(text, seminars);
        seminars.forEach(seminar ->
                entry(text, seminar, changedAt.getOrDefault(seminar.getView().id(), Instant.EPOCH)));
        return text.line("END:VCALENDAR").toString();
    }

    /** The zone of the series even where there is no seminar: a calendar of nothing is none. */
    private void zones(CalendarText text, List<SeminarText> seminars) {
        Map<String, List<Instant>> times = new LinkedHashMap<>();
        times.put(series.getZone().getId(), new ArrayList<>());
        seminars.forEach(
                seminar -> times.computeIfAbsent(seminar.getView().zone().getId(), one -> new ArrayList<>())
                        .addAll(Stream.of(
                                        seminar.getView().content().startsAt(),
                                        seminar.getView().content().endsAt())
                                .filter(Objects::nonNull)
                                .toList()));
        times.forEach((zone, instants) -> VtimezoneText.write(
                text,
                ZoneId.of(zone),
                instants.stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH),
                instants.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH)));
    }

    private void entry(CalendarText text, SeminarText seminar, Instant changedAt) {
        SeminarView view = seminar.getView();
        SeminarContent content = view.content();
        text.line("BEGIN:VEVENT")
                .uidOf(view.id())
                .line("SEQUENCE:" + view.version())
                .line("DTSTAMP:" + CalendarText.utc(changedAt))
                .line("LAST-MODIFIED:" + CalendarText.utc(changedAt))
                .time("DTSTART", content.startsAt(), view.zone());
        if (content.endsAt() != null) {
            text.time("DTEND", content.endsAt(), view.zone());
        }
        String title = seminar.getTitle();
        text.line("STATUS:" + (view.isPublished() ? "CONFIRMED" : "CANCELLED"))
                .text(
                        "SUMMARY",
                        seminar.getLabel() + " " + (title == null ? words.getString("seminar.title-unknown") : title))
                .text("DESCRIPTION", description(seminar))
                .text("LOCATION", place(content))
                .line("URL:" + address(seminar))
                .line("TRANSP:" + (view.isPublished() ? "OPAQUE" : "TRANSPARENT"))
                .line("END:VEVENT");
    }

    private String description(SeminarText seminar) {
        Stream<String> speakers = seminar.getSpeakers().stream()
                .map(one -> one.affiliation() == null ? one.name() : one.name() + " (" + one.affiliation() + ")");
        String state = seminar.isCalledOff() ? words.getString("state." + seminar.getState()) : null;
        return Stream.of(
                        Stream.ofNullable(state),
                        speakers,
                        Stream.ofNullable(seminar.getView().content().notice()),
                        Stream.of(address(seminar)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String place(SeminarContent content) {
        Stream<String> online =
                content.format() == Format.ON_SITE ? Stream.empty() : Stream.of(words.getString("pool.online"));
        Stream<String> rooms = content.venues().stream().map(SeminarContent.Venue::name);
        return Stream.concat(rooms, online).collect(Collectors.joining(", "));
    }

    private String address(SeminarText seminar) {
        return SiteAddress.base() + seminar.getPath() + "?lang=" + language;
    }
}
