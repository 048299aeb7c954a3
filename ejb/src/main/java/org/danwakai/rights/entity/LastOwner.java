package org.danwakai.rights.entity;

import org.danwakai.platform.entity.DomainException;

/** The series would have no owner any more, which only an administrator may do. */
public class LastOwner extends DomainException {

    private static final long serialVersionUID = 1L;

    public LastOwner(String series) {
        super("last-owner", "the last owner of " + series);
    }
}
