package org.danwakai.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.http.TooManyRequests;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.Overloaded;
import org.danwakai.registration.entity.RegistrationClosed;

/** Takes a filled form: does what it asks for and leads on, or shows it again with what was typed and what is wrong. */
final class FormPost {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FormScreen screen;
    private final Screens screens;

    FormPost(HttpServletRequest request, HttpServletResponse response, FormScreen screen, Screens screens) {
        this.request = request;
        this.response = response;
        this.screen = screen;
        this.screens = screens;
    }

    /** What a form asks for. */
    interface Deed {

        /** @return where to go next, below the context root */
        String act();
    }

    void take(Deed deed) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        try {
            seeOther(request, response, deed.act());
        } catch (InvalidInput invalid) {
            screen.keep(request, invalid.problems());
            screens.show(request, response, UNPROCESSABLE);
        } catch (RegistrationClosed closed) {
            screens.show(request, response, HttpServletResponse.SC_CONFLICT);
        } catch (TooManyRequests hasty) {
            response.setHeader("Retry-After", Long.toString(hasty.retryAfter()));
            screen.askForPatience(request);
            screens.show(request, response, TOO_MANY);
        } catch (Overloaded busy) {
            response.setHeader("Retry-After", Integer.toString(Overloaded.RETRY_AFTER));
            screen.sayBusy(request);
            screens.show(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Leads on with a GET, in the language that the address of the post says. */
    static void seeOther(HttpServletRequest request, HttpServletResponse response, String path) {
        String language = ReaderLanguage.isInAddress(request)
                ? (path.contains("?") ? "&" : "?") + ReaderLanguage.PARAMETER + "=" + ReaderLanguage.of(request)
                : "";
        response.setHeader("Location", request.getContextPath() + path + language);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
