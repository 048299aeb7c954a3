package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.danwakai.http.Account;
import org.danwakai.http.RequestLimits;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.boundary.OwnPages;
import org.danwakai.registration.entity.LinkExpired;

/** Leads attendees to their own page, and takes what they change there. */
@RequestScoped
public class OwnPost {

    @Inject
    private OwnPages pages;

    @Inject
    private RequestLimits limits;

    @Inject
    private MyLinkScreen linkScreen;

    @Inject
    private OwnScreen ownScreen;

    @Inject
    private Screens screens;

    /** The answer is the same whether or not the address is known. */
    void mailLink(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        new FormPost(request, response, linkScreen, screens).take(() -> {
            String address = InvalidInput.required("email", request.getParameter("email"));
            limits.count(request.getRemoteAddr(), address);
            pages.mailLink(address);
            return "/me?asked=yes";
        });
    }

    void rename(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String token = Route.of(request).token();
        try {
            new FormPost(request, response, ownScreen, screens).take(() -> {
                pages.rename(
                        token,
                        request.getParameter("name"),
                        request.getParameter("kana"),
                        request.getParameter("romaji"),
                        request.getParameter("institution"));
                return Route.path(request) + "?saved=yes";
            });
        } catch (LinkExpired over) {
            screens.show(request, response, HttpServletResponse.SC_GONE);
        }
    }

    /** Whoever is logged in needs no mailed link. */
    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Account> account = Account.of(request);
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String token = pages.open(
                account.get().address(), account.get().name(), account.get().institution());
        response.setHeader("Cache-Control", "no-store");
        FormPost.seeOther(request, response, "/me/" + token);
    }
}
