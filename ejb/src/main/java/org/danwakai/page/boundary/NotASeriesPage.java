package org.danwakai.page.boundary;

import org.danwakai.platform.entity.DomainException;

/** The text has no seminars in a form that can be read, or is too large to be one page; nothing of it was stored. */
public class NotASeriesPage extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public NotASeriesPage(String reason, String message) {
        super("not-a-series-page", message);
        this.reason = reason;
    }

    /** In kebab case, such as {@code empty}, {@code too-large} or {@code no-seminar}. */
    public String reason() {
        return reason;
    }
}
