package org.danwakai.console;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.entity.NotAllowed;

/**
 * Says what the boundaries refuse while a page of the console is opened: that there is no such thing, or that it is not the
 * reader's to see, and whom to ask.
 */
public class Refusals implements Filter {

    static final String ATTRIBUTE = NotAllowed.class.getName();

    private static final String PAGE = "/WEB-INF/console/refused.xhtml";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            HttpServletResponse answer = (HttpServletResponse) response;
            NotAllowed refusal = cause(NotAllowed.class, failed);
            if (!answer.isCommitted() && refusal != null) {
                refuse(refusal, (HttpServletRequest) request, answer);
            } else if (!answer.isCommitted() && cause(NotFound.class, failed) != null) {
                answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                throw failed;
            }
        }
    }

    private static void refuse(NotAllowed refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.reset();
        request.setAttribute(ATTRIBUTE, refusal);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** Null when it is not because of that. */
    static <T extends Throwable> T cause(Class<T> type, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
