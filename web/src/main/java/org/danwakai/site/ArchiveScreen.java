package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.YearCount;

/** All seminars of a series, by year, and the search in them. */
@Named("archive")
@RequestScoped
public class ArchiveScreen implements Screen {

    private static final int PAGE_SIZE = 40;

    @Inject
    private SeminarCatalog catalog;

    private SeriesText series;
    private List<YearCount> years;
    private Integer year;
    private String query;
    private int page;
    private long total;
    private List<Year> found;

    /** @param label as it heads its seminars */
    public record Year(String label, List<SeminarText> seminars) {}

    @Override
    public void load(HttpServletRequest request) {
        String slug = Route.of(request).series();
        String language = ReaderLanguage.of(request);
        series = catalog.series(slug)
                .map(one -> new SeriesText(one, language))
                .orElseThrow(() -> new NotFound("series"));
        years = catalog.years(slug);
        year = SiteRequest.number(request, "year");
        query = SiteRequest.parameter(request, "q");
        Integer asked = SiteRequest.number(request, "page");
        page = asked == null ? 1 : asked;
        SeminarPage rows = catalog.seminars(new SeminarSearch(slug, year, query, page - 1, PAGE_SIZE));
        total = rows.total();
        found = byYear(rows.items().stream()
                .map(seminar -> new SeminarText(seminar, language, slug))
                .toList());
    }

    private static List<Year> byYear(List<SeminarText> seminars) {
        List<Year> years = new ArrayList<>();
        for (SeminarText seminar : seminars) {
            String label = seminar.getTimes().year(seminar.getView().content().startsAt());
            if (years.isEmpty() || !years.get(years.size() - 1).label().equals(label)) {
                years.add(new Year(label, new ArrayList<>()));
            }
            years.get(years.size() - 1).seminars().add(seminar);
        }
        return years;
    }

    public SeriesText getSeries() {
        return series;
    }

    public List<YearCount> getYears() {
        return years;
    }

    /** Null for all. */
    public Integer getYear() {
        return year;
    }

    public boolean isIn(int oneYear) {
        return year != null && year == oneYear;
    }

    /** Null for no search. */
    public String getQuery() {
        return query;
    }

    public long getTotal() {
        return total;
    }

    public List<Year> getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** Address of another page of the same list; null beyond its ends. */
    public String pagePath(int step) {
        int other = page + step;
        return other < 1 || other > getPages() ? null : path(year, query, other);
    }

    public String yearPath(int oneYear) {
        return path(oneYear, query, 1);
    }

    public String getAllPath() {
        return path(null, query, 1);
    }

    private String path(Integer inYear, String text, int onPage) {
        List<String> parameters = new ArrayList<>();
        if (inYear != null) {
            parameters.add("year=" + inYear);
        }
        if (text != null) {
            parameters.add("q=" + SiteRequest.encode(text));
        }
        if (onPage > 1) {
            parameters.add("page=" + onPage);
        }
        return series.getPath() + "/archive" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
