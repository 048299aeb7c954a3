package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.danwakai.http.KnownBrowser;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.Registrations;
import org.danwakai.registration.entity.LinkExpired;

/** Does what a mailed link is for, at the press of its page's button or for a mail program (RFC 8058). */
@RequestScoped
public class LinkPost {

    @Inject
    private Registrations registrations;

    @Inject
    private LinkScreen screen;

    @Inject
    private Screens screens;

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Route route = Route.of(request);
        boolean oneClick =
                route.view() == Route.View.CANCEL && "One-Click".equals(request.getParameter("List-Unsubscribe"));
        try {
            if (route.view() == Route.View.CONFIRM) {
                RegistrationStatus status = registrations.confirm(route.token());
                if (status.attendeeId() != null) {
                    KnownBrowser.remember(request, response, registrations.browserToken(status));
                }
            } else {
                registrations.cancel(route.token());
            }
        } catch (NotFound nothingHere) {
            throw nothingHere;
        } catch (DomainException refused) {
            refuse(refused, oneClick, request, response);
            return;
        }
        if (oneClick) {
            response.setContentLength(0);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setHeader("Location", request.getRequestURI() + query);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private void refuse(
            DomainException refused, boolean oneClick, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int status = refused instanceof LinkExpired ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_CONFLICT;
        if (oneClick) {
            response.setStatus(status);
            response.setContentLength(0);
            return;
        }
        screen.refuse(refused.code());
        screens.show(request, response, status);
    }
}
