package org.danwakai.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.meeting.boundary.JoinDesk.Mark;
import org.danwakai.registration.boundary.RegistrantFilter;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.RegistrantSearch;
import org.danwakai.registration.boundary.RegistrantSearch.Sort;
import org.danwakai.registration.boundary.Registrants;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Registrants of a seminar, sorted and searched in the database, a page at a time. */
public class RegistrantRows extends LazyDataModel<RegistrantRow> {

    private static final long serialVersionUID = 1L;

    private final Registrants registrants;
    private final JoinDesk links;
    private final long seminar;
    private final RegistrantWish wish;
    private Long total;
    private Map<Long, Mark> marks = Map.of();

    /** @param total how many there are of the seminar, as was counted just now */
    RegistrantRows(Registrants registrants, JoinDesk links, long seminar, RegistrantWish wish, long total) {
        this.registrants = registrants;
        this.links = links;
        this.seminar = seminar;
        this.wish = wish;
        this.total = wish.isNarrow() ? null : Long.valueOf(total);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        long counted = total == null ? registrants.count(seminar, filter()) : total;
        // by the next request there may be others
        total = null;
        return Math.toIntExact(counted);
    }

    @Override
    public List<RegistrantRow> load(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        SortMeta chosen = sorting.values().stream().findFirst().orElse(null);
        Sort sort = chosen == null ? Sort.PLACE : Sort.valueOf(chosen.getField().toUpperCase(Locale.ROOT));
        boolean ascending = chosen == null || chosen.getOrder().isAscending();
        List<RegistrantRow> rows =
                registrants.list(new RegistrantSearch(seminar, filter(), sort, ascending, first, size));
        Set<Long> keys = rows.stream().map(RegistrantRow::id).collect(Collectors.toSet());
        marks = links.marks(seminar, keys);
        return rows;
    }

    /** Of all pages. */
    List<Long> keys() {
        return registrants.keys(seminar, filter());
    }

    RegistrantFilter filter() {
        return wish.filter(() -> links.shared(seminar));
    }

    /** What is known of that person's way into the meeting. */
    public Mark mark(RegistrantRow row) {
        return marks.get(row.id());
    }

    @Override
    public String getRowKey(RegistrantRow row) {
        return Long.toString(row.id());
    }
}
