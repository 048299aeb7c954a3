package org.danwakai.registration.entity;

import org.danwakai.platform.entity.DomainException;

/** Registration is not open: not yet, no longer, or the seminar was called off. */
public class RegistrationClosed extends DomainException {

    private static final long serialVersionUID = 1L;

    public RegistrationClosed(String seminar) {
        super("registration-closed", "registration is closed for " + seminar);
    }
}
