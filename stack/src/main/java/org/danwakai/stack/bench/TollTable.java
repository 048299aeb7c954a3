package org.danwakai.stack.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tolls of all kills, by the step that was hit, and what of them should not be. */
final class TollTable {

    private static final double MOST_SECONDS = 10;
    private static final int FLAWS_SHOWN = 5;

    private final int servers;
    private final int mostConnections;
    private final Map<KillStep, List<Toll>> tolls = new EnumMap<>(KillStep.class);
    private int violations;

    /** @param mostConnections that a server may have to the mail server */
    TollTable(int servers, int mostConnections) {
        this.servers = servers;
        this.mostConnections = mostConnections;
    }

    void add(KillStep step, int server, Toll toll) {
        tolls.computeIfAbsent(step, first -> new ArrayList<>()).add(toll);
        System.out.printf(
                Locale.ROOT,
                "server %d killed %s: %d mails, %d lost, %d wrong, %d twice at %d connections, next mail after %.2f s,"
                        + " longest silence %.1f s%n",
                server + 1,
                step,
                toll.mails(),
                toll.lost(),
                toll.flaws().size(),
                toll.twice(),
                toll.connections(),
                toll.nextMail(),
                toll.silence());
        judge(step, toll);
    }

    private void judge(KillStep step, Toll toll) {
        if (toll.lost() > 0) {
            report(toll.lost() + " mails are lost");
        }
        if (toll.twice() > mostConnections) {
            report(toll.twice() + " mails came twice, with " + mostConnections + " connections at most");
        }
        if (toll.overOne() > 1) {
            report(toll.overOne() + " mails came twice that had gone over one connection");
        }
        if (step.comesTwice() && toll.twice() == 0) {
            report("no mail came twice, so the kill has missed its step");
        }
        if (!toll.isOneId()) {
            report("a mail has another Message-ID than was decided");
        }
        if (toll.goesOn() > MOST_SECONDS || toll.silence() > MOST_SECONDS) {
            report("nothing was sent for more than " + MOST_SECONDS + " s");
        }
        toll.flaws().stream().limit(FLAWS_SHOWN).forEach(this::report);
    }

    void report(String violation) {
        violations++;
        System.out.println("VIOLATION: " + violation);
    }

    int violations() {
        return violations;
    }

    void print() {
        String head = servers == 1 ? "One server; silence counts from when it answers again" : servers + " servers";
        System.out.println();
        System.out.println(head);
        System.out.println(
                "step             kills   mails  lost  wrong  twice  most at one kill  same Message-ID  next mail"
                        + "  longest silence");
        tolls.forEach((step, all) -> {
            Toll worst = all.stream().max(Comparator.comparingInt(Toll::twice)).orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "%-15s %6d %7d %5d %6d %6d %11d of %-2d %16s %8.2f s %14.1f s%n",
                    step,
                    all.size(),
                    all.stream().mapToInt(Toll::mails).sum(),
                    all.stream().mapToInt(Toll::lost).sum(),
                    all.stream().mapToInt(toll -> toll.flaws().size()).sum(),
                    all.stream().mapToInt(Toll::twice).sum(),
                    worst.twice(),
                    worst.connections(),
                    all.stream().allMatch(Toll::isOneId) ? "yes" : "NO",
                    most(all, Toll::nextMail),
                    most(all, Toll::silence));
        });
        if (servers == 1) {
            List<Toll> all = tolls.values().stream().flatMap(List::stream).toList();
            System.out.printf(
                    Locale.ROOT, "it sends again at most %.2f s after it answers again%n", most(all, Toll::goesOn));
        }
    }

    private static double most(List<Toll> tolls, ToDoubleFunction<Toll> figure) {
        return tolls.stream().mapToDouble(figure).max().orElseThrow();
    }
}
