package org.danwakai.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.danwakai.http.ReaderLanguage;
import org.danwakai.material.boundary.FileUploads;
import org.danwakai.material.boundary.FileUploads.Progress;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.SeminarEditing;

/**
 * Takes files of talks in. A script begins an upload (POST), sends its parts one after the other (PUT with
 * {@code Content-Range}), asks where to go on when it was interrupted (GET), and ends it (POST to its address) or gives
 * it up (DELETE). A form without a script posts the whole at once and is led back to its page. Every call but the asking
 * brings the token of the session, which no other site knows.
 */
@WebServlet({MaterialUploads.PATH, MaterialUploads.PATH + "/*"})
@MultipartConfig(fileSizeThreshold = 1024 * 1024)
public class MaterialUploads extends HttpServlet {

    static final String PATH = "/console/materials/uploads";

    private static final long serialVersionUID = 1L;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/\\d{1,15}");
    private static final int LARGEST_PART = 4 * 1024 * 1024;

    @Inject
    private transient FileUploads uploads;

    @Inject
    private transient SeminarEditing seminars;

    @Inject
    private FormToken token;

    /** What is done for a call. */
    private interface Deed {
        Progress act() throws IOException, ServletException;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() != null) {
            answer(request, response, true, () -> finish(key(request)));
        } else if (isForm(request)) {
            takeForm(request, response);
        } else {
            answer(request, response, true, () -> {
                long size = UploadForm.number("size", request.getParameter("size"));
                return begin(request, request.getParameter("name"), request.getParameter("mark"), size);
            });
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(request, response, false, () -> uploads.look(key(request)));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String header = request.getHeader("Content-Range");
        Matcher range = header == null ? null : RANGE.matcher(header);
        long from = range != null && range.matches() ? Long.parseLong(range.group(1)) : -1;
        long length = from < 0 ? -1 : Long.parseLong(range.group(2)) - from + 1;
        if (length <= 0 || length > LARGEST_PART || length != request.getContentLengthLong()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        // all of the part, before any of it is kept: a connection that breaks leaves nothing half
        byte[] part = request.getInputStream().readNBytes((int) length);
        if (part.length < length) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(request, response, true, () -> uploads.receive(key(request), from, part));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(request, response, true, () -> {
            uploads.forget(key(request));
            return new Progress(key(request), 0, 0, false);
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean changes, Deed deed)
            throws ServletException, IOException {
        if (changes && !token.matches(request.getHeader("X-Form-Token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        UploadAnswer answer = new UploadAnswer(response, ReaderLanguage.of(request));
        try {
            answer.progress(deed.act());
        } catch (DomainException refused) {
            answer.refused(refused);
        }
    }

    private Progress begin(HttpServletRequest request, String name, String mark, long size) {
        String series = request.getParameter("series");
        int number = UploadForm.number("number", request.getParameter("number")).intValue();
        ZoneId zone = seminars.seminar(series, number)
                .orElseThrow(() -> new NotFound("seminar"))
                .zone();
        return uploads.begin(series, number, new UploadForm(request).wanted(zone, name, mark, size));
    }

    private Progress finish(String key) {
        uploads.finish(key);
        return new Progress(key, 0, 0, true);
    }

    private void takeForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!token.matches(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String said;
        try {
            takeWhole(request, request.getPart("file"));
            said = "uploaded";
        } catch (DomainException refused) {
            said = refused.code();
        }
        response.setHeader(
                "Location",
                request.getContextPath() + "/console/materials.xhtml?series=" + encode(request.getParameter("series"))
                        + "&number=" + encode(request.getParameter("number")) + "&said=" + said);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private void takeWhole(HttpServletRequest request, Part file) throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            throw new FileRefused(FileRefused.Reason.NONE);
        }
        String key = begin(request, file.getSubmittedFileName(), null, file.getSize())
                .key();
        try (InputStream bytes = file.getInputStream()) {
            long from = 0;
            for (byte[] part = bytes.readNBytes(LARGEST_PART); part.length > 0; part = bytes.readNBytes(LARGEST_PART)) {
                uploads.receive(key, from, part);
                from += part.length;
            }
            uploads.finish(key);
        } catch (FileRefused refused) {
            if (refused.reason().isPassing()) {
                // this browser has to send all of it once more
                uploads.forget(key);
            }
            throw refused;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
    }

    private static String key(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
