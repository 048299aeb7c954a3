package org.danwakai.stack.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.danwakai.stack.LocalStack;

/**
 * How many readers of a seminar's page the server answers in a second, as a whole page and as "not modified", beside a
 * bare servlet on the same server that answers as many bytes. Both sides are measured in turns, since the machine's
 * pace changes within minutes.
 */
public final class Bench {

    private static final int PORT_OFFSET = 2000;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-20T10:00+09:00");

    /** By name alone: the class can be loaded only where there is a server. */
    private static final String SERVLET = "org/danwakai/stack/bench/BareServlet.class";

    private static final String SEMINAR =
            """
            {"format": "online", "startsAt": "2026-01-29T10:30:00+09:00", "endsAt": "2026-01-29T11:30:00+09:00",
             "language": "en", "talks": [{"title": {"en": "A seminar to be read"}, "language": "en",
             "abstract": "%s", "speakers": [{"name": "A Speaker", "affiliation": "A University"}]}]}
            """.formatted("A paragraph of an abstract, long enough to be one. ".repeat(20));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Load load = new Load();
    private final LocalStack stack;

    private Bench(LocalStack stack) {
        this.stack = stack;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(".local-bench").toAbsolutePath();
        try (LocalStack stack = LocalStack.builder()
                .portOffset(PORT_OFFSET)
                .folder(folder)
                .fresh()
                .clockAt(DAY)
                .start()) {
            new Bench(stack).run();
        }
    }

    private void run() throws Exception {
        String page = stack.siteUrl() + seminar();
        deployBareServlet();
        HttpResponse<String> first = get(page, Map.of());
        String etag = first.headers().firstValue("ETag").orElseThrow();
        int bytes =
                Integer.parseInt(first.headers().firstValue("Content-Length").orElseThrow());
        String bare = stack.siteUrl() + "/bare/?size=" + bytes;
        Map<String, String> known = Map.of("If-None-Match", etag);

        System.out.printf("A seminar's page of %d bytes and a bare servlet with as many, 32 connections%n", bytes);
        load.perSecond(page, Map.of(), 200, WARM_UP);
        load.perSecond(bare, Map.of(), 200, WARM_UP);
        List<Double> bareServlet = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> unchanged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bareServlet.add(load.perSecond(bare, Map.of(), 200, ROUND));
            whole.add(load.perSecond(page, Map.of(), 200, ROUND));
            unchanged.add(load.perSecond(page, known, 304, ROUND));
        }
        report("bare servlet, 200", bareServlet, bareServlet);
        report("seminar page, 200", whole, bareServlet);
        report("seminar page, 304", unchanged, bareServlet);
    }

    private static void report(String what, List<Double> rates, List<Double> baseline) {
        List<Double> sorted = rates.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-20s %8.0f/s median, %8.0f to %8.0f   %.2f of the bare servlet%n",
                what,
                median(rates),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                median(rates) / median(baseline));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private String seminar() throws Exception {
        HttpResponse<String> planned = post("/api/v1/series/dlap/seminars", SEMINAR);
        String location = planned.headers().firstValue("Location").orElseThrow();
        String number = location.substring(location.lastIndexOf('/') + 1);
        post("/api/v1/series/dlap/seminars/" + number + "/publish", "");
        return "/dlap/" + number;
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(stack.siteUrl() + path))
                        .header("Authorization", "Bearer " + stack.token("organizer"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void deployBareServlet() throws Exception {
        Path archive = stack.folder().resolve("wildfly/deployments/bare.war");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file);
                InputStream code = Bench.class.getClassLoader().getResourceAsStream(SERVLET)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + SERVLET));
            Objects.requireNonNull(code, SERVLET).transferTo(zip);
        }
        for (int attempt = 0; attempt < 60; attempt++) {
            if (get(stack.siteUrl() + "/bare/?size=1", Map.of()).statusCode() == 200) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IOException("The bare servlet was not deployed; see " + stack.serverLog());
    }
}
