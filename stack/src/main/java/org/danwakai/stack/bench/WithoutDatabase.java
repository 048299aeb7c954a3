package org.danwakai.stack.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What readers are answered while PostgreSQL is away: pages that somebody has read before, and one that nobody has. */
final class WithoutDatabase {

    private static final int CONNECTIONS = 32;
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final List<String> COMPRESSED = List.of("Accept-Encoding: gzip");

    private final Rig rig;

    WithoutDatabase(Rig rig) {
        this.rig = rig;
    }

    void measure(List<String> paths) throws Exception {
        for (String path : paths) {
            rig.get(rig.stack().siteUrl() + path);
        }
        String unread = rig.stack().siteUrl() + SiteBench.search("誰も まだ 探さない");
        rig.stack().killDatabase();
        Wire.Run run;
        try (Wire wire = Wire.forPages(rig.stack().ports().site(), CONNECTIONS)) {
            List<ByteBuffer> requests =
                    paths.stream().map(path -> wire.page(path, COMPRESSED)).toList();
            run = wire.run(
                    Stream.iterate(0, i -> i + 1)
                            .map(i -> requests.get(i % requests.size()).duplicate())
                            .iterator(),
                    AWAY);
        }
        int status = rig.get(unread).statusCode();
        rig.stack().startDatabase();
        long back = System.nanoTime();
        while (rig.get(unread).statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        Map<Integer, Long> byStatus = run.answers().stream()
                .collect(Collectors.groupingBy(Wire.Answer::status, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "%nWithout a database, for %d s: pages that were read before answer %s (status=times),"
                        + " %.0f a second, p99 %.1f ms, slowest %.0f ms: %s%n",
                AWAY.toSeconds(),
                byStatus,
                run.perSecond(),
                run.millis(0.99),
                run.millis(1),
                run.count(200) == run.answers().size() ? "all 200" : "NOT ALL 200");
        System.out.printf(
                "a page that nobody has read answers %d, and 200 again %.1f s after the database is back%n",
                status, (System.nanoTime() - back) / 1e9);
    }
}
