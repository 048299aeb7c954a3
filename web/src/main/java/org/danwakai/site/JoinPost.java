package org.danwakai.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.danwakai.http.RequestLimits;
import org.danwakai.http.TooManyRequests;
import org.danwakai.meeting.boundary.Joining;
import org.danwakai.meeting.entity.JoinState;

/**
 * Leads into the meeting at the press of the page's button. That the meeting learns nothing of the link is seen to by
 * {@link org.danwakai.http.SecurityHeaders}: answers below {@code /join} send no referrer on.
 */
@RequestScoped
public class JoinPost {

    private static final int TOO_MANY = 429;

    @Inject
    private Joining joining;

    @Inject
    private RequestLimits limits;

    @Inject
    private JoinScreen screen;

    @Inject
    private Screens screens;

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String token = Route.of(request).token();
        // what is no link of ours is not counted: whoever made them up would push out what counts
        joining.look(token);
        try {
            limits.countUse(token);
        } catch (TooManyRequests hasty) {
            response.setHeader("Retry-After", Long.toString(hasty.retryAfter()));
            screen.askForPatience();
            screens.show(request, response, TOO_MANY);
            return;
        }
        Joining.Entry entry =
                joining.enter(token, new Joining.Visit(request.getRemoteAddr(), request.getHeader("User-Agent")));
        if (entry.url() == null) {
            screens.show(request, response, status(entry.view().state()));
            return;
        }
        response.setHeader("Location", entry.url());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private static int status(JoinState state) {
        return state == JoinState.RENEWED || state == JoinState.OVER
                ? HttpServletResponse.SC_GONE
                : HttpServletResponse.SC_CONFLICT;
    }
}
