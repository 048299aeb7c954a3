package org.danwakai.console;

/** What an organizer can decide about the seminar in the editor. */
enum Deed {
    SAVE(true),
    PUBLISH(true),
    POSTPONE(false),
    CANCEL(false),
    /** Back to a draft, as long as nobody has registered. */
    WITHDRAW(false);

    private final boolean saves;

    Deed(boolean saves) {
        this.saves = saves;
    }

    /** Whether what is typed is saved with it. */
    boolean saves() {
        return saves;
    }
}
