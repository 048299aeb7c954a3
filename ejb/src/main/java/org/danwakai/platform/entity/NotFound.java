package org.danwakai.platform.entity;

/** There is no such thing, or none that the caller may know of. */
public class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("not-found", "not found: " + what);
    }
}
