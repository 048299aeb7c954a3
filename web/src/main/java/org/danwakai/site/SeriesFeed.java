package org.danwakai.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.control.CalendarText;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.SeminarContent;

/** Seminars as an Atom feed (RFC 4287). An entry keeps its identifier when its seminar gets other numbers. */
final class SeriesFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PAGE = "text/html";

    private final SeriesText series;
    private final String language;
    private final ResourceBundle words;

    SeriesFeed(SeriesText series, String language) {
        this.series = series;
        this.language = language;
        this.words = Texts.in(language);
    }

    /** @param changedAt of each seminar, by its key */
    byte[] write(List<SeminarText> seminars, Map<Long, Instant> changedAt) {
        Instant latest =
                changedAt.values().stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        XmlText xml = new XmlText()
                .begin("feed", "xmlns", ATOM, "xml:lang", language)
                .text("id", SiteAddress.base() + series.getPath())
                .text("title", series.getName())
                .text("subtitle", series.getSummary())
                .text("updated", latest.toString())
                .empty(
                        "link",
                        "rel",
                        "self",
                        "type",
                        "application/atom+xml",
                        "href",
                        address(series.getPath() + "/atom.xml"))
                .empty("link", "rel", "alternate", "type", PAGE, "href", address(series.getPath()))
                .text("generator", "Danwakai")
                .begin("author")
                .text("name", series.getName())
                .end();
        seminars.forEach(seminar ->
                entry(xml, seminar, changedAt.getOrDefault(seminar.getView().id(), Instant.EPOCH)));
        return xml.end().bytes();
    }

    private void entry(XmlText xml, SeminarText seminar, Instant changedAt) {
        String title = seminar.getTitle() == null ? words.getString("seminar.title-unknown") : seminar.getTitle();
        String state = seminar.isCalledOff() ? " [" + words.getString("state." + seminar.getState()) + "]" : "";
        xml.begin("entry")
                .text("id", "urn:uuid:" + CalendarText.uid(seminar.getView().id()))
                .text("title", seminar.getLabel() + " " + title + state)
                .text("updated", changedAt.toString())
                .empty("link", "rel", "alternate", "type", PAGE, "href", address(seminar.getPath()))
                .empty("link", "rel", "related", "type", "text/calendar", "href", address(seminar.getPath() + ".ics"));
        seminar.getSpeakers()
                .forEach(speaker ->
                        xml.begin("author").text("name", speaker.name()).end());
        xml.text("summary", seminar.getBlurb())
                .text("content", content(seminar), "type", "html", "xml:base", SiteAddress.base() + "/")
                .end();
    }

    private String content(SeminarText seminar) {
        SeminarView view = seminar.getView();
        String place = Stream.concat(
                        Stream.of(words.getString("format." + seminar.getFormat())),
                        view.content().venues().stream().map(SeminarContent.Venue::name))
                .collect(Collectors.joining(", "));
        StringBuilder html = new StringBuilder(paragraph(seminar.getWhen())).append(paragraph(place));
        html.append(paragraph(view.content().notice()));
        html.append(Markdown.toHtml(view.content().description()));
        for (TalkText talk : seminar.getTalks()) {
            String speakers = talk.getSpeakers().stream()
                    .map(one -> one.affiliation() == null ? one.name() : one.name() + " (" + one.affiliation() + ")")
                    .collect(Collectors.joining(", "));
            html.append(paragraph(talk.getTitle())).append(paragraph(speakers)).append(talk.getSummary());
        }
        return html.toString();
    }

    private static String paragraph(String text) {
        return text == null || text.isBlank() ? "" : "<p>" + Markdown.escape(text) + "</p>";
    }

    private String address(String path) {
        return SiteAddress.base() + path + "?lang=" + language;
    }
}
