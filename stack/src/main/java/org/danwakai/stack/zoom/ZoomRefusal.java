package org.danwakai.stack.zoom;

import jakarta.json.Json;
import java.util.Map;

/** An answer that is none of what was asked for, as the API's error bodies have it. */
final class ZoomRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient Map<String, String> headers;

    ZoomRefusal(int status, int code, String message) {
        this(status, code, message, Map.of());
    }

    ZoomRefusal(int status, int code, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    static ZoomRefusal invalid(String field) {
        return new ZoomRefusal(400, 300, "Validation Failed: " + field);
    }

    static String body(int code, String message) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("message", message)
                .build()
                .toString();
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return body(code, getMessage());
    }
}
