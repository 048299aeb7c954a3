package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Which page tells of which status. */
@Named("problem")
@RequestScoped
public class ProblemScreen {

    static final String ATTRIBUTE = ProblemScreen.class.getName();

    @Inject
    private HttpServletRequest request;

    enum Kind {
        FORBIDDEN("forbidden"),
        NOT_FOUND("not-found"),
        REFUSED("refused"),
        TOO_LARGE("too-large"),
        UNAVAILABLE("unavailable"),
        BROKEN("broken");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        static Kind of(int status) {
            return switch (status) {
                case 401, 403 -> FORBIDDEN;
                case 404, 410 -> NOT_FOUND;
                case 413 -> TOO_LARGE;
                case 502, 503, 504 -> UNAVAILABLE;
                default -> status < 500 ? REFUSED : BROKEN;
            };
        }
    }

    /** Its part of the keys of the texts. */
    public String getKey() {
        return kind().key;
    }

    /** Whether what the reader came for may be somewhere else. */
    public boolean isSearchOffered() {
        return kind() == Kind.NOT_FOUND;
    }

    private Kind kind() {
        return request.getAttribute(ATTRIBUTE) instanceof Kind kind ? kind : Kind.NOT_FOUND;
    }
}
