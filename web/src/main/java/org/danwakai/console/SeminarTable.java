package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.danwakai.rights.boundary.SeriesRights;
import org.danwakai.rights.entity.Rank;
import org.danwakai.seminar.boundary.SeminarCatalog;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.YearCount;

/** The seminars of a series. What is searched for is in the address, so that a search can be kept and sent on. */
@Named("seminarTable")
@ViewScoped
public class SeminarTable implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private SeriesRights rights;

    @Inject
    private SeminarCatalog catalog;

    @Inject
    private ReaderLanguage language;

    private String series;
    private String text;
    private Integer year;
    private SeminarRows rows;

    public void open() {
        rights.require(Rank.HELPER, series);
        rows = new SeminarRows(editing, series, year, text, language.getCode());
    }

    public List<YearCount> getYears() {
        return catalog.years(series);
    }

    public boolean isSearch() {
        return year != null || text != null && !text.isBlank();
    }

    public SeminarRows getRows() {
        return rows;
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
}
