package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;

/** All about one seminar. */
@Named("seminarPage")
@RequestScoped
public class SeminarScreen implements Screen {

    private static final int MOST_OTHERS = 6;

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private SeminarText seminar;
    private SeminarText previous;
    private SeminarText following;
    private List<SeminarText> others;
    private String language;

    @Override
    public void load(HttpServletRequest request) {
        Route route = Route.of(request);
        language = ReaderLanguage.of(request);
        series = catalog.series(route.series())
                .map(found -> new SeriesText(found, language))
                .orElseThrow(() -> new NotFound("series"));
        seminar = catalog.seminar(series.getSlug(), route.number())
                .map(this::text)
                .orElseThrow(() -> new NotFound("seminar"));
        for (SeminarView neighbour : catalog.neighbours(series.getSlug(), route.number())) {
            SeminarText text = text(neighbour);
            if (text.getNumber() < route.number()) {
                previous = text;
            } else {
                following = text;
            }
        }
        Set<String> names = seminar.getSpeakers().stream()
                .filter(speaker -> speaker.role() != SpeakerRole.CHAIR)
                .map(SeminarContent.Speaker::name)
                .collect(Collectors.toSet());
        others = catalog.bySpeakers(names, seminar.getView().id(), MOST_OTHERS).stream()
                .map(this::text)
                .toList();
    }

    /** Seen from this series where it is in it, else from its own. */
    private SeminarText text(SeminarView found) {
        return new SeminarText(found, language, series.getSlug());
    }

    public SeriesText getSeries() {
        return series;
    }

    public SeminarText getSeminar() {
        return seminar;
    }

    /** Null when there is none. */
    public SeminarText getPrevious() {
        return previous;
    }

    /** Null when there is none. */
    public SeminarText getFollowing() {
        return following;
    }

    /** Others in which somebody speaks who speaks in this one. */
    public List<SeminarText> getOthers() {
        return others;
    }

    /** As BibTeX. */
    public String getCitation() {
        return Citation.bibtex(seminar);
    }

    /** Safe HTML of the text that belongs to no single talk; empty for none. */
    public String getDescription() {
        return Markdown.toHtml(seminar.getView().content().description());
    }

    /** A script element with data for search engines; it runs nothing. */
    public String getEventData() {
        return "<script type=\"application/ld+json\">" + EventData.of(seminar, SiteAddress.base()) + "</script>";
    }
}
