package org.danwakai.institution.entity;

/** What the owner of a mail domain is. */
public enum Kind {
    UNIVERSITY,
    INSTITUTE,
    SCHOOL,
    GOVERNMENT,
    HEALTHCARE,
    COMPANY,
    FREE_MAIL,
    DISPOSABLE,
    OTHER;

    /** What an address of such a domain says about its owner, where nobody said otherwise of the domain itself. */
    public Outcome outcome() {
        return switch (this) {
            case UNIVERSITY, INSTITUTE -> Outcome.ACADEMIC;
            case GOVERNMENT, HEALTHCARE, OTHER -> Outcome.ASK;
            case SCHOOL, COMPANY, FREE_MAIL, DISPOSABLE -> Outcome.NOT_ACADEMIC;
        };
    }

    /** Whether anybody can have an address there, so that it tells nothing of where its owner belongs. */
    public boolean isAnybodys() {
        return this == FREE_MAIL || this == DISPOSABLE;
    }
}
