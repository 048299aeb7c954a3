package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.danwakai.platform.control.Setting;

/**
 * Ends the session here and then at the identity provider. The server does only the first by itself: a logout that
 * leaves the provider's session would log in again at the next click.
 */
@WebServlet("/console/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CLIENT = "danwakai";

    @Inject
    private FormToken token;

    /** A POST with the session's token only: no other site can log anybody out. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!token.matches(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String issuer = System.getenv("DANWAKAI_OIDC_URL");
        request.logout();
        request.getSession().invalidate();
        response.sendRedirect(
                issuer == null ? Setting.BASE_URL.value() : endSessionAddress(issuer, Setting.BASE_URL.value()));
    }

    static String endSessionAddress(String issuer, String backTo) {
        return issuer + "/protocol/openid-connect/logout?client_id=" + CLIENT + "&post_logout_redirect_uri="
                + URLEncoder.encode(backTo, StandardCharsets.UTF_8);
    }
}
