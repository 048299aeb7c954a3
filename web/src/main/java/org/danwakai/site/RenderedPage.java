package org.danwakai.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The bytes of a page or feed as they go out, plain and compressed, and the tag by which a browser recognises them. */
final class RenderedPage {

    static final String HTML = "text/html;charset=UTF-8";

    private static final int TAG_BYTES = 12;

    private final int status;
    private final String type;
    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    RenderedPage(int status, byte[] body) {
        this(status, HTML, body);
    }

    /** @param type media type, with the charset where it is text */
    RenderedPage(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.plain = body.clone();
        // pictures are compressed already
        this.zipped = type.startsWith("image/") ? null : zip(body);
        this.tag = hash(body);
    }

    int status() {
        return status;
    }

    boolean isOk() {
        return status == HttpServletResponse.SC_OK;
    }

    /**
     * What is answered to whoever asks for a page that everybody is shown alike.
     *
     * @param status of HTTP
     * @param headers but for the length, by their names
     * @param body null for none
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** @param known the tags that the asker has a copy of, as {@code If-None-Match} says them; null for none */
    Answer answer(String known, String acceptedEncodings) {
        boolean zip = isZippedFor(acceptedEncodings);
        Map<String, String> headers = new LinkedHashMap<>();
        if (!type.equals(HTML)) {
            // everybody may read it, so pages of others may as well
            headers.put("Access-Control-Allow-Origin", "*");
        }
        headers.put("ETag", etag(zip));
        headers.put("Cache-Control", "public, max-age=0, must-revalidate");
        headers.put("Vary", "Accept-Language, Accept-Encoding");
        if (isKnown(known, etag(zip))) {
            return new Answer(HttpServletResponse.SC_NOT_MODIFIED, headers, null);
        }
        headers.put("Content-Type", type);
        if (zip) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Answer(status, headers, zip ? zipped : plain);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answer(request.getHeader("If-None-Match"), request.getHeader("Accept-Encoding"));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body() != null) {
            write(request, response, answer.body());
        }
    }

    /** For an answer whose status and headers are set already. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zip = isZippedFor(request.getHeader("Accept-Encoding"));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(request, response, zip ? zipped : plain);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws IOException {
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** The compressed bytes are others, and a strong tag stands for bytes. */
    String etag(boolean zip) {
        return "\"" + tag + (zip ? "-z" : "") + "\"";
    }

    static boolean isKnown(String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                // a proxy that compresses makes tags weak
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(etag) || known.equals("*"));
    }

    boolean isCompressed() {
        return zipped != null;
    }

    private boolean isZippedFor(String accepted) {
        return isCompressed() && accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static byte[] zip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime lacks SHA-256", e);
        }
    }
}
