package org.danwakai.material.entity;

import org.danwakai.platform.entity.DomainException;

/** A part of a file that does not go on where the last one ended; the sender is told where that is. */
public class OutOfStep extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long received;

    public OutOfStep(long received) {
        super("upload-out-of-step", "the next part begins at " + received);
        this.received = received;
    }

    /** How many bytes are here. */
    public long received() {
        return received;
    }
}
