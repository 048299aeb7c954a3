package org.danwakai.stack.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danwakai.stack.StackException;

/** The Nu HTML checker over pages of the site in both languages. Of feeds and calendars it knows nothing. */
final class HtmlCheck {

    /** Where {@code ./bench} has put it. */
    private static final Path CHECKER = Path.of("stack/target/vnu/node_modules/vnu-jar/build/dist/vnu.jar");

    private static final Path COPIES = Path.of("stack/target/vnu/pages");

    private HtmlCheck() {}

    /** @return how many errors there are */
    static int run() throws Exception {
        if (!Files.isReadable(CHECKER)) {
            throw new StackException("There is no Nu HTML checker here; ./bench validate fetches it.");
        }
        try (Rig rig = new Rig(1)) {
            List<Path> copies = new ArrayList<>();
            for (SitePages.Page page : SitePages.of(rig)) {
                for (String language : List.of("ja", "en")) {
                    copies.add(copy(rig, page, language));
                }
            }
            return report(copies.size(), check(copies));
        }
    }

    private static Path copy(Rig rig, SitePages.Page page, String language) throws Exception {
        HttpResponse<String> answer = rig.get(rig.stack().siteUrl() + page.in(language));
        if (answer.statusCode() != page.status()) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return Files.writeString(
                Files.createDirectories(COPIES).resolve(page.name() + "-" + language + ".html"), answer.body());
    }

    private static List<JsonObject> check(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                CHECKER.toString(),
                "--format",
                "json",
                "--stdout",
                // what Faces writes, such as the slash in <br />, is no fault of HTML
                "--skip-info-messages",
                "--exit-zero-always"));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (JsonReader said = Json.createReader(process.getInputStream())) {
            return said.readObject().getJsonArray("messages").getValuesAs(JsonObject.class);
        } finally {
            process.waitFor();
        }
    }

    private static int report(int pages, List<JsonObject> messages) {
        for (JsonObject message : messages) {
            System.out.printf(
                    "%s, %s, line %d: %s%n    %s%n",
                    message.getString("subType", message.getString("type")),
                    Path.of(URI.create(message.getString("url"))).getFileName(),
                    message.getInt("lastLine", 0),
                    message.getString("message"),
                    message.getString("extract", "").strip().replace("\n", " "));
        }
        int errors = (int) messages.stream()
                .filter(message -> !message.getString("type").equals("info"))
                .count();
        System.out.printf(
                "%d pages, %d errors, %d warnings; the pages are in %s%n",
                pages, errors, messages.size() - errors, COPIES);
        return errors;
    }
}
