package org.danwakai.page.control;

/** The text is no page of a seminar series; nothing of it can be imported. */
public class NotASeriesPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public NotASeriesPageException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Kebab case and stable: {@code empty, too-large, line-too-long, binary, html, no-seminar, too-many-seminars}. */
    public String code() {
        return code;
    }
}
