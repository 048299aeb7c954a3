package org.danwakai.console;

import java.util.List;
import java.util.Map;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Seminars of a series, a page at a time. */
public class SeminarRows extends LazyDataModel<SeminarRow> {

    private static final long serialVersionUID = 1L;

    private final SeminarEditing editing;
    private final String series;
    private final Integer year;
    private final String text;
    private final String language;

    SeminarRows(SeminarEditing editing, String series, Integer year, String text, String language) {
        this.editing = editing;
        this.series = series;
        this.year = year;
        this.text = text;
        this.language = language;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(page(0, 1).total());
    }

    @Override
    public List<SeminarRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return page(first / size, size).items().stream()
                .map(seminar -> SeminarRow.of(seminar, series, language))
                .toList();
    }

    private SeminarPage page(int page, int size) {
        return editing.seminars(new SeminarSearch(series, year, text, page, size));
    }
}
