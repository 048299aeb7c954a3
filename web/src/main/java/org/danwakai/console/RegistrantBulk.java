package org.danwakai.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
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
 * Does the same to many registrants: those who are ticked, or all whom the table shows. It goes step by step, so that the
 * organizer sees how far it is and can stop; each step is done whole, and doing it again changes nothing.
 */
@Named("registrantBulk")
@ViewScoped
public class RegistrantBulk implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Between two looks at how far it is. */
    private static final Duration AT_A_TIME = Duration.ofMillis(700);

    /** More fit into no address. */
    private static final int MOST_IN_ADDRESS = 500;

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
    private ArrayList<Long> keys = new ArrayList<>();
    private String reason;
    private boolean running;
    private int done;
    private int changed;

    /** Asks first whether it is meant, and for what it needs. @return where to go on; null to stay */
    public String begin(Act wanted) {
        keep();
        keys = new ArrayList<>(everybody ? table.getRows().keys() : ticked());
        if (keys.isEmpty()) {
            notices.refused("bulk.nobody");
            return null;
        }
        if (wanted == Act.WRITE) {
            return letter();
        }
        act = wanted;
        return null;
    }

    private static List<Long> ticked() {
        String[] ticked = Faces.getRequestParameterValues("chosen");
        return Stream.of(ticked == null ? new String[0] : ticked)
                .filter(key -> key.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private String letter() {
        boolean few = keys.size() <= MOST_IN_ADDRESS && !everybody;
        return "/console/message.xhtml?faces-redirect=true&" + (few ? table.getSeminarQuery() : table.getQuery())
                + (few ? RegistrantWish.among(keys) : "") + "&to=chosen";
    }

    /** Leaves everybody as they are. */
    public void keep() {
        act = null;
        reason = null;
        running = false;
        done = 0;
        changed = 0;
    }

    public void go() {
        running = true;
        step();
    }

    /** Asked for again and again until all is done. */
    public void step() {
        long begun = System.nanoTime();
        try {
            while (running && System.nanoTime() - begun < AT_A_TIME.toNanos()) {
                List<Long> next = List.copyOf(keys.subList(done, Math.min(keys.size(), done + RegistrantDesk.MOST)));
                changed += apply(next);
                done += next.size();
                if (done == keys.size()) {
                    notices.done("bulk.done." + Word.of(act), changed);
                    end();
                }
            }
        } catch (InvalidInput invalid) {
            running = false;
            notices.problems("people", invalid, Map.of());
        } catch (DomainException refused) {
            notices.refused(refused);
            end();
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
        notices.done("bulk.stopped", changed);
        end();
    }

    private void end() {
        keep();
        everybody = false;
        table.refresh();
        turnout.count();
    }

    /** Null for none. */
    public Act getAct() {
        return act;
    }

    /** Its word. */
    public String getWord() {
        return Word.of(act);
    }

    public List<Act> getActs() {
        return Stream.of(Act.values())
                .filter(one -> one != Act.CAME || turnout.getTally() != null)
                .toList();
    }

    public String word(Act one) {
        return Word.of(one);
    }

    public int getSize() {
        return keys.size();
    }

    public int getDone() {
        return done;
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
