package org.danwakai.meeting.entity;

import org.danwakai.platform.entity.DomainException;

/** What claims to come from a provider is not signed by it, or was sent too long ago. Which of these is nobody's business. */
public class NotSigned extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotSigned() {
        super("unauthenticated", "an event that no provider signed");
    }
}
