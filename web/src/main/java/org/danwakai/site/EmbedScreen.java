package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The list of a series inside pages of other sites: what is coming, or what was last where nothing is. */
@Named("embed")
@RequestScoped
public class EmbedScreen implements Screen {

    private static final int MOST_COMING = 10;
    private static final int LATEST = 5;

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private List<SeminarText> seminars;

    @Override
    public void load(HttpServletRequest request) {
        String slug = Route.of(request).series();
        String language = ReaderLanguage.of(request);
        series = catalog.series(slug)
                .map(found -> new SeriesText(found, language))
                .orElseThrow(() -> new NotFound("series"));
        List<SeminarView> found = catalog.coming(slug, MOST_COMING);
        if (found.isEmpty()) {
            found = catalog.latest(slug, LATEST);
        }
        seminars = found.stream()
                .map(seminar -> new SeminarText(seminar, language, slug))
                .toList();
    }

    public SeriesText getSeries() {
        return series;
    }

    public List<SeminarText> getSeminars() {
        return seminars;
    }
}
