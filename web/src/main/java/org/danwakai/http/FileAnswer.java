package org.danwakai.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.danwakai.material.boundary.HandedOut;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.FileType;

/**
 * Sends what is handed out, in parts if asked for (RFC 9110). Whatever a file is, no browser runs anything of it: it is
 * what its header says, in a sandbox where that can be, and saved unless it can only be looked at.
 */
public final class FileAnswer {

    /** What the picture of a file's first page is called in addresses. No PDF is. */
    public static final String PICTURE = "first-page.png";

    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final String POLICY =
            "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";
    /** In a sandbox Safari shows nothing of a PDF; viewers stand in a page that the browser makes, with styles of its own. */
    private static final String POLICY_OF_PDF =
            POLICY.replace("sandbox", "object-src 'self'; style-src 'unsafe-inline'");

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    public FileAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** @param path behind the name of the servlet: {@code /<key>/<name>}; empty when it is none of these */
    public static Optional<String> key(String path) {
        String[] parts = path == null ? new String[0] : path.split("/", -1);
        return parts.length == 3 && parts[0].isEmpty() && !parts[2].isEmpty()
                ? Optional.of(parts[1])
                : Optional.empty();
    }

    /** @param name the last part of the address */
    public void send(HandedOut handedOut, String name) throws IOException {
        if (handedOut.link() != null) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", handedOut.link());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        try {
            if (handedOut.picture() && name.equals(PICTURE)) {
                sendPicture(handedOut);
            } else {
                sendFile(handedOut);
            }
        } catch (FileRefused away) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void sendPicture(HandedOut file) throws IOException {
        String tag = "\"" + file.sha256() + "-1\"";
        if (isKnown(file, tag)) {
            return;
        }
        try (InputStream bytes = file.bytes().open(true, 0, Long.MAX_VALUE)) {
            byte[] picture = bytes.readAllBytes();
            begin(file, tag, "image/png", true, PICTURE);
            response.setContentLength(picture.length);
            response.getOutputStream().write(picture);
        }
    }

    private void sendFile(HandedOut file) throws IOException {
        String tag = "\"" + file.sha256() + "\"";
        if (isKnown(file, tag)) {
            return;
        }
        Optional<ByteRange> asked =
                isPartWanted(tag) ? ByteRange.of(request.getHeader("Range"), file.size()) : Optional.empty();
        if (asked.filter(ByteRange.UNSATISFIABLE::equals).isPresent()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.sendError(RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange part = asked.orElse(new ByteRange(0, file.size() - 1));
        try (InputStream bytes = file.bytes().open(false, part.from(), part.length())) {
            begin(file, tag, file.type().mediaType(), file.type().isShown(), file.name());
            response.setHeader("Accept-Ranges", "bytes");
            response.setContentLengthLong(part.length());
            if (asked.isPresent()) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + file.size());
            }
            if (!request.getMethod().equals("HEAD")) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    private void begin(HandedOut file, String tag, String type, boolean shown, String name) {
        response.setHeader("Content-Security-Policy", type.equals(FileType.PDF.mediaType()) ? POLICY_OF_PDF : POLICY);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", cached(file));
        response.setHeader("Content-Disposition", ContentDisposition.of(shown, name));
        response.setContentType(type);
    }

    /** Asked for anew each time, since who may have it can change; what is unchanged is not sent again. */
    private static String cached(HandedOut file) {
        return file.everybodys() ? "public, no-cache" : "private, no-cache";
    }

    /** Whether the client has it, and is told so. */
    private boolean isKnown(HandedOut file, String tag) {
        String known = request.getHeader("If-None-Match");
        if (known == null) {
            return false;
        }
        boolean same = known.strip().equals("*")
                || Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
        if (same) {
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", cached(file));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    /** A part of what the client has a part of already, or of whatever it is (RFC 9110, 13.1.5). */
    private boolean isPartWanted(String tag) {
        String only = request.getHeader("If-Range");
        return only == null || only.strip().equals(tag);
    }
}
