package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.danwakai.http.KnownBrowser;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.http.RequestLimits;
import org.danwakai.http.TooManyRequests;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.RegistrationStatus;
import org.danwakai.registration.boundary.Registrations;
import org.danwakai.registration.entity.RegistrationClosed;

/** Takes a filled registration form. Whoever succeeds is told the same, whether or not the address is known. */
@RequestScoped
public class RegistrationPost {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    private Registrations registrations;

    @Inject
    private RequestLimits limits;

    @Inject
    private RegisterScreen screen;

    @Inject
    private Screens screens;

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String series = Route.of(request).series();
        Integer number = SiteRequest.number(request, "number");
        if (number == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        screen.load(request);
        RegistrationForm form = new RegistrationForm(
                request.getParameter("name"),
                request.getParameter("institution"),
                request.getParameter("email"),
                request.getParameter("language"),
                request.getParameter("pool"),
                request.getParameter("fallBack") != null,
                request.getParameter("subscription"),
                null);
        response.setHeader("Cache-Control", "no-store");
        try {
            limits.count(request.getRemoteAddr(), isComplete(form) ? form.email() : null);
            Optional<RegistrationStatus> placed =
                    registrations.request(series, number, form, KnownBrowser.proof(request));
            if (placed.isPresent()) {
                seeOther(request, response, "/cancel/" + placed.get().cancelToken() + "?new=yes");
                return;
            }
        } catch (InvalidInput invalid) {
            screen.keep(form, invalid.problems());
            screens.show(request, response, UNPROCESSABLE);
            return;
        } catch (RegistrationClosed closed) {
            screens.show(request, response, HttpServletResponse.SC_CONFLICT);
            return;
        } catch (TooManyRequests hasty) {
            response.setHeader("Retry-After", Long.toString(hasty.retryAfter()));
            screen.askForPatience(form);
            screens.show(request, response, TOO_MANY);
            return;
        }
        seeOther(request, response, Route.path(request) + "?number=" + number + "&asked=yes");
    }

    private static void seeOther(HttpServletRequest request, HttpServletResponse response, String path) {
        String language = ReaderLanguage.isInAddress(request)
                ? "&" + ReaderLanguage.PARAMETER + "=" + ReaderLanguage.of(request)
                : "";
        response.setHeader("Location", request.getContextPath() + path + language);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** A form with gaps brings no mail to anybody, so it counts for the network only. */
    private static boolean isComplete(RegistrationForm form) {
        return Stream.of(form.name(), form.institution(), form.email())
                .noneMatch(text -> text == null || text.isBlank());
    }
}
