package org.danwakai.registration.entity;

import org.danwakai.platform.entity.DomainException;

/** The link was right once, but its time is over. */
public class LinkExpired extends DomainException {

    private static final long serialVersionUID = 1L;

    public LinkExpired() {
        super("link-expired", "a mailed link has expired");
    }
}
