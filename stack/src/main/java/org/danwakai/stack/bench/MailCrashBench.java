package org.danwakai.stack.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.danwakai.stack.StackBuilder;
import org.danwakai.stack.bench.WorkerKiller.Kill;

/**
 * Seats a thousand people, kills a worker at a step of sending the mails that they are owed ({@link WorkerKiller}), lets
 * the mail server make the usual trouble meanwhile ({@link Relays}), and reads back what has come: to each person one
 * right mail. What comes twice is no more than the connections that were open at the kill, under the same Message-ID.
 *
 * <p>With two servers on one database, in turns, the other goes on while the dead one is started again; with one, the
 * time counts from when it answers again.
 */
final class MailCrashBench {

    private static final int PEOPLE = 1_000;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Of so many kills with two servers, one is done with one server alone. */
    private static final int ALONE = 4;

    private final Random random = new Random();
    private final Rig rig;
    private final Relays relays;
    private final int servers;
    private final Crowd crowd;
    private final WorkerKiller killer;
    private final TollTable table;

    private MailCrashBench(Rig rig, Relays relays, int servers) {
        this.rig = rig;
        this.relays = relays;
        this.servers = servers;
        this.crowd = new Crowd(rig, PEOPLE);
        this.killer = new WorkerKiller(rig, relays);
        this.table = new TollTable(servers, CONNECTIONS);
        Gate.install(rig);
    }

    /** @param kills at each step with two servers @return how often something was broken */
    static int run(int kills) throws Exception {
        return run(2, kills) + run(1, (kills + ALONE - 1) / ALONE);
    }

    private static int run(int servers, int kills) throws Exception {
        try (Relays relays = new Relays(servers);
                Rig rig = new Rig(servers, made -> set(made, relays, servers))) {
            MailCrashBench bench = new MailCrashBench(rig, relays, servers);
            for (int number = 0; number < kills; number++) {
                for (KillStep step : KillStep.values()) {
                    bench.kill(step, number % servers);
                }
            }
            bench.table.print();
            System.out.println("meanwhile the mail server met them with " + relays.met());
            return bench.table.violations();
        }
    }

    private static void set(StackBuilder made, Relays relays, int servers) {
        // the real time: a server that is started again would begin a time of its own anew
        made.variable("DANWAKAI_CLOCK_AT", "")
                .shortLived()
                .variable("DANWAKAI_MAIL_RATE", "5000")
                .variable("DANWAKAI_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS));
        for (int server = 0; server < servers; server++) {
            made.variable(server, "DANWAKAI_SMTP_PORT", Integer.toString(relays.port(server)));
        }
    }

    private void kill(KillStep step, int server) throws Exception {
        relays.begin(server);
        List<OwedLetter> owed = crowd.seat();
        relays.awaitCount(PEOPLE / 10 + random.nextInt(PEOPLE * 4 / 10));
        Kill kill = killer.kill(step, server);
        CompletableFuture<Long> back = CompletableFuture.supplyAsync(() -> {
            rig.stack().startServer(server);
            return System.nanoTime();
        });
        awaitNothingOwed();
        long backAt = back.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        long from = servers == 1 ? backAt : kill.at();
        table.add(step, server, Toll.of(owed, relays.received(), kill, relays.signs(), from));
        if (!rig.query("SELECT id FROM outbox_mail WHERE state <> 'sent' LIMIT 1")
                .isEmpty()) {
            table.report("a mail was given up");
        }
    }

    private void awaitNothingOwed() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!rig.query("SELECT id FROM outbox_mail WHERE state = 'owed' LIMIT 1")
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Mails are still owed; see " + rig.stack().serverLog());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
