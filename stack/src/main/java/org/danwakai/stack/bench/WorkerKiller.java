package org.danwakai.stack.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Kills a server by SIGKILL while its mail worker stands at a step, and hits each step exactly, from outside: what the
 * worker asks of PostgreSQL or of the mail server is not answered until it is dead.
 *
 * <ul>
 *   <li><b>before claim</b>: the statement that claims waits in PostgreSQL, at a {@link Gate}.
 *   <li><b>after claim</b>: that statement is let through and seen committed, while the mail server answers nobody of
 *       this worker, so that nothing of what was claimed can have gone.
 *   <li><b>before DATA</b>: the worker has named a recipient and waits to be told to go on with the text.
 *   <li><b>after 250</b>: the mail server has written that it has taken the mail, and kills before it does anything else;
 *       a gate keeps the worker from writing that down, however fast it reads.
 *   <li><b>before the mark</b>: the worker has read that, and the statement that writes it down waits at a gate. It is
 *       left there until its other connections have come as far, since that is the worst that a crash can do.
 * </ul>
 */
final class WorkerKiller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rig rig;
    private final Relays relays;

    WorkerKiller(Rig rig, Relays relays) {
        this.rig = rig;
        this.relays = relays;
    }

    /**
     * A server that is dead.
     *
     * @param at when it was killed, by {@code System.nanoTime()}
     * @param goneAt when the mail server had read the last that it sent
     * @param connections to the mail server that it had open
     * @param waiting recipients who were still owed a mail then that needed no more time to pass
     */
    record Kill(int server, long at, long goneAt, int connections, Set<String> waiting) {}

    Kill kill(KillStep step, int server) throws Exception {
        return switch (step) {
            case BEFORE_CLAIM -> beforeClaim(server);
            case AFTER_CLAIM -> afterClaim(server);
            case BEFORE_DATA -> beforeData(server);
            case AFTER_250 -> after250(server);
            case BEFORE_MARK -> beforeMark(server);
        };
    }

    private Kill beforeClaim(int server) throws Exception {
        try (Gate gate = close(Gate.Place.CLAIM, server)) {
            gate.awaitComer();
            Blow blow = strike(server);
            gate.turnAway();
            return aftermath(blow);
        }
    }

    private Kill afterClaim(int server) throws Exception {
        try {
            String claim;
            try (Gate gate = close(Gate.Place.CLAIM, server)) {
                claim = gate.awaitComer();
                relays.hold(server);
            }
            awaitCommit(claim);
            return aftermath(strike(server));
        } finally {
            relays.release();
        }
    }

    private Kill beforeData(int server) throws Exception {
        relays.hold(server);
        try {
            relays.awaitHeld();
            return aftermath(strike(server));
        } finally {
            relays.release();
        }
    }

    private Kill after250(int server) throws Exception {
        CompletableFuture<Blow> blow = new CompletableFuture<>();
        AtomicBoolean isStruck = new AtomicBoolean();
        relays.hold(server);
        relays.awaitHeld();
        // no mail ends before the last one over its connection is written down, which the gate would prevent
        relays.awaitStill(server);
        try (Gate gate = close(Gate.Place.MARK, server)) {
            relays.whenTold(server, () -> {
                if (isStruck.compareAndSet(false, true)) {
                    blow.complete(strike(server));
                }
            });
            relays.release();
            Blow struck = blow.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            gate.turnAway();
            return aftermath(struck);
        } finally {
            relays.release();
            relays.whenTold(server, () -> {});
        }
    }

    private Kill beforeMark(int server) throws Exception {
        try (Gate gate = close(Gate.Place.MARK, server)) {
            gate.awaitComer();
            relays.awaitStill(server);
            Blow blow = strike(server);
            gate.turnAway();
            return aftermath(blow);
        }
    }

    private Gate close(Gate.Place place, int server) throws SQLException {
        return Gate.close(rig, place, rig.stack().node(server));
    }

    private void awaitCommit(String transaction) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // not by its rows: the server may have renewed the claim meanwhile
        String asked = "SELECT pg_xact_status(CAST('" + transaction + "' AS xid8))";
        while (!rig.query(asked).get(0).equals("committed")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The claim is not committed");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Returns when the process is no more. */
    private Blow strike(int server) {
        int connections = relays.openConnections(server);
        long at = System.nanoTime();
        rig.stack().killServer(server);
        List<String> waiting = rig.query("SELECT r.address FROM outbox_mail m JOIN registration r"
                + " ON r.id = m.registration_id WHERE m.state = 'owed' AND m.not_before <= clock_timestamp()");
        return new Blow(server, at, connections, Set.copyOf(waiting));
    }

    private Kill aftermath(Blow blow) throws InterruptedException {
        relays.release();
        relays.awaitGone(blow.server());
        return new Kill(blow.server(), blow.at(), System.nanoTime(), blow.connections(), blow.waiting());
    }

    private record Blow(int server, long at, int connections, Set<String> waiting) {}
}
