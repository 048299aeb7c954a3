package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The list of a series inside pages of other sites: what is coming, or what was last where nothing is. */
@Named("embed")
@RequestScoped
public class EmbedScreen implements Screen {

    private static final int MOST_COMING = 10;
    private static final int LATEST = 5;

    @Inject
    private ReadersCatalog catalog;

    private SeriesText series;
    private List<SeminarText> seminars;

    @Override
    public void load(HttpServletRequest request) {
        series = catalog.series();
        seminars = catalog.coming(MOST_COMING);
        if (seminars.isEmpty()) {
            seminars = catalog.latest(LATEST);
        }
    }

    public SeriesText getSeries() {
        return series;
    }

    public List<SeminarText> getSeminars() {
        return seminars;
    }
}
