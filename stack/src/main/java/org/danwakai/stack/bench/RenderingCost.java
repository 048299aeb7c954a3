package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What a page costs that is not kept: the processor time of the application server, by what the system counts for its
 * process, and how long one reader waits who is alone.
 */
final class RenderingCost {

    private static final int ROUNDS = 5;

    /** Rounds before: until it is compiled, a page takes twice as long, and the compiler works in the same process. */
    private static final int WARM_UP = 5;

    private static final int SEARCHES = 100;
    private static final int PAGES = 75;
    private static final double AIM = 20;
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    /** Longer than a page is kept. */
    private static final long MILLIS_KEPT = 1_100;

    private final Rig rig;

    RenderingCost(Rig rig) {
        this.rig = rig;
    }

    /** Of one kind of page in each round. */
    private record Cost(Figures processor, Figures median, Figures slow) {

        Cost() {
            this(new Figures(), new Figures(), new Figures());
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %s   %8.1f %8.1f   aim %.0f: %s%n",
                    what,
                    processor,
                    median.median(),
                    slow.median(),
                    AIM,
                    processor.median() < AIM ? "met" : "MISSED");
        }
    }

    void measure(int seminars) throws Exception {
        System.out.printf(
                "%nProcessor time of the server for a page that is not kept, ms, in %d rounds; and the wait for one, ms%n",
                ROUNDS);
        System.out.println("                                      min   median      max        p50      p99");
        searches().print("a search, each another");
        changed(seminars).print("a seminar's page after a change");
        System.out.printf(Locale.ROOT, "the server at rest takes %.1f ms of a second%n", atRest());
    }

    private Cost searches() throws IOException {
        Iterator<String> searches = SiteSeminars.searches().iterator();
        Cost cost = new Cost();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<ByteBuffer> requests = new ArrayList<>();
            try (Wire wire = wire()) {
                for (int i = 0; i < SEARCHES; i++) {
                    requests.add(wire.page(SiteBench.search(searches.next()), List.of("Accept-Encoding: gzip")));
                }
                measure(wire, requests, round < 0 ? new Cost() : cost);
            }
        }
        return cost;
    }

    /** Each page is asked for with the tag that it had before, so one that was kept would be answered 304. */
    private Cost changed(int seminars) throws Exception {
        List<String> paths = IntStream.range(0, PAGES)
                .mapToObj(i -> "/dlap/" + (seminars - i))
                .toList();
        Cost cost = new Cost();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<ByteBuffer> requests = new ArrayList<>();
            try (Wire wire = wire()) {
                for (String path : paths) {
                    String tag = rig.get(rig.stack().siteUrl() + path, "Accept-Encoding", "gzip")
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow();
                    requests.add(wire.page(path, List.of("Accept-Encoding: gzip", "If-None-Match: " + tag)));
                }
                rig.execute("UPDATE seminar SET notice = 'Changed in round " + round + "', version = version + 1"
                        + " WHERE id IN (SELECT id FROM bench_seminar WHERE n > " + (seminars - PAGES) + ")");
                TimeUnit.MILLISECONDS.sleep(MILLIS_KEPT);
                measure(wire, requests, round < 0 ? new Cost() : cost);
            }
        }
        return cost;
    }

    private Wire wire() throws IOException {
        return Wire.forPages(rig.stack().ports().site(), 1);
    }

    private static void measure(Wire wire, List<ByteBuffer> requests, Cost cost) throws IOException {
        Duration before = processor();
        Wire.Run run = wire.run(requests.iterator(), AT_MOST);
        Duration taken = processor().minus(before);
        if (run.count(200) != requests.size()) {
            throw new IOException((requests.size() - run.count(200)) + " of " + requests.size() + " were not rendered");
        }
        cost.processor().add((double) taken.toMillis() / requests.size());
        cost.median().add(run.millis(0.5));
        cost.slow().add(run.millis(0.99));
    }

    private static double atRest() throws InterruptedException {
        int seconds = 5;
        Duration before = processor();
        TimeUnit.SECONDS.sleep(seconds);
        return (double) processor().minus(before).toMillis() / seconds;
    }

    private static Duration processor() {
        return ServerMemory.server().info().totalCpuDuration().orElseThrow();
    }
}
