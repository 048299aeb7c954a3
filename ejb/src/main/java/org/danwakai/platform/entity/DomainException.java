package org.danwakai.platform.entity;

import jakarta.ejb.ApplicationException;

/**
 * Something that the rules refuse, as opposed to something that is broken. It is unchecked and rolls the transaction
 * back, so that nothing half done stays, and it reaches the edge as itself: pages and API look up {@link #code()} in
 * their texts. The message is for the log and names no person.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected DomainException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable key in kebab case, the last part of the problem's type and of the message key. */
    public String code() {
        return code;
    }
}
