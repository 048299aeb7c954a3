package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.danwakai.platform.control.SiteAddress;

/** How to put the list of a series into another page, and what programs may read. */
@Named("embedding")
@RequestScoped
public class EmbeddingScreen implements Screen {

    @Inject
    private ReadersCatalog catalog;

    private SeriesText series;
    private String language;

    @Override
    public void load(HttpServletRequest request) {
        language = catalog.language();
        series = catalog.series();
    }

    public SeriesText getSeries() {
        return series;
    }

    /** What to paste for a frame, which needs no script. */
    public String getFrame() {
        return "<iframe src=\"" + SiteAddress.of("embed/" + series.getSlug()) + "?lang=" + language + "\"\n"
                + "        title=\"" + Markdown.escape(series.getName()) + "\" width=\"100%\" height=\"420\"\n"
                + "        loading=\"lazy\"></iframe>";
    }

    /** What to paste for the component, which looks as the page around it does. */
    public String getComponent() {
        return "<script type=\"module\" src=\"" + SiteAddress.of("embed/seminars.js") + "\"></script>\n"
                + "<danwakai-seminars series=\"" + series.getSlug() + "\" lang=\"" + language + "\" most=\"5\">\n"
                + "  <a href=\"" + SiteAddress.of(series.getSlug()) + "\">" + Markdown.escape(series.getName())
                + "</a>\n</danwakai-seminars>";
    }
}
