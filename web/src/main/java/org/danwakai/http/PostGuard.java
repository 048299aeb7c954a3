package org.danwakai.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.danwakai.platform.control.Setting;

/**
 * Looks at what is posted before anything reads it: it must not be larger than what its part of the site is for, say so
 * in advance, and come from a page of ours. The API may be called from anywhere, since it takes no cookies; a mail
 * program that leaves for its reader (RFC 8058) posts without any origin and passes.
 */
public class PostGuard implements Filter {

    static final long LARGEST_FORM = 64 * 1024;

    /** Slides and pages in Markdown. */
    static final long LARGEST_FILE = 5 * 1024 * 1024;

    /** A spreadsheet of 32 MB, and what a form puts around it. */
    static final long LARGEST_TABLE = 33 * 1024 * 1024;

    /** What a registry knows of all institutions of the world, unpacked. */
    static final long LARGEST_DIRECTORY = 512 * 1024 * 1024;

    /** Where a file is sent whole by browsers that run no scripts; the others send it in parts. */
    private static final String FILES = "/console/materials/uploads";

    private static final String TABLES = "/console/people.xhtml";
    private static final Set<String> DIRECTORIES =
            Set.of("/console/institutions.xhtml", "/api/v1/institutions/updates");

    private static final Set<String> SECRET =
            Set.of("/confirm/", "/cancel/", "/subscribe/", "/leave/", "/me/", "/join/");
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
        if (READING.contains(request.getMethod())) {
            return 0;
        }
        int tooLarge = refusedLength(
                request.getContentLengthLong(), request.getHeader("Transfer-Encoding") != null, largest(path));
        if (tooLarge != 0 || path.startsWith("/api/")) {
            return tooLarge;
        }
        boolean foreign = isForeign(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                OwnOrigin.of(request),
                isSecret(path));
        return foreign && !isOneClick(path, request) ? HttpServletResponse.SC_FORBIDDEN : 0;
    }

    static long largest(String path) {
        if (path.equals(TABLES)) {
            return LARGEST_TABLE;
        }
        if (DIRECTORIES.contains(path)) {
            return LARGEST_DIRECTORY;
        }
        if (path.equals(FILES)) {
            return Setting.FILES_LARGEST.whole(1) * 1024L * 1024 + LARGEST_FORM;
        }
        return path.startsWith("/console/") || path.startsWith("/api/") ? LARGEST_FILE : LARGEST_FORM;
    }

    /** @param length negative when it is not told */
    static int refusedLength(long length, boolean chunked, long largest) {
        if (length < 0) {
            return chunked ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
        }
        return length > largest ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    /** A webmail may post for its reader from the browser; only who was sent the token knows where to. */
    private static boolean isOneClick(String path, HttpServletRequest request) {
        return (path.startsWith("/cancel/") || path.startsWith("/leave/"))
                && "One-Click".equals(request.getParameter("List-Unsubscribe"));
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
        return !OwnOrigin.is(origin, ours);
    }

    private static boolean isSecret(String path) {
        return SECRET.stream().anyMatch(path::startsWith);
    }
}
