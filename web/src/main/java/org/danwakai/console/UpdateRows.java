package org.danwakai.console;

import java.util.List;
import java.util.Map;
import org.danwakai.institution.boundary.DirectoryEditing;
import org.danwakai.institution.boundary.UpdateRow;
import org.danwakai.institution.entity.Fate;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Domains of an update, of one kind, a page at a time from the database. */
public class UpdateRows extends LazyDataModel<UpdateRow> {

    private static final long serialVersionUID = 1L;

    private final DirectoryEditing editing;
    private final long update;
    private final Fate fate;
    private final int count;

    /** @param count is known from the preview; to count anew costs as much as a page */
    UpdateRows(DirectoryEditing editing, long update, Fate fate, int count) {
        this.editing = editing;
        this.update = update;
        this.fate = fate;
        this.count = count;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count;
    }

    @Override
    public List<UpdateRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return editing.rows(update, fate, first, size);
    }

    @Override
    public String getRowKey(UpdateRow row) {
        return row.domain();
    }
}
