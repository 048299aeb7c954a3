package org.danwakai.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.danwakai.platform.entity.Word;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarPlanning;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.YearCount;
import org.danwakai.seminar.entity.Standing;

/** The seminars of a series, a page at a time. What is searched for is in the address, to be kept and sent on. */
@Named("seminarTable")
@RequestScoped
public class SeminarTable {

    private static final int SIZE = 20;

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarPlanning planning;

    @Inject
    private ReaderLanguage language;

    private String series;
    private String text;
    private Integer year;
    private String standing;
    private int page = 1;
    private long total;
    private List<SeminarRow> rows = List.of();
    private List<YearCount> years = List.of();

    public void open() {
        rights.require(Rank.HELPER, series);
        standing = getStandings().contains(standing) ? standing : null;
        SeminarPage found = editing.seminars(
                new SeminarSearch(series, year, text, Word.parse(Standing.class, standing), page - 1, SIZE));
        total = found.total();
        years = planning.years(series);
        rows = found.items().stream()
                .map(seminar -> SeminarRow.of(seminar, series, language.getCode()))
                .toList();
    }

    public List<YearCount> getYears() {
        return years;
    }

    public List<String> getStandings() {
        return Arrays.stream(Standing.values()).map(Word::of).toList();
    }

    public boolean isSearch() {
        return year != null || standing != null || text != null && !text.isBlank();
    }

    /** What names the list in its addresses, without its page. */
    public String getQuery() {
        return "series=" + series
                + (text == null || text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                + (year == null ? "" : "&year=" + year)
                + (standing == null ? "" : "&standing=" + standing);
    }

    public List<SeminarRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public long getPages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
