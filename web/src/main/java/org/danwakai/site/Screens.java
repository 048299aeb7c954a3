package org.danwakai.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a page: loads what it shows, then draws it. What is no page is made at one go. */
@ApplicationScoped
public class Screens {

    @Inject
    @Any
    private Instance<Screen> screens;

    @Inject
    @Any
    private Instance<Document> documents;

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        show(request, response, HttpServletResponse.SC_OK);
    }

    void show(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        Route.View view = Route.of(request).view();
        if (!view.isPage()) {
            response.getOutputStream()
                    .write(documents.select(view.document()).get().make(request));
            return;
        }
        screens.select(view.screen()).get().load(request);
        response.setStatus(status);
        request.getRequestDispatcher(view.path()).forward(new WithoutSession(request), response);
    }
}
