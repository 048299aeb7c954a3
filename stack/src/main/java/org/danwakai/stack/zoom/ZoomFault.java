package org.danwakai.stack.zoom;

import java.time.Duration;
import java.util.Map;

/**
 * What goes wrong with one request.
 *
 * @param status to answer with instead of doing anything; 0 to do what was asked
 * @param delay before the answer
 * @param lost whether the connection ends without an answer, after everything was done
 */
public record ZoomFault(int status, String body, Map<String, String> headers, Duration delay, boolean lost) {

    public static ZoomFault status(int status, int code, String message) {
        return new ZoomFault(status, ZoomRefusal.body(code, message), Map.of(), Duration.ZERO, false);
    }

    /** @param retryAfter seconds, or a date as daily limits have it */
    public static ZoomFault limit(String retryAfter) {
        return new ZoomFault(
                429,
                ZoomRefusal.body(429, "You have reached the maximum per-second rate limit for this API."),
                retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter),
                Duration.ZERO,
                false);
    }

    public static ZoomFault noJson(int status) {
        return new ZoomFault(status, "<html>Bad gateway</html>", Map.of(), Duration.ZERO, false);
    }

    public static ZoomFault slow(Duration delay) {
        return new ZoomFault(0, null, Map.of(), delay, false);
    }

    public static ZoomFault answerLost() {
        return new ZoomFault(0, null, Map.of(), Duration.ZERO, true);
    }
}
