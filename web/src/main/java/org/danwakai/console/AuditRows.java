package org.danwakai.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.danwakai.audit.boundary.AuditLog;
import org.danwakai.audit.boundary.AuditRow;
import org.danwakai.audit.boundary.AuditSearch;
import org.danwakai.audit.entity.Action;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What was done, the latest first, found and cut into pages by the database. */
public class AuditRows extends LazyDataModel<AuditRow> {

    private static final long serialVersionUID = 1L;

    private final AuditLog log;
    private final String series;
    private final Action action;
    private final String actor;
    private final String subject;
    private final Instant from;
    private final Instant to;

    /** Null finds all. */
    AuditRows(AuditLog log, String series, Action action, String actor, String subject, Instant from, Instant to) {
        this.log = log;
        this.series = series;
        this.action = action;
        this.actor = actor;
        this.subject = subject;
        this.from = from;
        this.to = to;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(log.count(search(0, 1)));
    }

    @Override
    public List<AuditRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return log.list(search(first, size));
    }

    @Override
    public String getRowKey(AuditRow row) {
        return Long.toString(row.id());
    }

    private AuditSearch search(int first, int size) {
        return new AuditSearch(series, action, actor, subject, from, to, first, size);
    }
}
