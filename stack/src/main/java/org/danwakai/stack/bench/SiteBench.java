package org.danwakai.stack.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What readers of the public site get: pages a second, what a page costs that is not kept, how soon a seat taken is seen,
 * and what is still answered without a database; with the seminars of one series, and with a great many.
 */
final class SiteBench {

    /** How many seminars there are, in turn: those of one series, and a great many. */
    static final List<Integer> SIZES = List.of(77, 100_000);

    private SiteBench() {}

    /** @param seconds of each round @param sizes how many seminars there are, in turn */
    static void run(int seconds, List<Integer> sizes) throws Exception {
        for (int seminars : sizes) {
            try (Rig rig = new Rig(1)) {
                long begin = System.nanoTime();
                SiteSeminars.make(rig, seminars);
                System.out.printf(
                        "%n%,d seminars, made in %d s%n", seminars, (System.nanoTime() - begin) / 1_000_000_000);
                measure(rig, seminars, Duration.ofSeconds(seconds));
            }
        }
    }

    private static void measure(Rig rig, int seminars, Duration round) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("seminar", "/dlap/" + (seminars - 2));
        pages.put("archive", "/archive");
        pages.put("search", search("量子"));
        try (PageRates rates = new PageRates(rig, pages)) {
            rates.measure(round);
            rates.report();
        }
        new RenderingCost(rig).measure(seminars);
        new SeatsSeen(rig).measure();
        new WithoutDatabase(rig).measure(List.copyOf(pages.values()));
    }

    /** @return the path of a search for that */
    static String search(String words) {
        return "/archive?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
