package org.danwakai.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.danwakai.platform.control.Setting;

/**
 * Looks at what is posted to pages before anything reads it: it must be small, and come from a page of ours. The API is
 * left out, since it takes no cookies and larger bodies; a mail program that leaves for its reader (RFC 8058) posts
 * without any origin and passes.
 */
public class PostGuard implements Filter {

    static final long LARGEST = 64 * 1024;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int refusal = refusal((HttpServletRequest) request);
        if (refusal != 0) {
            ((HttpServletResponse) response).sendError(refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    /** @return the status to refuse it with; 0 when there is nothing to refuse */
    static int refusal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (READING.contains(request.getMethod()) || path.startsWith("/api/")) {
            return 0;
        }
        String ours = request.getScheme() + "://" + request.getHeader("Host");
        if (isForeign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), ours, isSecret(path))) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (path.startsWith("/console/")) {
            return 0;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return request.getHeader("Transfer-Encoding") == null ? 0 : HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        return length > LARGEST ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    /**
     * @param secret whether the path is known only to who was sent it. Those pages send no referrer, which makes their
     *     own posts come from the origin "null", and no foreign page can know where to post.
     */
    static boolean isForeign(String fetchSite, String origin, String ours, boolean secret) {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        if (origin == null || origin.equals("null") && secret) {
            return false;
        }
        return !origin.equalsIgnoreCase(ours) && !origin.equalsIgnoreCase(baseOrigin());
    }

    private static boolean isSecret(String path) {
        return path.startsWith("/confirm/") || path.startsWith("/cancel/");
    }

    private static String baseOrigin() {
        URI base = URI.create(Setting.BASE_URL.value());
        return base.getScheme() + "://" + base.getAuthority();
    }
}
