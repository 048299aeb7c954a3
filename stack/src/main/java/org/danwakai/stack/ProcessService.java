package org.danwakai.stack;

import java.nio.file.Path;

/** A part of the stack that is a process of its own, whose name tells what it is. */
abstract class ProcessService implements Service {

    final ChildProcess process;

    ProcessService(ChildProcess process) {
        this.process = process;
    }

    @Override
    public void endOrphan() {
        process.endOrphan();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void stop() {
        process.close();
    }

    @Override
    public Path log() {
        return process.log();
    }
}
