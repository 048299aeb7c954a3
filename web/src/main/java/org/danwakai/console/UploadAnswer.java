package org.danwakai.console;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.danwakai.material.boundary.FileUploads.Progress;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.material.entity.OutOfStep;
import org.danwakai.platform.control.Setting;
import org.danwakai.platform.entity.DomainException;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.entity.NotAllowed;

/** Tells the script of the upload how far it is, or what was refused, in the reader's language. */
final class UploadAnswer {

    private static final int UNPROCESSABLE = 422;
    private static final int INSUFFICIENT_STORAGE = 507;

    private final HttpServletResponse response;
    private final Locale language;

    UploadAnswer(HttpServletResponse response, String language) {
        this.response = response;
        this.language = Locale.forLanguageTag(language);
    }

    void progress(Progress progress) throws IOException {
        write(
                HttpServletResponse.SC_OK,
                JSON.createObjectBuilder()
                        .add("key", progress.key())
                        .add("received", progress.received())
                        .add("size", progress.size())
                        .add("done", progress.done())
                        .build());
    }

    void refused(DomainException refusal) throws IOException {
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("code", refusal.code())
                .add("message", text(refusal))
                .add(
                        "again",
                        refusal instanceof FileRefused file && file.reason().isPassing());
        if (refusal instanceof OutOfStep step) {
            answer.add("received", step.received());
        }
        write(status(refusal), answer.build());
    }

    /** A sentence for a person. */
    String text(DomainException refusal) {
        ResourceBundle texts = ConsoleTexts.in(language);
        if (refusal instanceof InvalidInput invalid) {
            InvalidInput.FieldProblem problem = invalid.problems().get(0);
            String code = "field." + problem.code();
            return texts.getString(texts.containsKey(code) ? code : "field.invalid");
        }
        String key = "refused." + refusal.code();
        return new MessageFormat(texts.getString(texts.containsKey(key) ? key : "refused.other"), language)
                .format(new Object[] {Setting.FILES_LARGEST.value()});
    }

    private static int status(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (refusal instanceof NotAllowed) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (refusal instanceof OutOfStep) {
            return HttpServletResponse.SC_CONFLICT;
        }
        if (refusal instanceof FileRefused file) {
            return switch (file.reason()) {
                case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                case DISK_FULL, QUOTA -> INSUFFICIENT_STORAGE;
                case SCANNER_AWAY, STORE_AWAY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                default -> UNPROCESSABLE;
            };
        }
        return UNPROCESSABLE;
    }

    private void write(int status, JsonObject json) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
