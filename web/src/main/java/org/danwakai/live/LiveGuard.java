package org.danwakai.live;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.http.OwnOrigin;

/**
 * Decides who may open a socket while it is still a request that can be refused. Browsers let any page open one to
 * anywhere, so the origin must be our own; and it must be of a seminar that everybody may know of.
 */
public class LiveGuard implements Filter {

    private static final Pattern ADDRESS = Pattern.compile("/live/([a-z][a-z0-9-]{1,39})/([1-9][0-9]{0,5})");

    @Inject
    private RecentSeats recent;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        int refusal = refusal(http);
        if (refusal != 0) {
            // no page with it: a browser shows none to whoever asks for a socket
            ((HttpServletResponse) response).setStatus(refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    /** @return the status to refuse it with; 0 when there is nothing to refuse */
    private int refusal(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!address.matches() || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (!OwnOrigin.is(request.getHeader("Origin"), request)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        try {
            boolean known = recent.of(address.group(1), Integer.parseInt(address.group(2)))
                    .isPresent();
            return known ? 0 : HttpServletResponse.SC_NOT_FOUND;
        } catch (RuntimeException away) {
            // the page comes again by itself, and whoever reads logs has heard of the database elsewhere
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }
}
