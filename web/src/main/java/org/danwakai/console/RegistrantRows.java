package org.danwakai.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.RegistrantSearch.Sort;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.entity.RegistrationState;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Registrants of a seminar, sorted and searched in the database, a page at a time. */
public class RegistrantRows extends LazyDataModel<RegistrantRow> {

    private static final long serialVersionUID = 1L;

    private final Registrants registrants;
    private final long seminar;
    private final String text;
    private final RegistrationState state;

    RegistrantRows(Registrants registrants, long seminar, String text, RegistrationState state) {
        this.registrants = registrants;
        this.seminar = seminar;
        this.text = text;
        this.state = state;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(registrants.count(search(Sort.PLACE, true, 0, 1)));
    }

    @Override
    public List<RegistrantRow> load(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        SortMeta chosen = sorting.values().stream().findFirst().orElse(null);
        Sort sort = chosen == null ? Sort.PLACE : Sort.valueOf(chosen.getField().toUpperCase(Locale.ROOT));
        return registrants.list(search(sort, chosen == null || chosen.getOrder().isAscending(), first, size));
    }

    @Override
    public String getRowKey(RegistrantRow row) {
        return Long.toString(row.id());
    }

    private RegistrantSearch search(Sort sort, boolean ascending, int first, int size) {
        return new RegistrantSearch(seminar, text, state, sort, ascending, first, size);
    }
}
