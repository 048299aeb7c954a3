package org.danwakai.console;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.danwakai.meeting.boundary.JoinDesk;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.Attendance.Said;
import org.danwakai.registration.boundary.RegistrantRow;

/** Who came, as organizers say it in the table of registrants, and what links into the meeting hint at. */
@Named("turnoutDesk")
@ViewScoped
public class TurnoutDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RegistrantTable table;

    @Inject
    private Attendance attendance;

    @Inject
    private JoinDesk links;

    @Inject
    private Notices notices;

    private JoinDesk.Overview joining;

    @PostConstruct
    void look() {
        joining = links.overview(seminar());
    }

    /** Saying the same twice takes it back. */
    public void mark(RegistrantRow row, boolean came) {
        attempt(() -> attendance.mark(seminar(), row.id(), Objects.equals(row.attended(), came) ? null : came));
    }

    public void markOthers(boolean came) {
        attempt(() -> {
            attendance.mark(seminar(), Said.ofOthers(came));
            notices.done("attendance.marked");
        });
    }

    /** Of those who went in by their link, and of whom nothing was said. */
    public void takeHints() {
        attempt(() -> notices.done("attendance.hintsTaken", links.takeHints(seminar())));
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            table.refresh();
            look();
        } catch (DomainException refused) {
            notices.refused(refused);
        }
    }

    private long seminar() {
        return table.getSeminar().id();
    }

    /** Null before the doors open. */
    public Attendance.Tally getTally() {
        return table.turnout();
    }

    public JoinDesk.Overview getJoining() {
        return joining;
    }
}
