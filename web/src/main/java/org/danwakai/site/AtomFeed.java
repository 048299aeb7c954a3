package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

/** What a series announced last, for readers of feeds. */
@RequestScoped
public class AtomFeed implements Document {

    private static final int MOST = 50;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private SeminarIndex index;

    @Override
    public byte[] make(HttpServletRequest request) {
        String language = ReaderLanguage.of(request);
        SeriesView series = catalog.series(Route.of(request).series()).orElseThrow(() -> new NotFound("series"));
        List<SeminarView> seminars =
                catalog.seminars(SeminarSearch.of(series.slug(), MOST)).items();
        Map<Long, Instant> changedAt =
                index.changedAt(seminars.stream().map(SeminarView::id).toList());
        List<SeminarText> texts = seminars.stream()
                .map(seminar -> new SeminarText(seminar, language, series.slug()))
                .toList();
        return new SeriesFeed(new SeriesText(series, language), language).write(texts, changedAt);
    }
}
