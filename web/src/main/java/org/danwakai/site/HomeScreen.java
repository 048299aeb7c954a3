package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The first page: all series, and what comes next in any of them. */
@Named("home")
@RequestScoped
public class HomeScreen implements Screen {

    private static final int MOST_COMING = 6;
    private static final int LATEST = 5;

    @Inject
    private SeminarCatalog catalog;

    private List<SeriesText> series;
    private SeminarText next;
    private List<SeminarText> coming;
    private List<SeminarText> latest;

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        series = catalog.series().stream()
                .map(one -> new SeriesText(one, language))
                .toList();
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
