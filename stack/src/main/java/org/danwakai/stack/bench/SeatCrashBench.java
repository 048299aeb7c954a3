package org.danwakai.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills a server or PostgreSQL in the middle of a rush, again and again, and looks whether all that was answered is
 * there, and nothing else is broken.
 */
final class SeatCrashBench {

    private static final int CALLERS = 16;
    private static final int SEATS = 150;
    private static final int APPLICANTS = 1_200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration COMING_BACK = Duration.ofMinutes(2);

    private static final List<String> BROKEN = List.of(
            "SELECT 'the counters have drifted' FROM seat_pool p WHERE p.seminar_id = %1$d AND (p.taken, p.waiting) <>"
                    + " (SELECT count(*) FILTER (WHERE state = 'seated'), count(*) FILTER (WHERE state = 'waiting')"
                    + " FROM registration r WHERE r.pool_id = p.id)",
            "SELECT 'oversold' FROM seat_pool p WHERE p.seminar_id = %1$d AND p.taken > p.capacity",
            "SELECT 'a seat is idle while somebody waits' FROM seat_pool p WHERE p.seminar_id = %1$d"
                    + " AND p.taken < p.capacity AND p.waiting > 0",
            "SELECT 'a place was given twice' FROM registration WHERE seminar_id = %1$d AND place IS NOT NULL"
                    + " GROUP BY place HAVING count(*) > 1",
            "SELECT 'overtaken in the line' FROM registration s JOIN registration w ON w.pool_id = s.pool_id"
                    + " WHERE s.seminar_id = %1$d AND s.state = 'seated' AND w.state = 'waiting' AND w.place < s.place"
                    + " LIMIT 1",
            "SELECT 'an address has two registrations' FROM registration WHERE seminar_id = %1$d"
                    + " AND state <> 'cancelled' GROUP BY folded_address HAVING count(*) > 1",
            "SELECT 'a place of which nobody is told' FROM registration r WHERE r.seminar_id = %1$d"
                    + " AND r.state IN ('seated', 'waiting') AND (SELECT count(*) FROM outbox_mail m"
                    + " WHERE m.registration_id = r.id AND m.kind IN ('seated', 'waiting')) <> 1 LIMIT 1");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Random random = new Random();
    private final Rig rig;
    private final int servers;
    private int violations;

    private SeatCrashBench(Rig rig, int servers) {
        this.rig = rig;
        this.servers = servers;
    }

    /** @param cycles with one server, and as many with two @return how often something was broken */
    static int run(int cycles) throws Exception {
        int violations = 0;
        for (int servers = 1; servers <= 2; servers++) {
            try (Rig rig = new Rig(servers)) {
                SeatCrashBench bench = new SeatCrashBench(rig, servers);
                for (int cycle = 0; cycle < cycles; cycle++) {
                    bench.cycle(cycle);
                }
                System.out.printf("%d servers: %d cycles, %d violations%n", servers, cycles, bench.violations);
                violations += bench.violations;
            }
        }
        return violations;
    }

    private void cycle(int cycle) throws Exception {
        Rig.Seminar seminar = rig.seminar(SEATS);
        List<String> tokens = rig.applicants(seminar, APPLICANTS);
        Map<String, String> answered = new ConcurrentHashMap<>();
        Map<String, Boolean> registered = new ConcurrentHashMap<>();
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            int server = caller % servers;
            callers.submit(() -> {
                for (int i = next.getAndIncrement(); going.get() && i < tokens.size(); i = next.getAndIncrement()) {
                    ask(server, seminar, tokens.get(i), i, answered, registered);
                }
            });
        }
        int enough = 30 + random.nextInt(APPLICANTS / 2);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answered.size() + registered.size() < enough && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        boolean database = cycle % 2 == 1;
        int victim = random.nextInt(servers);
        if (database) {
            rig.stack().killDatabase();
        } else {
            rig.stack().killServer(victim);
        }
        TimeUnit.MILLISECONDS.sleep(200);
        going.set(false);
        callers.shutdown();
        if (database) {
            rig.stack().startDatabase();
        } else {
            rig.stack().startServer(victim);
        }
        long back = System.nanoTime();
        callers.awaitTermination(1, TimeUnit.MINUTES);
        int before = answered.size();
        for (int server = 0; server < servers; server++) {
            awaitAnswer(server, tokens.get(0));
        }
        double seconds = (System.nanoTime() - back) / 1e9;
        for (String token : tokens) {
            if (!answered.containsKey(token) && confirm(0, token) == null) {
                report("an applicant is not served afterwards");
            }
        }
        judge(seminar, tokens, answered, registered);
        System.out.printf(
                Locale.ROOT,
                "cycle %d: %s killed after %d answers, serving again %.1f s after its start, %d violations so far%n",
                cycle + 1,
                database ? "PostgreSQL" : "server " + (victim + 1),
                before + registered.size(),
                seconds,
                violations);
    }

    private void ask(
            int server,
            Rig.Seminar seminar,
            String token,
            int number,
            Map<String, String> answered,
            Map<String, Boolean> registered) {
        String state = confirm(server, token);
        if (state != null) {
            answered.put(token, state);
        }
        String address = "crash" + number + "-" + seminar.number() + "@example.ac.jp";
        String form = "{\"name\": \"A Person\", \"institution\": \"A University\", \"language\": \"en\", \"email\": \""
                + address + "\"}";
        HttpResponse<String> answer = send(server, seminar.registrations(), form);
        if (answer != null && answer.statusCode() == 202) {
            registered.put(address, true);
        }
    }

    /** @return seated or waiting; null when it was not answered so */
    private String confirm(int server, String token) {
        HttpResponse<String> answer = send(server, "/api/v1/registrations/confirm", "{\"token\": \"" + token + "\"}");
        if (answer == null || answer.statusCode() != 200) {
            return null;
        }
        return answer.body().contains("\"seated\"") ? "seated" : "waiting";
    }

    /** @return null when there was no answer */
    private HttpResponse<String> send(int server, String path, String json) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(rig.stack().siteUrl(server) + path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void awaitAnswer(int server, String token) {
        long deadline = System.nanoTime() + COMING_BACK.toNanos();
        while (confirm(server, token) == null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("server " + (server + 1) + " does not answer again");
            }
        }
    }

    private void judge(
            Rig.Seminar seminar, List<String> tokens, Map<String, String> answered, Map<String, Boolean> registered) {
        answered.forEach((token, state) -> {
            String now = confirm(0, token);
            if (!state.equals(now) && !(state.equals("waiting") && "seated".equals(now))) {
                report("answered " + state + " and is " + now);
            }
        });
        List<String> rows = rig.query("SELECT folded_address FROM registration WHERE seminar_id = " + seminar.id()
                + " AND state = 'awaiting-proof'");
        List<String> lost = new ArrayList<>(registered.keySet());
        lost.removeAll(rows);
        if (!lost.isEmpty()) {
            report(lost.size() + " registrations that were answered are lost");
        }
        BROKEN.forEach(rule -> rig.query(String.format(rule, seminar.id())).forEach(this::report));
        long placed = Long.parseLong(rig.query("SELECT count(*) FROM registration WHERE seminar_id = " + seminar.id()
                        + " AND state IN ('seated', 'waiting')")
                .get(0));
        if (placed != tokens.size()) {
            report(placed + " of " + tokens.size() + " applicants have a place");
        }
    }

    private void report(String violation) {
        violations++;
        System.out.println("VIOLATION: " + violation);
    }
}
