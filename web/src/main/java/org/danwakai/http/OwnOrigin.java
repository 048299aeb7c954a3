package org.danwakai.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.danwakai.platform.control.Setting;

/** Whether a page of ours is behind a request: one of the host that it was sent to, or of the address that we give out. */
public final class OwnOrigin {

    private OwnOrigin() {}

    /** @param origin as the browser tells it; null is nobody's */
    public static boolean is(String origin, HttpServletRequest request) {
        return origin != null && is(origin, of(request));
    }

    static boolean is(String origin, String ours) {
        return origin.equalsIgnoreCase(ours) || origin.equalsIgnoreCase(base());
    }

    static String of(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }

    private static String base() {
        URI base = URI.create(Setting.BASE_URL.value());
        return base.getScheme() + "://" + base.getAuthority();
    }
}
