package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.danwakai.http.KnownBrowser;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.platform.entity.Overloaded;
import org.danwakai.platform.entity.Word;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.Registrations;
import org.danwakai.registration.boundary.SubscriptionStatus;
import org.danwakai.registration.boundary.Subscriptions;
import org.danwakai.registration.entity.LinkExpired;
import org.danwakai.registration.entity.PoolName;
import org.danwakai.registration.entity.Wish;

/** Does what a mailed link is for, at the press of its page's button or for a mail program (RFC 8058). */
@RequestScoped
public class LinkPost {

    /** What the link itself is for, and mail programs ask for. */
    private static final String LEAVE = "leave";

    @Inject
    private Registrations registrations;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private LinkScreen registrationScreen;

    @Inject
    private SubscriptionScreen subscriptionScreen;

    @Inject
    private Screens screens;

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Route route = Route.of(request);
        boolean leaves = route.view() == Route.View.CANCEL || route.view() == Route.View.LEAVE;
        boolean oneClick = leaves && "One-Click".equals(request.getParameter("List-Unsubscribe"));
        try {
            act(route, oneClick ? null : request.getParameter("action"), request, response);
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
        FormPost.seeOther(request, response, Route.path(request));
    }

    /** @param action which of the page's buttons was pressed; null for the one that the link is for */
    private void act(Route route, String action, HttpServletRequest request, HttpServletResponse response) {
        switch (route.view()) {
            case CONFIRM -> {
                RegistrationStatus status = registrations.confirm(route.token());
                if (status.attendeeId() != null) {
                    KnownBrowser.remember(request, response, registrations.browserToken(status));
                }
            }
            case SUBSCRIPTION -> {
                SubscriptionStatus status = subscriptions.confirm(route.token());
                if (status.attendeeId() != null) {
                    KnownBrowser.remember(request, response, subscriptions.browserToken(status));
                }
            }
            case CANCEL -> changePlace(route.token(), action == null ? LEAVE : action, request, response);
            default -> changeSubscription(route.token(), action == null ? LEAVE : action, request);
        }
    }

    private void changePlace(String token, String action, HttpServletRequest request, HttpServletResponse response) {
        switch (action) {
            case LEAVE -> registrations.cancel(token);
            case "move" -> registrations.move(token, word(PoolName.class, "pool", request));
            case "forget" -> KnownBrowser.forget(request, response);
            default -> throw new InvalidInput("action", "unknown");
        }
    }

    private void changeSubscription(String token, String action, HttpServletRequest request) {
        switch (action) {
            case LEAVE -> subscriptions.leave(token);
            case "pause" -> subscriptions.pause(token);
            case "resume" -> subscriptions.resume(token);
            case "wish" -> subscriptions.wish(token, word(Wish.class, "wish", request));
            default -> throw new InvalidInput("action", "unknown");
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name, HttpServletRequest request) {
        try {
            return Word.parse(type, InvalidInput.required(name, request.getParameter(name)));
        } catch (IllegalArgumentException noSuchWord) {
            throw new InvalidInput(name, "unknown");
        }
    }

    private void refuse(
            DomainException refused, boolean oneClick, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int status = status(refused);
        if (refused instanceof Overloaded) {
            response.setHeader("Retry-After", Integer.toString(Overloaded.RETRY_AFTER));
        }
        if (oneClick) {
            response.setStatus(status);
            response.setContentLength(0);
            return;
        }
        Route.View view = Route.of(request).view();
        Consumer<String> tell = view == Route.View.SUBSCRIPTION || view == Route.View.LEAVE
                ? subscriptionScreen::refuse
                : registrationScreen::refuse;
        tell.accept(refused.code());
        screens.show(request, response, status);
    }

    private static int status(DomainException refused) {
        if (refused instanceof LinkExpired) {
            return HttpServletResponse.SC_GONE;
        }
        return refused instanceof Overloaded
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_CONFLICT;
    }
}
