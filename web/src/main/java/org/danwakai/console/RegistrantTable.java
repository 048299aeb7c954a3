package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.Attendance.Said;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.seminar.boundary.SeminarEditing;
import org.danwakai.seminar.boundary.SeminarView;
import org.omnifaces.util.Faces;

/** Who registered for a seminar, where each stands, and what became of the mails. */
@Named("registrantTable")
@ViewScoped
public class RegistrantTable implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SeminarEditing editing;

    @Inject
    private Registrants registrants;

    @Inject
    private Attendance attendance;

    @Inject
    private Notices notices;

    @Inject
    private MailLedger ledger;

    @Inject
    private ReaderLanguage language;

    private String series;
    private Integer number;
    private String text;
    private String state;
    private SeminarRow seminar;
    private RegistrantRows rows;
    private Attendance.Tally tally;
    private Map<Long, String> unreachable;

    public void open() {
        Optional<SeminarView> found = number == null ? Optional.empty() : editing.seminar(series, number);
        if (found.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "seminar");
            return;
        }
        seminar = SeminarRow.of(found.get(), series, language.getCode());
        count();
        unreachable = ledger.unreachable(seminar.id());
        search();
    }

    public void search() {
        RegistrationState wanted = state == null || state.isEmpty() ? null : Word.parse(RegistrationState.class, state);
        rows = new RegistrantRows(registrants, seminar.id(), text, wanted);
    }

    /** Null before the seminar starts. */
    public Attendance.Tally getTally() {
        return tally;
    }

    /** Saying the same twice takes it back. */
    public void mark(RegistrantRow row, boolean came) {
        try {
            attendance.mark(seminar.id(), row.id(), Objects.equals(row.attended(), came) ? null : came);
            count();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void markOthers(boolean came) {
        try {
            attendance.mark(seminar.id(), Said.ofOthers(came));
            count();
            notices.done("attendance.marked");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private void count() {
        tally = attendance.tally(seminar.id()).orElse(null);
    }

    public Map<RegistrationState, Long> getCounts() {
        return registrants.states(seminar.id());
    }

    public long count(String word) {
        return getCounts().getOrDefault(Word.parse(RegistrationState.class, word), 0L);
    }

    public List<String> getStates() {
        return Arrays.stream(RegistrationState.values()).map(Word::of).toList();
    }

    /** What a server said why nothing is sent there any more; null where mail arrives. */
    public String unreachable(RegistrantRow row) {
        return unreachable.get(row.id());
    }

    public List<MailLedger.Tally> getMails() {
        return ledger.tally(seminar.id());
    }

    public String word(Enum<?> constant) {
        return Word.of(constant);
    }

    public SeminarRow getSeminar() {
        return seminar;
    }

    public RegistrantRows getRows() {
        return rows;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
