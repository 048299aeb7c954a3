package org.danwakai.platform.entity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Which links may stand on a page: to the web, or relative to it. A {@code javascript:} link would run in the reader. */
public final class WebLink {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebLink() {}

    /** @param url null is allowed: no link */
    public static boolean isAllowed(String url) {
        if (url == null) {
            return true;
        }
        int colon = url.indexOf(':');
        if (colon < 0) {
            return OneLine.isClean(url);
        }
        String beforeColon = url.substring(0, colon);
        boolean relative = beforeColon.contains("/") || beforeColon.contains("?") || beforeColon.contains("#");
        return OneLine.isClean(url) && (relative || SCHEMES.contains(beforeColon.toLowerCase(Locale.ROOT)));
    }

    /** Whether it names a host that a browser can be sent to. */
    public static boolean isAbsolute(String url) {
        if (OneLine.tidy(url) == null) {
            return false;
        }
        try {
            URI uri = new URI(url.strip());
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
