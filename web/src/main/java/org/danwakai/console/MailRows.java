package org.danwakai.console;

import java.util.List;
import java.util.Map;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.mail.boundary.MailRow;
import org.danwakai.mail.boundary.MailSearch;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Mails of a seminar, the latest first, found and cut into pages by the database. */
public class MailRows extends LazyDataModel<MailRow> {

    private static final long serialVersionUID = 1L;

    private final MailLedger ledger;
    private final long seminar;
    private final MailKind kind;
    private final MailState state;
    private final String text;
    private final Long registration;

    /** @param registration of the one person whose mails to show; null for all */
    MailRows(MailLedger ledger, long seminar, MailKind kind, MailState state, String text, Long registration) {
        this.ledger = ledger;
        this.seminar = seminar;
        this.kind = kind;
        this.state = state;
        this.text = text;
        this.registration = registration;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(ledger.count(search(0, 1)));
    }

    @Override
    public List<MailRow> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return ledger.list(search(first, size));
    }

    @Override
    public String getRowKey(MailRow row) {
        return Long.toString(row.id());
    }

    private MailSearch search(int first, int size) {
        return new MailSearch(seminar, kind, state, text, registration, first, size);
    }
}
