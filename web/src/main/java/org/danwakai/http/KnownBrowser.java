package org.danwakai.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.danwakai.platform.control.Setting;
import org.danwakai.registration.boundary.Proof;

/**
 * The cookie by which a browser is known on which an address was proven, so that it need not be proven again there. It
 * holds a signed token and nothing that scripts or other sites could read.
 */
public final class KnownBrowser {

    private static final String NAME = "danwakai-known";

    private KnownBrowser() {}

    public static Proof proof(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> Proof.ofBrowser(cookie.getValue()))
                .findFirst()
                .orElse(Proof.NONE);
    }

    public static void remember(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, token, (int) Proof.BROWSER_KNOWN.toSeconds()));
    }

    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(Setting.BASE_URL.value().startsWith("https:"));
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
