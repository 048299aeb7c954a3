package org.danwakai.stack.bench;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.danwakai.stack.BrowserSession;
import org.danwakai.stack.ConsolePages;
import org.danwakai.stack.ConsoleSeries;
import org.danwakai.stack.Statements;

/**
 * How long an organizer waits for each page of the console, in a series of 77 seminars with 10,000 registrants, beside a
 * bare Faces page in the same session. Both are measured in turns, and who begins takes turns as well. Also how many
 * statements each page takes, for few registrants and for many.
 */
final class ConsoleBench {

    private static final Path APPLICATION = Path.of("ear", "target", "danwakai.ear");
    private static final Path PAGES = Path.of("web", "src", "main", "webapp", "console");
    private static final int SEMINARS = 77;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 5;
    private static final int GETS = 20;
    private static final int WARM_UP = 20;

    private final BrowserSession organizer;
    private final ConsoleSeries series;
    private final Map<String, Measured> pages = new LinkedHashMap<>();

    /** Milliseconds of one page in each round. */
    private record Spread(Figures median, Figures slow) {

        Spread() {
            this(new Figures(), new Figures());
        }

        void add(double[] sorted) {
            median.add(sorted[sorted.length / 2]);
            slow.add(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
        }
    }

    /** @param bare the bare page in the same rounds, beside this one */
    private record Measured(List<Integer> statements, Spread page, Spread bare) {

        Measured() {
            this(new ArrayList<>(), new Spread(), new Spread());
        }
    }

    private ConsoleBench(Rig rig) {
        organizer = new BrowserSession(rig.stack());
        organizer.logIn("organizer");
        series = new ConsoleSeries("dlap", SEMINARS, rig::execute, rig::query);
        ConsolePages.addresses().forEach(address -> pages.put(address, new Measured()));
    }

    static void run() throws Exception {
        ConsolePages.requireAll(PAGES);
        Path withBarePage = BarePage.addTo(APPLICATION);
        try (Rig rig = new Rig(1, made -> made.deployment(withBarePage))) {
            ConsoleBench bench = new ConsoleBench(rig);
            for (int registrants : List.of(FEW, MANY)) {
                bench.series.growTo(registrants);
                bench.requireAnswers();
                bench.count(rig);
            }
            bench.measure();
            bench.report();
        } finally {
            Files.delete(withBarePage);
        }
    }

    /** All that do not answer are named at once. */
    private void requireAnswers() {
        List<String> silent = pages.keySet().stream()
                .filter(address -> organizer.get(series.fill(address)).statusCode() != 200)
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("These pages do not answer: " + silent);
        }
    }

    private void count(Rig rig) {
        try (Statements statements = new Statements(rig.stack())) {
            pages.forEach((address, measured) -> {
                String path = series.fill(address);
                get(path);
                measured.statements().add(statements.of(() -> get(path)).size());
            });
        }
    }

    private void measure() {
        Map<String, String> paths = new LinkedHashMap<>();
        pages.keySet().forEach(address -> paths.put(address, series.fill(address)));
        paths.values().forEach(path -> millis(path, WARM_UP));
        millis(BarePage.ADDRESS, paths.size() * WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            boolean bareFirst = round % 2 == 0;
            paths.forEach((address, path) -> {
                Measured measured = pages.get(address);
                if (bareFirst) {
                    measured.bare().add(millis(BarePage.ADDRESS, GETS));
                }
                measured.page().add(millis(path, GETS));
                if (!bareFirst) {
                    measured.bare().add(millis(BarePage.ADDRESS, GETS));
                }
            });
        }
    }

    /** @return of so many requests, one after the other, what each took, the fastest first */
    private double[] millis(String path, int requests) {
        double[] taken = new double[requests];
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            get(path);
            taken[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(taken);
        return taken;
    }

    private void get(String path) {
        HttpResponse<String> answer = organizer.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private void report() {
        System.out.printf("%d seminars; medians of %d rounds of %d requests each, in ms%n", SEMINARS, ROUNDS, GETS);
        System.out.printf(
                "%-52s %21s   %17s   %17s   %13s%n",
                "", "statements, registrants", "page", "bare Faces page", "page / bare");
        System.out.printf(
                "%-52s %10d %12d   %8s %8s   %8s %8s   %6s %6s%n",
                "page", FEW, MANY, "p50", "p95", "p50", "p95", "p50", "p95");
        pages.forEach((address, measured) -> System.out.printf(
                Locale.ROOT,
                "%-52s %10d %12d   %8.1f %8.1f   %8.2f %8.2f   %6.1f %6.1f%n",
                address,
                measured.statements().get(0),
                measured.statements().get(1),
                measured.page().median().median(),
                measured.page().slow().median(),
                measured.bare().median().median(),
                measured.bare().slow().median(),
                measured.page().median().ratioTo(measured.bare().median()),
                measured.page().slow().ratioTo(measured.bare().slow())));
    }
}
