package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.danwakai.http.KnownBrowser;
import org.danwakai.http.RequestLimits;
import org.danwakai.registration.boundary.SubscriptionForm;
import org.danwakai.registration.boundary.Subscriptions;

/** Takes a filled subscription form. Whoever succeeds is told the same, whether or not the address is known. */
@RequestScoped
public class SubscriptionPost {

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private RequestLimits limits;

    @Inject
    private SubscribeScreen screen;

    @Inject
    private Screens screens;

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        SubscriptionForm form = new SubscriptionForm(
                request.getParameter("name"),
                request.getParameter("institution"),
                request.getParameter("email"),
                request.getParameter("language"),
                request.getParameter("wish"),
                request.getParameter("anyway") != null,
                request.getParameter("whyNot"));
        new FormPost(request, response, screen, screens).take(() -> {
            limits.count(request.getRemoteAddr(), form.email());
            return subscriptions
                    .request(Route.of(request).series(), form, KnownBrowser.proof(request))
                    .map(subscribed -> "/leave/" + subscribed.leaveToken() + "?placed=yes")
                    .orElse(Route.path(request) + "?asked=yes");
        });
    }
}
