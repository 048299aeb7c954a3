package org.danwakai.stack;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** Imports a page as an organizer's script would: over the API, with a bearer token. */
final class PageImport {

    private static final String SERIES = "dlap";
    private static final String LINE = "  %6s  %-24s  %s%n";

    private final LocalStack stack;
    private final PrintStream out;

    PageImport(LocalStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void run(Path page) {
        HttpResponse<String> answer = post(page);
        if (answer.statusCode() == 200) {
            tell(page, Http.json(answer));
            return;
        }
        throw new StackException("The page was not imported: " + problem(answer));
    }

    private HttpResponse<String> post(Path page) {
        URI endpoint = URI.create(stack.siteUrl() + "/api/v1/series/" + SERIES + "/page?dryRun=false");
        try {
            return Http.send(Http.request(endpoint)
                    .header("Authorization", "Bearer " + stack.token("organizer"))
                    .header("Content-Type", "text/markdown; charset=UTF-8")
                    .POST(BodyPublishers.ofFile(page))
                    .build());
        } catch (FileNotFoundException e) {
            throw new StackException("There is no file " + page + " to read.", e);
        }
    }

    private void tell(Path page, JsonObject summary) {
        out.printf(
                "%nImported %s into series %s: %d seminars, %d created, %d updated, %d unchanged%n",
                page.getFileName(),
                SERIES,
                summary.getInt("seminars"),
                summary.getInt("created"),
                summary.getInt("updated"),
                summary.getInt("unchanged"));
        List<JsonObject> warnings = summary.getJsonArray("warnings").getValuesAs(JsonObject.class);
        if (warnings.isEmpty()) {
            return;
        }
        out.printf(LINE, "line", "code", "message");
        for (JsonObject warning : warnings) {
            out.printf(
                    LINE,
                    warning.getInt("line", 0),
                    warning.getString("code", ""),
                    warning.getString("message", "").lines().findFirst().orElse(""));
        }
    }

    /** RFC 9457, or whatever a server says that did not get as far as making one. */
    private static String problem(HttpResponse<String> answer) {
        String status = "status " + answer.statusCode();
        try {
            JsonObject problem = Http.json(answer);
            return problem.getString("title", status) + " " + problem.getString("detail", "");
        } catch (JsonParsingException e) {
            return status;
        }
    }
}
