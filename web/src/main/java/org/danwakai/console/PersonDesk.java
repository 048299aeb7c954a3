package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.boundary.PersonHistory.Visit;
import org.danwakai.registration.boundary.RegistrantDesk;
import org.danwakai.registration.entity.RegistrationState;

/** Changes what one person has in a seminar that is to come. */
@Named("personDesk")
@ViewScoped
public class PersonDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonPage page;

    @Inject
    private RegistrantDesk desk;

    @Inject
    private Notices notices;

    private Visit ended;
    private String reason;

    public boolean canMove(Visit visit) {
        return visit.changeable()
                && visit.otherPool() != null
                && (visit.state() == RegistrationState.SEATED || visit.state() == RegistrationState.WAITING);
    }

    public boolean canConfirm(Visit visit) {
        return visit.changeable()
                && (visit.state() == RegistrationState.AWAITING_PROOF || visit.state() == RegistrationState.IN_REVIEW);
    }

    public boolean canEnd(Visit visit) {
        return visit.changeable() && visit.state() != RegistrationState.CANCELLED;
    }

    public void move(Visit visit) {
        attempt("person.moved", () -> desk.move(visit.seminarId(), visit.id(), visit.otherPool()));
    }

    public void confirm(Visit visit) {
        attempt("person.confirmed", () -> desk.confirm(visit.seminarId(), List.of(visit.id())));
    }

    /** Asks for the reason first. */
    public void beginEnd(Visit visit) {
        ended = visit;
        reason = null;
    }

    public void keep() {
        ended = null;
    }

    public void end() {
        attempt("person.ended", () -> {
            desk.withdraw(ended.seminarId(), List.of(ended.id()), reason);
            ended = null;
        });
    }

    private void attempt(String done, Runnable deed) {
        try {
            deed.run();
            notices.done(done);
        } catch (InvalidInput invalid) {
            notices.problems("ending", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
        }
        page.refresh();
    }

    /** Which registration is being ended; null for none. */
    public Visit getEnded() {
        return ended;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** How long a reason may be. */
    public int getLongest() {
        return RegistrantDesk.LONGEST_REASON;
    }
}
