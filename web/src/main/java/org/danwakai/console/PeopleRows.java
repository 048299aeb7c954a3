package org.danwakai.console;

import java.util.List;
import java.util.Map;
import org.danwakai.people.boundary.PeopleRow;
import org.danwakai.people.boundary.PeopleRuns;
import org.danwakai.people.entity.Fate;
import org.danwakai.platform.entity.Word;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows of an import of one kind, a page at a time from the database. */
public class PeopleRows extends LazyDataModel<PeopleRow> {

    private static final long serialVersionUID = 1L;

    private final PeopleRuns runs;
    private final String series;
    private final long run;
    private final Fate fate;

    PeopleRows(PeopleRuns runs, String series, long run, Fate fate) {
        this.runs = runs;
        this.series = series;
        this.run = run;
        this.fate = fate;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(runs.count(series, run, fate));
    }

    @Override
    public List<PeopleRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return runs.rows(series, run, fate, first, size);
    }

    @Override
    public String getRowKey(PeopleRow row) {
        return Word.of(row.form()) + row.line();
    }
}
