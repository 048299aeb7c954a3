package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.danwakai.http.Account;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.registration.boundary.Proof;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.Registrations;

/** Takes a place for whoever is logged in. What the provider says of them cannot be changed by the form. */
@RequestScoped
public class AccountPost {

    @Inject
    private Registrations registrations;

    @Inject
    private AccountScreen screen;

    @Inject
    private Screens screens;

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Route route = Route.of(request);
        Account account = Account.of(request).orElseThrow(() -> new NotFound("account"));
        RegistrationForm form = new RegistrationForm(
                account.name() != null ? account.name() : request.getParameter("name"),
                account.institution() != null ? account.institution() : request.getParameter("institution"),
                account.address(),
                request.getParameter("language"),
                request.getParameter("pool"),
                request.getParameter("fallBack") != null,
                request.getParameter("subscription"),
                null,
                request.getParameter("kana"),
                request.getParameter("romaji"),
                false,
                null);
        new FormPost(request, response, screen, screens).take(() -> registrations
                .request(route.series(), route.number(), form, Proof.ofAccount(account.address()))
                .map(placed -> "/cancel/" + placed.cancelToken() + "?placed=yes")
                .orElseThrow());
    }
}
