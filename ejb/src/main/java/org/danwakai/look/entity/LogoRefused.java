package org.danwakai.look.entity;

import org.danwakai.platform.entity.DomainException;

/** A file cannot be a logo. */
public class LogoRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param why in kebab case: {@code logo-no-picture}, {@code logo-too-large}, {@code logo-too-many-pixels} */
    public LogoRefused(String why) {
        super(why, why);
    }
}
