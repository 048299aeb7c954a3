package org.danwakai.platform.entity;

/** More is asked at once than can be answered in good time; nothing was done, and asking again a little later is right. */
public class Overloaded extends DomainException {

    private static final long serialVersionUID = 1L;

    /** Seconds after which it is worth asking again. */
    public static final int RETRY_AFTER = 5;

    public Overloaded() {
        super("overloaded", "more is asked at once than can be answered");
    }
}
