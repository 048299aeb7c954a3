package org.danwakai.console;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Optional;

/** What a form held, step by step, so that the last ones can be undone. */
final class TypedSteps implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;

    private final ArrayDeque<String> steps = new ArrayDeque<>();

    /** @param typed what the form holds now */
    void note(String typed) {
        if (typed.equals(steps.peekLast())) {
            return;
        }
        steps.addLast(typed);
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
    }

    /**
     * Goes back to what the form held before.
     *
     * @param typed what it holds now
     * @return empty when it is as it was in the beginning
     */
    Optional<String> back(String typed) {
        note(typed);
        if (steps.size() < 2) {
            return Optional.empty();
        }
        steps.removeLast();
        return Optional.of(steps.getLast());
    }

    boolean isAny() {
        return steps.size() > 1;
    }
}
