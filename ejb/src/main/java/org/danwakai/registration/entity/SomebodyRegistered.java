package org.danwakai.registration.entity;

import org.danwakai.platform.entity.DomainException;

/** Somebody has registered, so that what they registered for cannot be as if it had never been announced. */
public class SomebodyRegistered extends DomainException {

    private static final long serialVersionUID = 1L;

    public SomebodyRegistered() {
        super("somebody-registered", "somebody has registered for the seminar");
    }
}
