package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;

/** All about one seminar. */
@Named("seminarPage")
@RequestScoped
public class SeminarScreen implements Screen {

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private SeminarText seminar;
    private SeminarText previous;
    private SeminarText following;
    private String language;

    @Override
    public void load(HttpServletRequest request) {
        Route route = Route.of(request);
        language = ReaderLanguage.of(request);
        series = catalog.series(route.series())
                .map(found -> new SeriesText(found, language))
                .orElseThrow(() -> new NotFound("series"));
        seminar = find(route.number());
        if (seminar == null) {
            throw new NotFound("seminar");
        }
        previous = find(route.number() - 1);
        following = find(route.number() + 1);
    }

    private SeminarText find(int number) {
        return catalog.seminar(series.getSlug(), number)
                .map(found -> new SeminarText(found, language, series.getSlug()))
                .orElse(null);
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

    /** Safe HTML of the text that belongs to no single talk; empty for none. */
    public String getDescription() {
        return Markdown.toHtml(seminar.getView().content().description());
    }

    /** A script element with data for search engines; it runs nothing. */
    public String getEventData() {
        return "<script type=\"application/ld+json\">" + EventData.of(seminar, series.getName(), SiteAddress.base())
                + "</script>";
    }
}
