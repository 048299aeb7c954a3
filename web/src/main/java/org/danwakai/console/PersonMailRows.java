package org.danwakai.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.mail.boundary.PersonMail;
import org.danwakai.registration.boundary.PersonHistory;
import org.danwakai.registration.boundary.PersonHistory.Known;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Mails of a series to one person, the latest first, cut into pages by the database. */
public class PersonMailRows extends LazyDataModel<PersonMail> {

    private static final long serialVersionUID = 1L;

    private final MailLedger ledger;
    private final String series;
    private final ArrayList<Long> registrations;
    private final ArrayList<Long> subscriptions;

    PersonMailRows(MailLedger ledger, String series, Known person) {
        this.ledger = ledger;
        this.series = series;
        this.registrations = new ArrayList<>(
                person.visits().stream().map(PersonHistory.Visit::id).toList());
        this.subscriptions = new ArrayList<>(person.subscriptions());
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(ledger.countOfPerson(series, registrations, subscriptions));
    }

    @Override
    public List<PersonMail> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        return ledger.ofPerson(series, registrations, subscriptions, first, size);
    }

    @Override
    public String getRowKey(PersonMail row) {
        return Long.toString(row.id());
    }
}
