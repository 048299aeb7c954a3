package org.danwakai.stack;

import java.nio.file.Path;

/** One part of the stack. {@link #launch()} returns soon; {@link #awaitReady()} returns when the part does its work. */
interface Service {

    String name();

    /** Ends what an earlier stack on the same folder left running. */
    void endOrphan();

    void launch();

    void awaitReady();

    boolean isAlive();

    void stop();

    /** Where a person finds out why it does not start. */
    Path log();
}
