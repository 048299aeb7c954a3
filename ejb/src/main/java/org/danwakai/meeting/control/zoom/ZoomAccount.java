package org.danwakai.meeting.control.zoom;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.danwakai.platform.control.Setting;

/**
 * The account that this server uses at Zoom.
 *
 * @param host mail address of the licensed user whose meetings they are
 */
public record ZoomAccount(
        String account, String client, String secret, String host, URI tokens, URI api, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ZOOM = ".zoom.us";

    static ZoomAccount ofSettings() {
        return new ZoomAccount(
                Setting.ZOOM_ACCOUNT.find().orElse(null),
                Setting.ZOOM_CLIENT.find().orElse(null),
                Setting.ZOOM_SECRET.find().orElse(null),
                Setting.ZOOM_HOST.find().orElse(null),
                URI.create(Setting.ZOOM_TOKEN_URL.value()),
                URI.create(Setting.ZOOM_API_URL.value()),
                PATIENCE);
    }

    boolean isComplete() {
        return account != null && client != null && secret != null && host != null;
    }

    /** Zoom names the region's address with each token; one that is not Zoom's must not be sent the token. */
    URI regionalApi(String told) {
        if (told == null) {
            return api;
        }
        URI regional = URI.create(told);
        boolean ofZoom = "https".equals(regional.getScheme())
                && regional.getHost() != null
                && regional.getHost().toLowerCase(Locale.ROOT).endsWith(ZOOM)
                && api.getHost().endsWith(ZOOM);
        return ofZoom ? regional : api;
    }

    /** A record would print the secret. */
    @Override
    public String toString() {
        return "account of " + host + " at " + api;
    }
}
