package org.danwakai.stack.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.stack.StackException;

/**
 * Google's Lighthouse over pages of the site, as on a phone with a slow network, which it imitates by default. Its marks
 * for speed vary from run to run, so the run in the middle counts, as Lighthouse's documentation on variability advises.
 */
final class LighthouseBench {

    /** Where {@code ./bench} has put it. */
    private static final Path PROGRAM = Path.of("stack/target/lighthouse/node_modules/lighthouse/cli/index.js");

    private static final Path REPORTS = Path.of("stack/target/lighthouse/reports");
    private static final List<String> BROWSERS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final String PERFORMANCE = "performance";
    private static final String ACCESSIBILITY = "accessibility";
    private static final String SEARCH_ENGINES = "seo";
    private static final List<String> CATEGORIES =
            List.of(PERFORMANCE, ACCESSIBILITY, "best-practices", SEARCH_ENGINES);

    private static final int RUNS = 5;
    private static final int WARM_UP = 60;
    private static final int EXAMPLES_SHOWN = 3;
    private static final int LETTERS_SHOWN = 400;

    private final Rig rig;
    private final String browser;
    private int below;

    private LighthouseBench(Rig rig, String browser) {
        this.rig = rig;
        this.browser = browser;
    }

    /** @return how many marks but those for speed are below 100 */
    static int run() throws Exception {
        if (!Files.isReadable(PROGRAM)) {
            throw new StackException("There is no Lighthouse here; ./bench lighthouse fetches it.");
        }
        String browser = browser();
        try (Rig rig = new Rig(1)) {
            LighthouseBench bench = new LighthouseBench(rig, browser);
            Files.createDirectories(REPORTS);
            List<SitePages.Page> pages = SitePages.of(rig);
            bench.warmUp(pages);
            System.out.printf(
                    "%-20s %12s %14s %15s %4s%n", "", "performance", "accessibility", "best practices", "SEO");
            for (SitePages.Page page : pages) {
                bench.judge(page);
            }
            System.out.println("The reports are in " + REPORTS);
            return bench.below;
        }
    }

    /** A server that is still compiling its own code takes the browser's processors; so does a browser that is read from the disk. */
    private void warmUp(List<SitePages.Page> pages) throws Exception {
        for (int time = 0; time < WARM_UP; time++) {
            for (SitePages.Page page : pages) {
                rig.get(rig.stack().siteUrl() + page.path());
            }
            // as long as a page is kept
            Thread.sleep(1_000);
        }
        report(pages.get(0));
    }

    private static String browser() {
        return Optional.ofNullable(System.getenv("CHROME_PATH"))
                .or(() -> BROWSERS.stream()
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst())
                .orElseThrow(() -> new StackException("There is no Chromium here. Install one (Debian: apt-get install"
                        + " chromium-headless-shell), or name one by CHROME_PATH."));
    }

    private void judge(SitePages.Page page) throws IOException, InterruptedException {
        List<JsonObject> reports = reports(page);
        JsonObject report = reports.get(reports.size() / 2);
        Map<String, Integer> marks = marks(report);
        System.out.printf(
                "%-20s %12s %14s %15s %4s   %s%n",
                page.name(),
                shown(marks, 0),
                shown(marks, 1),
                shown(marks, 2),
                shown(marks, 3),
                reports.stream().map(one -> shown(marks(one), 0)).collect(Collectors.joining(" ", "of ", "")));
        marks.forEach((name, mark) -> {
            if (mark < 100) {
                printFailed(report, name);
                below += name.equals(PERFORMANCE) ? 0 : 1;
            }
        });
    }

    private static Map<String, Integer> marks(JsonObject report) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        report.getJsonObject("categories").forEach((name, category) -> marks.put(name, mark(category.asJsonObject())));
        return marks;
    }

    private static String shown(Map<String, Integer> marks, int category) {
        Integer mark = marks.get(CATEGORIES.get(category));
        return mark == null ? "-" : mark.toString();
    }

    /** Browsers count the status of a page that there is not as a fault of it. */
    private static List<String> categories(SitePages.Page page) {
        if (page.status() != 200) {
            return List.of(ACCESSIBILITY);
        }
        return CATEGORIES.stream()
                .filter(name -> page.found() || !name.equals(SEARCH_ENGINES))
                .toList();
    }

    /** The slowest first. */
    private List<JsonObject> reports(SitePages.Page page) throws IOException, InterruptedException {
        List<JsonObject> reports = new ArrayList<>();
        int runs = categories(page).contains(PERFORMANCE) ? RUNS : 1;
        for (int run = 0; run < runs; run++) {
            reports.add(report(page));
        }
        reports.sort(Comparator.comparing(report -> marks(report).getOrDefault(PERFORMANCE, 0)));
        return reports;
    }

    private JsonObject report(SitePages.Page page) throws IOException, InterruptedException {
        Path file = REPORTS.resolve(page.name() + ".json");
        Files.deleteIfExists(file);
        List<String> command = new ArrayList<>(List.of(
                "node",
                PROGRAM.toString(),
                rig.stack().siteUrl() + page.path(),
                "--output=json",
                "--output-path=" + file,
                "--quiet",
                "--no-enable-error-reporting",
                "--only-categories=" + String.join(",", categories(page)),
                "--chrome-flags=--headless --no-sandbox"));
        if (page.status() != 200) {
            command.add("--ignore-status-code");
        }
        Path log = REPORTS.resolve(page.name() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CHROME_PATH", browser);
        int status = builder.start().waitFor();
        if (status != 0 || !Files.exists(file)) {
            throw new IOException("Lighthouse ended with " + status + "; see " + log);
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }

    /** @return of 100; 0 where Lighthouse could not tell */
    private static int mark(JsonObject judged) {
        return judged.get("score") instanceof JsonNumber score ? (int) Math.round(score.doubleValue() * 100) : 0;
    }

    private static void printFailed(JsonObject report, String category) {
        JsonObject audits = report.getJsonObject("audits");
        report
                .getJsonObject("categories")
                .getJsonObject(category)
                .getJsonArray("auditRefs")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(audit -> audit.getJsonNumber("weight").doubleValue() > 0)
                .map(audit -> audits.getJsonObject(audit.getString("id")))
                .filter(audit -> audit.get("score") instanceof JsonNumber && mark(audit) < 100)
                .forEach(audit -> System.out.printf(
                        "    %s: %s (%d) %s%n",
                        category,
                        audit.getString("title"),
                        mark(audit),
                        audit.getString("displayValue", "") + examples(audit)));
    }

    private static String examples(JsonObject audit) {
        StringBuilder shown = new StringBuilder();
        if (audit.get("details") instanceof JsonObject details && details.get("items") instanceof JsonArray items) {
            items.stream().limit(EXAMPLES_SHOWN).forEach(item -> {
                String text = item.toString();
                shown.append("\n        ").append(text, 0, Math.min(text.length(), LETTERS_SHOWN));
            });
        }
        return shown.toString();
    }
}
