package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells whoever may not open a file who may, and how to show that one may. */
@Named("closed")
@RequestScoped
public class ClosedScreen {

    static final String SEMINAR = ClosedScreen.class.getName();

    @Inject
    private HttpServletRequest request;

    /** Page of the seminar that it is of, below the context root. */
    public String getSeminar() {
        return "/" + request.getAttribute(SEMINAR);
    }

    /** Where the same is for whoever logs in, below the context root; null for who has done so. */
    public String getWithAccount() {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = asked.toString().substring(request.getContextPath().length());
        return path.startsWith(HandoutFiles.PATH) ? "/login" + path : null;
    }
}
