package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarIndex;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.SeriesView;

/** The calendar of a series, which calendars subscribe to, and the one entry of a seminar. */
@RequestScoped
public class CalendarFile implements Document {

    private static final int MOST = 100;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarIndex index;

    @Override
    public byte[] make(HttpServletRequest request) {
        Route route = Route.of(request);
        String language = ReaderLanguage.of(request);
        SeriesView series = catalog.series(route.series()).orElseThrow(() -> new NotFound("series"));
        List<SeminarView> seminars = route.number() == null
                ? catalog.seminars(SeminarSearch.of(series.slug(), MOST)).items()
                : List.of(catalog.seminar(series.slug(), route.number()).orElseThrow(() -> new NotFound("seminar")));
        Map<Long, Instant> changedAt =
                index.changedAt(seminars.stream().map(SeminarView::id).toList());
        List<SeminarText> texts = seminars.stream()
                .map(seminar -> new SeminarText(seminar, language, series.slug()))
                .toList();
        return new SeriesCalendar(series, language).write(texts, changedAt).getBytes(StandardCharsets.UTF_8);
    }
}
