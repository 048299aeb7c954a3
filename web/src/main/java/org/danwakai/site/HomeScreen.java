package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarView;

/** The first page: all series, and what comes next in any of them. */
@Named("home")
@RequestScoped
public class HomeScreen implements Screen {

    private static final int MOST_COMING = 6;

    @Inject
    private SeminarCatalog catalog;

    private List<SeriesText> series;
    private SeminarText next;
    private List<SeminarText> coming;

    @Override
    public void load(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        series = catalog.series().stream()
                .map(one -> new SeriesText(one, language))
                .toList();
        // a seminar that belongs to several series is listed once
        Map<Long, SeminarView> found = new LinkedHashMap<>();
        series.forEach(
                one -> catalog.coming(one.getSlug(), MOST_COMING).forEach(view -> found.putIfAbsent(view.id(), view)));
        List<SeminarText> ahead = found.values().stream()
                .sorted(Comparator.comparing(one -> one.content().startsAt()))
                .limit(MOST_COMING)
                .map(one -> new SeminarText(one, language, one.numbers().get(0).series()))
                .toList();
        next = ahead.stream()
                .filter(seminar -> !seminar.isCalledOff())
                .findFirst()
                .orElse(null);
        coming = ahead.stream().filter(seminar -> seminar != next).toList();
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
}
