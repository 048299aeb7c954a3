package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.Attendance;
import org.danwakai.registration.boundary.RegistrantDesk;
import org.omnifaces.util.Faces;

/**
 * Does the same to many registrants: those who are ticked, or all whom the table shows. Each step is done whole, and doing
 * it again changes nothing.
 */
@Named("registrantBulk")
@ViewScoped
public class RegistrantBulk implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be done to many at once. */
    public enum Act {
        WRITE,
        CONFIRM,
        CAME,
        WITHDRAW
    }

    @Inject
    private RegistrantTable table;

    @Inject
    private TurnoutDesk turnout;

    @Inject
    private RegistrantDesk desk;

    @Inject
    private Attendance attendance;

    @Inject
    private Notices notices;

    private boolean everybody;
    private Act act;
    private SteppedWork work;
    private boolean running;
    private String reason;

    /** Asks first whether it is meant, and for what it needs; what is written is written on a page of its own. */
    public void begin(Act wanted) {
        keep();
        Collection<Long> keys = everybody ? table.getRows().keys() : ticked();
        if (keys.isEmpty()) {
            notices.refused("bulk.nobody");
        } else if (wanted == Act.WRITE) {
            String whom = everybody ? table.getQuery() : table.getSeminarQuery() + RegistrantWish.among(keys);
            Faces.redirect("console/message.xhtml?" + whom + "&to=chosen");
        } else {
            act = wanted;
            work = new SteppedWork(keys, RegistrantDesk.MOST);
        }
    }

    private static List<Long> ticked() {
        String[] ticked = Faces.getRequestParameterValues("chosen");
        return Stream.of(ticked == null ? new String[0] : ticked)
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Leaves everybody as they are. */
    public void keep() {
        act = null;
        work = null;
        running = false;
        reason = null;
    }

    /** Begins, and is asked for again and again until all is done. */
    public void goOn() {
        if (work == null) {
            // a page may ask once more after it was stopped
            return;
        }
        running = true;
        try {
            work.goOn(this::apply);
            if (work.isOver()) {
                notices.done("bulk.done." + getWord(), work.getChanged());
                end();
            }
        } catch (InvalidInput invalid) {
            running = false;
            notices.problems("people", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
            stop();
        }
    }

    private int apply(List<Long> registrations) {
        long seminar = table.getSeminar().id();
        return switch (act) {
            case CONFIRM -> desk.confirm(seminar, registrations);
            case CAME -> attendance.mark(seminar, registrations, true);
            case WITHDRAW -> desk.withdraw(seminar, registrations, reason);
            case WRITE -> 0;
        };
    }

    /** What is done stays done. */
    public void stop() {
        if (work != null) {
            notices.done("bulk.stopped", work.getDone());
            end();
        }
    }

    private void end() {
        keep();
        everybody = false;
        table.refresh();
        turnout.look();
    }

    /** That somebody came can be said once the seminar has begun, and is all that helpers can say. */
    public List<Act> getActs() {
        return Stream.of(Act.values())
                .filter(one -> one == Act.CAME || table.isOrganizer())
                .filter(one -> one != Act.CAME || turnout.getTally() != null)
                .toList();
    }

    public String word(Act one) {
        return Word.of(one);
    }

    /** Null for none. */
    public Act getAct() {
        return act;
    }

    /** Its word. */
    public String getWord() {
        return Word.of(act);
    }

    public SteppedWork getWork() {
        return work;
    }

    public boolean isRunning() {
        return running;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean everybody) {
        this.everybody = everybody;
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
