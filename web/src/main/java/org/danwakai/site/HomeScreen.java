package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarIndex;
import org.danwakai.seminar.boundary.SeminarView;

/** The first page: all series, and what comes next in any of them. */
@Named("home")
@RequestScoped
public class HomeScreen implements Screen {

    private static final int MOST_COMING = 6;
    private static final int LATEST = 5;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarIndex index;

    private List<SeriesText> series;
    private Map<Long, Long> seminars;
    private SeminarText next;
    private List<SeminarText> coming;
    private List<SeminarText> latest;

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        series = catalog.series().stream()
                .map(one -> new SeriesText(one, language))
                .toList();
        seminars = index.published();
        List<SeminarText> ahead = texts(catalog.coming(MOST_COMING), language);
        next = ahead.stream()
                .filter(seminar -> !seminar.isCalledOff())
                .findFirst()
                .orElse(null);
        coming = ahead.stream().filter(seminar -> seminar != next).toList();
        latest = texts(catalog.latest(LATEST), language);
    }

    /** Each in its home series. */
    private static List<SeminarText> texts(List<SeminarView> seminars, String language) {
        return seminars.stream()
                .map(one -> new SeminarText(one, language, one.numbers().get(0).series()))
                .toList();
    }

    public List<SeriesText> getSeries() {
        return series;
    }

    /** How many are published in it. */
    public long seminars(SeriesText one) {
        return seminars.getOrDefault(one.getView().id(), 0L);
    }

    /** Null when none is planned. */
    public SeminarText getNext() {
        return next;
    }

    public List<SeminarText> getComing() {
        return coming;
    }

    public List<SeminarText> getLatest() {
        return latest;
    }
}
