package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.danwakai.http.KnownBrowser;
import org.danwakai.http.RequestLimits;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.Registrations;

/** Takes a filled registration form. Whoever succeeds is told the same, whether or not the address is known. */
@RequestScoped
public class RegistrationPost {

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
        RegistrationForm form = new RegistrationForm(
                request.getParameter("name"),
                request.getParameter("institution"),
                request.getParameter("email"),
                request.getParameter("language"),
                request.getParameter("pool"),
                request.getParameter("fallBack") != null,
                request.getParameter("subscription"),
                null,
                request.getParameter("kana"),
                request.getParameter("romaji"),
                request.getParameter("anyway") != null,
                request.getParameter("whyNot"));
        new FormPost(request, response, screen, screens).take(() -> {
            limits.count(request.getRemoteAddr(), isComplete(form) ? form.email() : null);
            return registrations
                    .request(series, number, form, KnownBrowser.proof(request))
                    .map(placed -> "/cancel/" + placed.cancelToken() + "?placed=yes")
                    .orElse(Route.path(request) + "?number=" + number + "&asked=yes");
        });
    }

    /** A form with gaps brings no mail to anybody, so it counts for the network only. */
    private static boolean isComplete(RegistrationForm form) {
        return Stream.of(form.name(), form.institution(), form.email())
                .noneMatch(text -> text == null || text.isBlank());
    }
}
