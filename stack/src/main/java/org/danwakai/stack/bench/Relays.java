package org.danwakai.stack.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.danwakai.stack.BrittleMailServer;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.danwakai.stack.BrittleMailServer.Received;

/**
 * The mail server, with a door for each application server, so that it is known whom a connection belongs to. Of each
 * hundred mails it refuses, drops or takes in silence five at the first attempt, as mail servers do; and one attempt of
 * the server that is to be killed it leaves without an answer.
 */
final class Relays implements AutoCloseable {

    private static final Duration PER_MAIL = Duration.ofMillis(10);
    private static final Duration STILL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Fault> TROUBLES = List.of(
            Fault.LATER,
            Fault.LATER_AFTER_TEXT,
            Fault.GOING_DOWN,
            Fault.HANGS_UP,
            Fault.TAKEN_IN_SILENCE,
            Fault.STALLS);

    /** A server has named, or handed over, a mail. @param at of {@code System.nanoTime()} */
    record Sign(int server, String recipient, long at) {}

    private final List<BrittleMailServer> doors;
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Sign> named = new ConcurrentLinkedQueue<>();
    private final Map<Fault, AtomicInteger> met = new EnumMap<>(Fault.class);
    private volatile Hold hold = new Hold(-1);
    private volatile int victim;

    Relays(int servers) {
        doors = IntStream.range(0, servers)
                .mapToObj(server -> BrittleMailServer.start(0))
                .toList();
        TROUBLES.forEach(fault -> met.put(fault, new AtomicInteger()));
        for (int server = 0; server < servers; server++) {
            int owner = server;
            doors.get(server).keepText(true);
            doors.get(server).delay(PER_MAIL);
            doors.get(server).breakAt(recipient -> answer(owner, recipient));
        }
    }

    /** Nobody who serves this application server is answered when it names a recipient. */
    private record Hold(int server, CountDownLatch hasCome, CountDownLatch isOver) {
        Hold(int server) {
            this(server, new CountDownLatch(1), new CountDownLatch(1));
        }
    }

    int port(int server) {
        return doors.get(server).port();
    }

    /** Forgets all mails. @param toBeKilled the server that meets a silence */
    void begin(int toBeKilled) {
        victim = toBeKilled;
        attempted.clear();
        named.clear();
        doors.forEach(BrittleMailServer::forget);
    }

    void awaitCount(int mails) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count() < mails) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(count() + " of " + mails + " mails have come");
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private int count() {
        return doors.stream().mapToInt(BrittleMailServer::count).sum();
    }

    int openConnections(int server) {
        return doors.get(server).openConnections();
    }

    List<Received> received() {
        return doors.stream().flatMap(door -> door.received().stream()).toList();
    }

    /** What the servers have done with mails, in its order. */
    List<Sign> signs() {
        List<Sign> all = new ArrayList<>(named);
        for (int server = 0; server < doors.size(); server++) {
            for (Received one : doors.get(server).received()) {
                all.add(new Sign(server, one.recipient(), one.at()));
            }
        }
        all.sort(Comparator.comparingLong(Sign::at));
        return all;
    }

    /** What went wrong so far, without the kills, and how often. */
    Map<Fault, AtomicInteger> met() {
        return met;
    }

    /** From now on the server's connections get no answer when they name a recipient, until {@link #release()}. */
    void hold(int server) {
        hold = new Hold(server);
    }

    void awaitHeld() throws InterruptedException {
        if (!hold.hasCome().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server has no mail to send any more");
        }
    }

    void release() {
        Hold last = hold;
        hold = new Hold(-1);
        last.isOver().countDown();
    }

    /** @param action done whenever that server has been told that a mail is taken */
    void whenTold(int server, Runnable action) {
        doors.get(server).whenTold(action);
    }

    /** Until no connection of that server gets any further. */
    void awaitStill(int server) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long before = -1;
        for (long now = progress(server); now != before && System.nanoTime() < deadline; now = progress(server)) {
            before = now;
            TimeUnit.MILLISECONDS.sleep(STILL.toMillis());
        }
    }

    private long progress(int server) {
        return named.stream().filter(sign -> sign.server() == server).count()
                + doors.get(server).count();
    }

    /** Until what a dead server had sent is read to its end. */
    void awaitGone(int server) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (openConnections(server) > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private Fault answer(int server, String recipient) {
        named.add(new Sign(server, recipient, System.nanoTime()));
        Hold now = hold;
        if (now.server() == server) {
            now.hasCome().countDown();
            try {
                now.isOver().await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return Fault.NONE;
        }
        Fault fault = attempted.add(recipient) ? trouble(server, recipient) : Fault.NONE;
        if (fault != Fault.NONE) {
            met.get(fault).incrementAndGet();
        }
        return fault;
    }

    private Fault trouble(int server, String recipient) {
        int number = Integer.parseInt(recipient.replaceAll("\\D", "")) % 100;
        if (number >= TROUBLES.size()) {
            return Fault.NONE;
        }
        Fault fault = TROUBLES.get(number);
        return fault != Fault.STALLS || server == victim && attempted.add("a silence") ? fault : Fault.NONE;
    }

    @Override
    public void close() {
        doors.forEach(BrittleMailServer::close);
    }
}
