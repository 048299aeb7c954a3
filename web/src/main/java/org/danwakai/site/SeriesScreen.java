package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.danwakai.page.entity.PageHeading;
import org.danwakai.platform.control.SiteAddress;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarIndex;

/** A series' page: the next seminar, those after it, the latest ones, and how to take part. */
@Named("seriesPage")
@RequestScoped
public class SeriesScreen implements Screen {

    private static final int MOST_COMING = 20;
    private static final int LATEST = 8;

    @Inject
    private ReadersCatalog catalog;

    @Inject
    private SeminarCatalog all;

    @Inject
    private SeminarIndex index;

    private SeriesText series;
    private SeminarText next;
    private List<SeminarText> coming;
    private List<SeminarText> latest;
    private long seminars;
    private Map<String, String> pageNames;

    @Override
    public void load(HttpServletRequest request) {
        series = catalog.series();
        List<SeminarText> ahead = catalog.coming(MOST_COMING);
        next = ahead.stream()
                .filter(seminar -> !seminar.isCalledOff())
                .findFirst()
                .orElse(null);
        coming = ahead.stream().filter(seminar -> seminar != next).toList();
        latest = catalog.latest(LATEST);
        seminars = index.published().getOrDefault(series.getView().id(), 0L);
        pageNames = all.pageNames();
    }

    public SeriesText getSeries() {
        return series;
    }

    /** A script element with data for search engines; it runs nothing. */
    public String getEventData() {
        List<SeminarText> ahead =
                Stream.concat(Stream.ofNullable(next), coming.stream()).toList();
        return "<script type=\"application/ld+json\">" + EventData.of(series, ahead, SiteAddress.base()) + "</script>";
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

    /** How many are published. */
    public long getSeminars() {
        return seminars;
    }

    /** What links into the Markdown page that the series had before call a seminar. */
    public String anchor(SeminarText seminar) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        seminar.getNumbers().forEach(one -> numbers.put(one.series(), one.number()));
        return PageHeading.of(numbers, series.getSlug(), pageNames).anchor();
    }
}
