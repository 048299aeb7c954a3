package org.danwakai.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.danwakai.registration.entity.PoolName;

/**
 * One import of people, from the upload until it is applied; it belongs to the organizer who uploaded the files. Its
 * columns can be corrected, and it can be read again, until applying has begun; from then on it only goes forward.
 */
@Entity
@Table(name = "people_run")
public class PeopleRun {

    @Id
    @SequenceGenerator(name = "people_run_id", sequenceName = "entity_id")
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "people_run_id")
    private Long id;

    @Column(name = "series_id")
    private long seriesId;

    private String owner;
    private RunState state = RunState.UPLOADED;

    @Column(name = "created_at")
    private Instant createdAt;

    private Goal goal;

    @Column(name = "seminar_id")
    private Long seminarId;

    private PoolName pool;
    private String language;

    @Column(name = "entry_columns")
    private String entryColumns;

    @Column(name = "leave_columns")
    private String leaveColumns;

    private boolean mail;

    @Column(name = "steps_total")
    private int stepsTotal;

    @Column(name = "steps_done")
    private int stepsDone;

    protected PeopleRun() {}

    public PeopleRun(long seriesId, String owner, Destination destination, Instant now) {
        this.seriesId = seriesId;
        this.owner = Objects.requireNonNull(owner);
        this.createdAt = Objects.requireNonNull(now);
        this.goal = destination.goal();
        this.seminarId = destination.seminarId();
        this.pool = destination.pool();
        this.language = destination.language();
    }

    /** What the columns of that file hold. */
    public void columns(OldForm form, List<ColumnUse> uses) {
        requireNotBegun();
        if (form == OldForm.ENTRY) {
            entryColumns = ColumnUse.words(uses);
        } else {
            leaveColumns = ColumnUse.words(uses);
        }
    }

    /** Empty where there is no such file. */
    public List<ColumnUse> columns(OldForm form) {
        return ColumnUse.parse(form == OldForm.ENTRY ? entryColumns : leaveColumns);
    }

    public void read() {
        requireNotBegun();
        state = RunState.READ;
    }

    /** Goes back to the columns; what was read is read anew. */
    public void unread() {
        requireNotBegun();
        state = RunState.UPLOADED;
    }

    /** @param steps rows that there are to be done */
    public void begin(boolean mailed, int steps) {
        if (state != RunState.READ) {
            throw new IllegalStateException("people run " + id + " is " + state);
        }
        state = RunState.APPLYING;
        mail = mailed;
        stepsTotal = steps;
    }

    public void went(int steps) {
        stepsDone += steps;
    }

    public void end() {
        state = RunState.DONE;
    }

    private void requireNotBegun() {
        if (state != RunState.UPLOADED && state != RunState.READ) {
            throw new IllegalStateException("people run " + id + " is " + state);
        }
    }

    /** Whether rows can be for the seminar: it is where they go, or they say so themselves. */
    public boolean concernsSeminar() {
        return seminarId != null
                && (goal == Goal.SEMINAR || columns(OldForm.ENTRY).contains(ColumnUse.ATTENDANCE));
    }

    public boolean concernsSubscriptions() {
        return goal == Goal.SUBSCRIPTION || columns(OldForm.ENTRY).contains(ColumnUse.ATTENDANCE);
    }

    public Long id() {
        return id;
    }

    public long seriesId() {
        return seriesId;
    }

    public String owner() {
        return owner;
    }

    public RunState state() {
        return state;
    }

    public Destination destination() {
        return new Destination(goal, seminarId, pool, language);
    }

    public boolean isMailed() {
        return mail;
    }

    public int stepsTotal() {
        return stepsTotal;
    }

    public int stepsDone() {
        return stepsDone;
    }
}
