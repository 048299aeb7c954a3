package org.danwakai.site;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.platform.entity.DatabaseFault;
import org.danwakai.platform.entity.NotFound;

/** Leads the addresses of the site to the views and forms behind them, which have no addresses of their own. */
public class SiteRouter implements Filter {

    private static final Logger LOG = Logger.getLogger(SiteRouter.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private Screens screens;

    @Inject
    private RegistrationPost registrations;

    @Inject
    private SubscriptionPost subscriptions;

    @Inject
    private AccountPost accounts;

    @Inject
    private OwnPost own;

    @Inject
    private JoinPost joins;

    @Inject
    private LinkPost links;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = Route.path(http);
        if (path.startsWith("/site/") && http.getDispatcherType() == DispatcherType.REQUEST) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<String> canonical = canonical(path);
        if (canonical.isPresent()) {
            answer.setHeader("Location", http.getContextPath() + canonical.get() + query(http));
            answer.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            return;
        }
        if (path.equals("/login/me")) {
            own.open(http, answer);
            return;
        }
        Optional<Route> route = Route.of(path);
        if (route.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        route.get().attachTo(http);
        try {
            answer(route.get(), http, answer);
        } catch (NotFound nothingHere) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException | ServletException broken) {
            if (READING.contains(http.getMethod()) && route.get().view().isReading()) {
                // somebody further out may have a copy
                throw broken;
            }
            fail(broken, answer);
        }
    }

    /** Ends here what the server would log with its address, which may hold the token of a mailed link. */
    private static void fail(Exception broken, HttpServletResponse response) throws IOException {
        LOG.log(Level.SEVERE, "A page of the site failed", broken);
        if (DatabaseFault.isAway(broken)) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void answer(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            screens.show(request, response);
        } else if (request.getMethod().equals("POST") && route.view().takesForms()) {
            take(route, request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void take(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (route.view()) {
            case REGISTER -> registrations.take(request, response);
            case SUBSCRIBE -> subscriptions.take(request, response);
            case MY_LINK -> own.mailLink(request, response);
            case OWN -> own.rename(request, response);
            case JOIN -> joins.take(request, response);
            case ACCOUNT -> accounts.take(request, response);
            default -> links.take(request, response);
        }
    }

    /** Where an address of the site with slashes after it leads to. */
    static Optional<String> canonical(String path) {
        if (path.length() < 2 || !path.endsWith("/")) {
            return Optional.empty();
        }
        String without = path.replaceAll("/+$", "");
        return without.isEmpty() || Route.of(without).isEmpty() ? Optional.empty() : Optional.of(without);
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }
}
