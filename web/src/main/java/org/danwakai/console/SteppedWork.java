package org.danwakai.console;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/** Something that is done to many, a few at a time, so that one can watch how far it is, and stop it. */
public class SteppedWork implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Between two looks at how far it is. */
    private static final Duration AT_A_TIME = Duration.ofMillis(700);

    private final ArrayList<Long> keys;
    private final int step;
    private int done;
    private int changed;

    /** @param step to how many it is done at once */
    SteppedWork(Collection<Long> keys, int step) {
        this.keys = new ArrayList<>(keys);
        this.step = step;
    }

    /** Goes on for a moment, and for one step at least. @param deed says of how many something changed */
    void goOn(ToIntFunction<List<Long>> deed) {
        long begun = System.nanoTime();
        do {
            List<Long> next = List.copyOf(keys.subList(done, Math.min(keys.size(), done + step)));
            changed += deed.applyAsInt(next);
            done += next.size();
        } while (!isOver() && System.nanoTime() - begun < AT_A_TIME.toNanos());
    }

    public boolean isOver() {
        return done == keys.size();
    }

    public int getSize() {
        return keys.size();
    }

    public int getDone() {
        return done;
    }

    /** Of how many something changed; the others were like that already. */
    public int getChanged() {
        return changed;
    }
}
