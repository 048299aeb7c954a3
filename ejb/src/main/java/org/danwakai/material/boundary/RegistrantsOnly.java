package org.danwakai.material.boundary;

import org.danwakai.platform.entity.DomainException;

/** It is there, for who has a place in the seminar, and nothing shows that the reader has one. */
public class RegistrantsOnly extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String seminar;

    /** @param seminar how addresses call it: {@code dlap/77} */
    public RegistrantsOnly(String seminar) {
        super("registrants-only", "for those who are registered for " + seminar);
        this.seminar = seminar;
    }

    public String seminar() {
        return seminar;
    }
}
