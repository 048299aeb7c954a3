package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.danwakai.mail.boundary.MailLedger;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.Attendance.Said;
import org.danwakai.registration.boundary.RegistrantRow;
import org.danwakai.registration.boundary.Registrants;
import org.danwakai.registration.entity.RegistrationState;

/** Who registered for a seminar, where each stands, how they got into the meeting, and what became of the mails. */
@Named("registrantTable")
@ViewScoped
public class RegistrantTable extends SeminarPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Registrants registrants;

    @Inject
    private Attendance attendance;

    @Inject
    private Notices notices;

    @Inject
    private MailLedger ledger;

    @Inject
    private JoinDesk links;

    private String text;
    private String state;
    private boolean sharedOnly;
    private RegistrantRows rows;
    private Attendance.Tally tally;
    private Map<Long, String> unreachable;
    private JoinDesk.Overview joining;

    @Override
    protected void begin() {
        count();
        readUnreachable();
        search();
    }

    public void search() {
        RegistrationState wanted = state == null || state.isEmpty() ? null : Word.parse(RegistrationState.class, state);
        rows = new RegistrantRows(registrants, links, getSeminar().id(), text, wanted, sharedOnly);
    }

    /** Null before the seminar starts. */
    public Attendance.Tally getTally() {
        return tally;
    }

    /** Saying the same twice takes it back. */
    public void mark(RegistrantRow row, boolean came) {
        try {
            attendance.mark(getSeminar().id(), row.id(), Objects.equals(row.attended(), came) ? null : came);
            count();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void markOthers(boolean came) {
        try {
            attendance.mark(getSeminar().id(), Said.ofOthers(came));
            count();
            notices.done("attendance.marked");
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    /** Of those who went in by their link, and of whom nothing was said. */
    public void takeHints() {
        try {
            notices.done("attendance.hintsTaken", links.takeHints(getSeminar().id()));
            count();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public void renewLink(RegistrantRow row) {
        try {
            links.renew(getSeminar().id(), row.id());
            notices.done("joinLink.renewed", row.name());
            count();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    public JoinDesk.Overview getJoining() {
        return joining;
    }

    private void count() {
        tally = attendance.tally(getSeminar().id()).orElse(null);
        joining = links.overview(getSeminar().id());
    }

    public Map<RegistrationState, Long> getCounts() {
        return registrants.states(getSeminar().id());
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

    public void writeAgain(RegistrantRow row) {
        ledger.writeAgain(getSeminar().id(), row.id());
        readUnreachable();
        notices.done("registrants.writtenAgain");
    }

    private void readUnreachable() {
        unreachable = isOrganizer() ? ledger.unreachable(getSeminar().id()) : Map.of();
    }

    public List<MailLedger.Tally> getMails() {
        return isOrganizer() ? ledger.tally(getSeminar().id()) : List.of();
    }

    public RegistrantRows getRows() {
        return rows;
    }

    public boolean isSharedOnly() {
        return sharedOnly;
    }

    public void setSharedOnly(boolean sharedOnly) {
        this.sharedOnly = sharedOnly;
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
