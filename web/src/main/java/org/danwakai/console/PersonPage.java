package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.PersonHistory;
import org.danwakai.registration.boundary.PersonHistory.Known;
import org.danwakai.registration.boundary.PersonHistory.Visit;
import org.omnifaces.util.Faces;

/** One person in a series: every registration and every mail, as far as the series has to do with them. */
@Named("personPage")
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonHistory history;

    @Inject
    private MailLedger ledger;

    private String series;
    private Long registration;
    private Known known;
    private PersonMailRows mails;

    public void open() {
        try {
            refresh();
        } catch (NotFound nobody) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "person");
        }
    }

    /** Reads it as it is now. */
    void refresh() {
        if (registration == null) {
            throw new NotFound("registration");
        }
        known = history.find(series, registration);
        mails = new PersonMailRows(ledger, series, known);
    }

    public Known getKnown() {
        return known;
    }

    /** The latest seminar first. */
    public List<Visit> getVisits() {
        return known.visits();
    }

    public PersonMailRows getMails() {
        return mails;
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    /** By any of which the person is meant. */
    public Long getRegistration() {
        return registration;
    }

    public void setRegistration(Long registration) {
        this.registration = registration;
    }
}
