package org.danwakai.stack.bench;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many readers of a seminar's page the server answers in a second, as a whole page and as "not modified", beside a
 * bare servlet on the same server that answers as many bytes. Both sides are measured in turns, since the machine's
 * pace changes within minutes.
 */
final class PageBench {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private final Load load = new Load();
    private final Rig rig;

    private PageBench(Rig rig) {
        this.rig = rig;
    }

    static void run() throws Exception {
        try (Rig rig = new Rig(1)) {
            new PageBench(rig).measure();
        }
    }

    private void measure() throws Exception {
        String site = rig.stack().siteUrl();
        String page = site + "/dlap/" + rig.seminar(300).number();
        rig.deploy("BareServlet");
        HttpResponse<String> first = rig.get(page);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        int bytes =
                Integer.parseInt(first.headers().firstValue("Content-Length").orElseThrow());
        String bare = site + "/bare/?size=" + bytes;
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
}
