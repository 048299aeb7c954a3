package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** A request that opens no session for a view: five thousand readers would be five thousand sessions, and a cookie for each. */
final class WithoutSession extends HttpServletRequestWrapper {

    WithoutSession(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession(boolean create) {
        if (create) {
            throw new UnsupportedOperationException("the pages of the site have no session");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }
}
