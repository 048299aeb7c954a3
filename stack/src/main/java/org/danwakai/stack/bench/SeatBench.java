package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a place costs: the full registration and the full confirmation over HTTP beside a bare servlet on the same server
 * that does it in one statement or under a row lock, and beside pgbench on the same PostgreSQL. All are measured in
 * turns, five times. Then a rush for 300 seats, and the server's memory over 100,000 registrations.
 */
final class SeatBench {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** It counts from before its clients are connected, which takes 200 of them seconds on a slow machine. */
    private static final Duration PGBENCH_ROUND = Duration.ofSeconds(8);

    private static final List<Integer> CONNECTIONS = List.of(1, 32, 200, 1000);

    /** More would not fit into what PostgreSQL is set up for. */
    private static final int MOST_DATABASE_CLIENTS = 200;

    private static final int APPLICANTS_OF_A_ROUND = 8_000;
    private static final int SEATS = 300;
    private static final int RUSH = 5_000;
    private static final int MANY = 100_000;
    private static final String JSON = "application/json";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Rig rig;
    private final AtomicLong people = new AtomicLong();

    private SeatBench(Rig rig) {
        this.rig = rig;
    }

    static void run() throws Exception {
        // mails are written down as owed, and what it costs to send them is for another measurement
        try (Rig rig = new Rig(1, made -> made.variable("DANWAKAI_MAIL_RATE", "0.01"))) {
            SeatBench bench = new SeatBench(rig);
            bench.prepare();
            bench.warmUp();
            for (int connections : CONNECTIONS) {
                bench.compare(connections);
            }
            bench.rush();
            bench.memory();
        }
    }

    private void prepare() throws Exception {
        rig.execute("CREATE TABLE bench_pool (id int PRIMARY KEY, capacity int NOT NULL, taken int NOT NULL)");
        rig.execute("INSERT INTO bench_pool VALUES (1, 2000000000, 0)");
        rig.execute("CREATE TABLE bench_claim (address text NOT NULL, place int NOT NULL)");
        rig.deploy("BareServlet", "BareClaim");
    }

    private void warmUp() throws Exception {
        try (Wire wire = wire(32)) {
            confirm(wire, Duration.ofSeconds(10));
            register(wire, Duration.ofSeconds(20));
            claim(wire, "/bare/claim/statement", Duration.ofSeconds(6));
            claim(wire, "/bare/claim/lock", Duration.ofSeconds(3));
        }
    }

    private Wire wire(int connections) throws IOException {
        return new Wire(rig.stack().ports().site(), connections);
    }

    /** All sides at one number of connections, in turns. */
    private void compare(int connections) throws Exception {
        Map<String, Figures> rates = new LinkedHashMap<>();
        Map<String, Figures> medians = new LinkedHashMap<>();
        Map<String, Figures> slowest = new LinkedHashMap<>();
        long refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (Wire wire = wire(connections)) {
                Map<String, Wire.Run> runs = new LinkedHashMap<>();
                runs.put("registration", register(wire, ROUND));
                runs.put("confirmation", confirm(wire, ROUND));
                runs.put("bare, one statement", claim(wire, "/bare/claim/statement", ROUND));
                runs.put("bare, row lock", claim(wire, "/bare/claim/lock", ROUND));
                for (Map.Entry<String, Wire.Run> run : runs.entrySet()) {
                    refused += run.getValue().count(503);
                    figures(rates, run).add(run.getValue().perSecond());
                    figures(medians, run).add(run.getValue().millis(0.5));
                    figures(slowest, run).add(run.getValue().millis(0.99));
                }
            }
            int clients = Math.min(connections, MOST_DATABASE_CLIENTS);
            pgbench(clients)
                    .ifPresent(tps -> rates.computeIfAbsent("pgbench, " + clients + " clients", first -> new Figures())
                            .add(tps));
        }
        System.out.printf(
                "%n%d connections%nper second            min   median      max   of bare   p50 ms   p99 ms%n",
                connections);
        Figures bare = rates.get("bare, one statement");
        rates.forEach((side, rate) -> System.out.printf(
                Locale.ROOT,
                "%-20s%s   %7.2f%s%n",
                side,
                rate,
                rate.ratioTo(bare),
                medians.containsKey(side)
                        ? String.format(
                                Locale.ROOT,
                                " %8.1f %8.1f",
                                medians.get(side).median(),
                                slowest.get(side).median())
                        : ""));
        System.out.printf("answered 503: %d%n", refused);
    }

    private static Figures figures(Map<String, Figures> all, Map.Entry<String, Wire.Run> run) {
        return all.computeIfAbsent(run.getKey(), first -> new Figures());
    }

    private Wire.Run register(Wire wire, Duration atMost) throws Exception {
        Rig.Seminar seminar = rig.seminar(SEATS);
        return checked(
                wire.run(
                        Stream.generate(() -> wire.request(seminar.registrations(), JSON, form()))
                                .iterator(),
                        atMost),
                202);
    }

    private String form() {
        return "{\"name\": \"A Person\", \"institution\": \"A University\", \"language\": \"en\", \"email\": \"person"
                + people.incrementAndGet() + "@example.ac.jp\"}";
    }

    private Wire.Run confirm(Wire wire, Duration atMost) throws Exception {
        return checked(wire.run(confirmations(wire, SEATS, APPLICANTS_OF_A_ROUND), atMost), 200);
    }

    private Iterator<ByteBuffer> confirmations(Wire wire, int seats, int applicants) throws Exception {
        return rig.applicants(rig.seminar(seats), applicants).stream()
                .map(token -> wire.request("/api/v1/registrations/confirm", JSON, "{\"token\": \"" + token + "\"}"))
                .toList()
                .iterator();
    }

    private Wire.Run claim(Wire wire, String path, Duration atMost) {
        return checked(
                wire.run(
                        Stream.generate(() -> wire.request(path, "text/plain", "person" + people.incrementAndGet()))
                                .iterator(),
                        atMost),
                200);
    }

    private static Wire.Run checked(Wire.Run run, int status) {
        run.answers().stream()
                .filter(answer -> answer.status() != status && answer.status() != 503)
                .findFirst()
                .ifPresent(answer -> {
                    throw new IllegalStateException("answered " + answer.status() + " " + answer.body());
                });
        return run;
    }

    /** The same statement as the bare servlet's. Empty where pgbench is not installed. */
    private Optional<Double> pgbench(int clients) throws Exception {
        Path script = Files.createTempFile("claim", ".sql");
        Files.writeString(
                script, "\\set n random(1, 1000000000)\n" + BareClaim.STATEMENT.replace("?", "'person' || :n") + ";\n");
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "2",
                        "-T",
                        Long.toString(PGBENCH_ROUND.toSeconds()),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(rig.stack().ports().postgres()),
                        "-U",
                        rig.stack().databaseUser(),
                        rig.stack().databaseUser())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", rig.stack().databasePassword());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            process.waitFor(1, TimeUnit.MINUTES);
            Matcher tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new IOException("pgbench: " + said);
            }
            return Optional.of(Double.parseDouble(tps.group(1)));
        } catch (IOException missing) {
            System.out.println(missing.getMessage());
            return Optional.empty();
        } finally {
            Files.delete(script);
        }
    }

    /** Everybody has the link in hand and a connection open when it begins. */
    private void rush() throws Exception {
        Figures soldOut = new Figures();
        Figures allAnswered = new Figures();
        Figures slowest = new Figures();
        long refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (Wire wire = wire(RUSH)) {
                Iterator<ByteBuffer> requests = confirmations(wire, SEATS, RUSH);
                Wire.Run run = checked(wire.run(requests, Duration.ofMinutes(1)), 200);
                long last = run.answers().stream()
                        .filter(answer -> answer.body().contains("\"seated\""))
                        .skip(SEATS - 1)
                        .findFirst()
                        .orElseThrow()
                        .at();
                soldOut.add((last - run.startedAt()) / 1e6);
                allAnswered.add(run.seconds() * 1e3);
                slowest.add(run.millis(0.99));
                refused += run.count(503);
            }
        }
        System.out.printf("%nA rush of %d for %d seats, in ms       min   median      max%n", RUSH, SEATS);
        System.out.printf("the last seat is given           %s%n", soldOut);
        System.out.printf("all are answered                 %s%n", allAnswered);
        System.out.printf("99 %% are answered within         %s%n", slowest);
        System.out.printf("answered 503: %d%n", refused);
    }

    private void memory() throws Exception {
        System.out.printf("%nThe server's memory over %d registrations, in MB after a collection%n", MANY);
        Rig.Seminar seminar = rig.seminar(SEATS);
        try (Wire wire = wire(32)) {
            for (int done = 0; done <= MANY; done += MANY / 4) {
                System.out.printf(
                        "%7d registrations: heap %d, resident %d%n",
                        done, ServerMemory.heap(), ServerMemory.resident());
                if (done < MANY) {
                    checked(
                            wire.run(
                                    Stream.generate(() -> wire.request(seminar.registrations(), JSON, form()))
                                            .limit(MANY / 4)
                                            .iterator(),
                                    Duration.ofMinutes(5)),
                            202);
                }
            }
        }
    }
}
