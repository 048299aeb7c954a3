package org.danwakai.http;

import org.danwakai.platform.entity.DomainException;

/** Somebody asks too often. */
public class TooManyRequests extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long retryAfter;

    public TooManyRequests(long retryAfter) {
        super("too-many-requests", "too many requests");
        this.retryAfter = retryAfter;
    }

    /** Seconds until the next request would be taken. */
    public long retryAfter() {
        return retryAfter;
    }
}
