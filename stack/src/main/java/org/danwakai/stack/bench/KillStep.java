package org.danwakai.stack.bench;

/** Where in its work with a mail a worker is killed. {@link WorkerKiller} says how each is hit. */
enum KillStep {
    BEFORE_CLAIM("before claim"),
    AFTER_CLAIM("after claim"),
    BEFORE_DATA("before DATA"),
    AFTER_250("after 250"),
    BEFORE_MARK("before the mark");

    private final String label;

    KillStep(String label) {
        this.label = label;
    }

    /** Whether the mail server has the mail and the database does not know, so that it has to come once more. */
    boolean comesTwice() {
        return this == AFTER_250 || this == BEFORE_MARK;
    }

    @Override
    public String toString() {
        return label;
    }
}
