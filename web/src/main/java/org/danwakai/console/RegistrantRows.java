package org.danwakai.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.meeting.boundary.JoinDesk.Mark;
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
    private final JoinDesk links;
    private final long seminar;
    private final String text;
    private final RegistrationState state;
    private final boolean sharedOnly;
    private Map<Long, Mark> marks = Map.of();

    /** @param sharedOnly those alone whose link into the meeting is used from many places */
    RegistrantRows(
            Registrants registrants,
            JoinDesk links,
            long seminar,
            String text,
            RegistrationState state,
            boolean sharedOnly) {
        this.registrants = registrants;
        this.links = links;
        this.seminar = seminar;
        this.text = text;
        this.state = state;
        this.sharedOnly = sharedOnly;
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
        List<RegistrantRow> rows = registrants.list(
                search(sort, chosen == null || chosen.getOrder().isAscending(), first, size));
        marks = links.marks(seminar, rows.stream().map(RegistrantRow::id).toList());
        return rows;
    }

    /** What is known of that person's way into the meeting. */
    public Mark mark(RegistrantRow row) {
        return marks.get(row.id());
    }

    @Override
    public String getRowKey(RegistrantRow row) {
        return Long.toString(row.id());
    }

    private RegistrantSearch search(Sort sort, boolean ascending, int first, int size) {
        Set<Long> among = sharedOnly ? links.shared(seminar) : null;
        return new RegistrantSearch(seminar, text, state, among, sort, ascending, first, size);
    }
}
