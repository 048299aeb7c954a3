package org.danwakai.stack.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many readers the site answers in a second, as whole pages and as "not modified", beside others that answer with
 * the same bytes: a bare servlet and a file on the same server, and nginx. All in turns, and who begins takes turns
 * as well.
 */
final class PageRates implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final int PORT_OF_NGINX = 50;
    private static final double AIM = 0.9;

    /** As browsers ask. */
    private static final String COMPRESSED = "Accept-Encoding: gzip";

    private static final String JAPANESE = "Accept-Language: ja";

    /** Who answers. */
    enum Side {
        SITE,
        SERVLET,
        FILE,
        NGINX
    }

    private final Rig rig;
    private final Map<String, String> pages;
    private final Map<String, byte[]> bodies = new LinkedHashMap<>();
    private final List<Contest> contests = new ArrayList<>();
    private final Nginx nginx;

    /** One page, and one way to ask for it. */
    private record Contest(
            String page,
            int status,
            Map<Side, List<String>> headers,
            Map<Side, Figures> rates,
            Map<Side, Figures> slow,
            Map<Side, Figures> ratios) {

        Contest(String page, int status, Map<Side, List<String>> headers) {
            this(page, status, headers, figures(), figures(), figures());
        }

        private static Map<Side, Figures> figures() {
            Map<Side, Figures> figures = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                figures.put(side, new Figures());
            }
            return figures;
        }
    }

    /** @param pages paths by what they are called */
    PageRates(Rig rig, Map<String, String> pages) throws Exception {
        this.rig = rig;
        this.pages = pages;
        Map<String, byte[]> archive = new LinkedHashMap<>();
        Path folder = Files.createDirectories(rig.stack().folder().resolve("nginx"));
        for (String page : pages.keySet()) {
            byte[] body = ask(Side.SITE, page, List.of()).body();
            bodies.put(page, body);
            archive.put(page + ".gz", body);
            Files.write(Files.createDirectories(folder.resolve("files")).resolve(page + ".gz"), body);
        }
        rig.deploy("kept/" + pages.keySet().iterator().next() + ".gz", archive, "BareDocument");
        nginx = Nginx.start(folder, port(Side.NGINX));
        for (String page : pages.keySet()) {
            Map<Side, List<String>> whole = new EnumMap<>(Side.class);
            Map<Side, List<String>> known = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                whole.put(side, List.of(COMPRESSED, JAPANESE));
                known.put(side, List.of(COMPRESSED, JAPANESE, validator(side, page)));
            }
            contests.add(new Contest(page, 200, whole));
            contests.add(new Contest(page, 304, known));
        }
    }

    private int port(Side side) {
        int site = rig.stack().ports().site();
        return side == Side.NGINX ? site + PORT_OF_NGINX : site;
    }

    private String path(Side side, String page) {
        return switch (side) {
            case SITE -> pages.get(page);
            case SERVLET -> "/bare/kept/" + page + ".gz";
            case FILE -> "/bare/" + page + ".gz";
            case NGINX -> "/" + page + ".gz";
        };
    }

    private HttpResponse<byte[]> ask(Side side, String page, List<String> more) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Accept-Encoding", "gzip", "Accept-Language", "ja"));
        headers.addAll(more);
        return rig.get(
                "http://localhost:" + port(side) + path(side, page),
                HttpResponse.BodyHandlers.ofByteArray(),
                headers.toArray(String[]::new));
    }

    /** What a browser that has the page asks with: by its tag, and where a server gives none, by its time. */
    private String validator(Side side, String page) throws Exception {
        HttpResponse<byte[]> answer = ask(side, page, List.of());
        if (answer.statusCode() != 200 || answer.body().length != bodies.get(page).length) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + " with " + answer.body().length
                    + " bytes instead of " + bodies.get(page).length);
        }
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> "If-None-Match: " + tag)
                .orElseGet(() -> "If-Modified-Since: "
                        + answer.headers().firstValue("Last-Modified").orElseThrow());
    }

    void measure(Duration round) throws IOException {
        for (Contest contest : contests) {
            for (Side side : Side.values()) {
                run(contest, side, round);
            }
        }
        for (int number = 0; number < ROUNDS; number++) {
            for (Contest contest : contests) {
                once(contest, number, round);
            }
        }
    }

    private void once(Contest contest, int number, Duration round) throws IOException {
        Map<Side, Double> rates = new EnumMap<>(Side.class);
        for (int turn = 0; turn < Side.values().length; turn++) {
            Side side = Side.values()[(number + turn) % Side.values().length];
            Wire.Run run = run(contest, side, round);
            rates.put(side, run.perSecond());
            contest.rates().get(side).add(run.perSecond());
            contest.slow().get(side).add(run.millis(0.99));
        }
        contest.ratios().forEach((side, ratios) -> ratios.add(rates.get(Side.SITE) / rates.get(side)));
    }

    private Wire.Run run(Contest contest, Side side, Duration round) throws IOException {
        try (Wire wire = Wire.forPages(port(side), CONNECTIONS)) {
            ByteBuffer request =
                    wire.page(path(side, contest.page()), contest.headers().get(side));
            Wire.Run run = wire.run(Stream.generate(request::duplicate).iterator(), round);
            if (run.count(contest.status()) != run.answers().size()) {
                throw new IOException(path(side, contest.page()) + " did not answer " + contest.status() + " "
                        + (run.answers().size() - run.count(contest.status())) + " times");
            }
            return run;
        }
    }

    void report() {
        System.out.printf(
                "%nAnswers per second and p99 in ms, medians of %d rounds in turns, %d connections; compressed, as browsers ask%n",
                ROUNDS, CONNECTIONS);
        System.out.printf(
                "%-8s %6s %3s %17s %17s %17s %17s   %-17s   %-17s   %-17s%n",
                "",
                "bytes",
                "",
                "site",
                "bare servlet",
                "WildFly's file",
                "nginx",
                "of bare servlet",
                "of WildFly's file",
                "of nginx");
        for (Contest contest : contests) {
            StringBuilder line = new StringBuilder(String.format(
                    "%-8s %6d %3d",
                    contest.page(), contest.status() == 200 ? bodies.get(contest.page()).length : 0, contest.status()));
            for (Side side : Side.values()) {
                line.append(String.format(
                        Locale.ROOT,
                        " %8.0f %8.1f",
                        contest.rates().get(side).median(),
                        contest.slow().get(side).median()));
            }
            for (Side side : List.of(Side.SERVLET, Side.FILE, Side.NGINX)) {
                line.append("   ").append(contest.ratios().get(side).inHundredths());
            }
            System.out.println(line.append(verdict(contest)));
        }
    }

    /** What is aimed at, beside what is: "not modified" beside the bare servlet, whole pages beside the server's own file. */
    private static String verdict(Contest contest) {
        Side beside = contest.status() == 200 ? Side.FILE : Side.SERVLET;
        double ratio = contest.ratios().get(beside).median();
        return String.format(
                Locale.ROOT,
                "   %.2f of %s, aim %.2f: %s",
                ratio,
                beside == Side.FILE ? "WildFly's file" : "the bare servlet",
                AIM,
                ratio >= AIM ? "met" : "MISSED");
    }

    @Override
    public void close() {
        nginx.close();
    }
}
