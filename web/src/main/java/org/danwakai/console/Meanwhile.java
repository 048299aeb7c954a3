package org.danwakai.console;

import java.io.Serializable;
import java.util.List;
import org.danwakai.audit.entity.Change;
import org.danwakai.audit.entity.Changes;

/** What a form of settings was filled from, and what others have saved of it since. */
public class Meanwhile<R extends Record & Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private R read;
    private List<Change> changes = List.of();

    /** @param stored what the form is filled from, or what it has just saved */
    void begin(R stored) {
        read = stored;
        changes = List.of();
    }

    /** What is stored, as far as the form knows. */
    R read() {
        return read;
    }

    /**
     * @param mine what the form says
     * @param theirs what is stored now
     * @return what the form is to hold: mine, with all that only others changed
     */
    R bringIn(R mine, R theirs) {
        R both = RecordMerge.of(read, mine, theirs);
        changes = Changes.between(read, theirs).all();
        read = theirs;
        return both;
    }

    /** Of others, the latest that were brought in. */
    public List<Change> getChanges() {
        return changes;
    }
}
