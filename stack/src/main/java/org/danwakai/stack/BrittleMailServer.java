package org.danwakai.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A mail server (RFC 5321) that takes every mail, remembers which, and breaks on demand in the ways that real ones do.
 * It speaks plain SMTP on the loopback interface alone.
 */
public final class BrittleMailServer implements AutoCloseable {

    /** What goes wrong with a mail. */
    public enum Fault {
        NONE,
        /** 550 5.1.1 at the recipient: there is no such address. */
        NO_SUCH_ADDRESS,
        /** 554 5.7.1 after the text: it is not wanted. */
        REFUSED,
        /** 451 4.7.1 at the recipient: later. */
        LATER,
        /** 452 4.3.1 after the text: later. */
        LATER_AFTER_TEXT,
        /** 421 at the recipient, and the connection ends. */
        GOING_DOWN,
        /** The connection ends at the recipient without an answer. */
        HANGS_UP,
        /** The mail is taken, and the connection ends before that is said. */
        TAKEN_IN_SILENCE,
        /** No answer to the text, and the connection stays. */
        STALLS
    }

    /**
     * @param fault {@link Fault#NONE}, or {@link Fault#TAKEN_IN_SILENCE}: then whoever sent it cannot know
     * @param connection its number, from 1
     * @param at of {@code System.nanoTime()}
     * @param text null unless it is kept
     */
    public record Received(
            String sender, String recipient, String messageId, Fault fault, int connection, long at, String text) {}

    private final ServerSocket socket;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile Function<String, Fault> faults = recipient -> Fault.NONE;
    private volatile Runnable whenTold = () -> {};
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean keepsText;
    private volatile boolean refusesConnections;

    private BrittleMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** @param port 0 for any that is free */
    public static BrittleMailServer start(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            BrittleMailServer server = new BrittleMailServer(socket);
            Thread thread = new Thread(server::accept, "brittle-mail");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @param byRecipient what goes wrong with a mail, told by whom it is to; asked each time */
    public void breakAt(Function<String, Fault> byRecipient) {
        faults = byRecipient;
    }

    /** @param action done whenever a sender has been told that its mail is taken, before anything else is heard from it */
    public void whenTold(Runnable action) {
        whenTold = action;
    }

    /** How long it takes over each mail. */
    public void delay(Duration perMail) {
        delay = perMail;
    }

    /** Whether the text of mails is kept as well. */
    public void keepText(boolean keeps) {
        keepsText = keeps;
    }

    /** 421 to every new connection, and those that are open end. */
    public void refuseConnections(boolean refuses) {
        refusesConnections = refuses;
        if (refuses) {
            clients.forEach(BrittleMailServer::end);
        }
    }

    /** All mails that were taken, in their order. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public int count() {
        return received.size();
    }

    /** Until it has taken so many mails. @throws IllegalStateException when it has not by then */
    public void awaitCount(int mails, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (count() < mails) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(count() + " of " + mails + " mails have come");
            }
            Thread.sleep(2);
        }
    }

    public void forget() {
        received.clear();
        most.set(clients.size());
    }

    /** The most connections that were open at one time since the last {@link #forget()}. */
    public int mostConnections() {
        return most.get();
    }

    /** How many connections are open now. */
    public int openConnections() {
        return clients.size();
    }

    /** How many connections there ever were. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clients.forEach(BrittleMailServer::end);
    }

    private static void end(Socket client) {
        try {
            client.close();
        } catch (IOException gone) {
            // it is
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                most.accumulateAndGet(clients.size(), Math::max);
                int number = connections.incrementAndGet();
                Thread thread = new Thread(() -> serve(client, number), "brittle-mail-" + number);
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client, int number) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16)) {
            new BrittleDialogue(this, in, client.getOutputStream(), number, () -> clients.remove(client)).hold();
        } catch (IOException | InterruptedException gone) {
            // the client, or we, hung up
        } finally {
            clients.remove(client);
        }
    }

    boolean refusesConnections() {
        return refusesConnections;
    }

    Fault fault(String recipient) {
        return faults.apply(recipient);
    }

    /** Takes its time over a mail that has come. */
    void linger() throws InterruptedException {
        if (!delay.isZero()) {
            Thread.sleep(delay.toMillis());
        }
    }

    void told() {
        whenTold.run();
    }

    void remember(String sender, String recipient, String messageId, Fault fault, int connection, byte[] text) {
        received.add(new Received(
                sender,
                recipient,
                messageId,
                fault,
                connection,
                System.nanoTime(),
                keepsText ? new String(text, StandardCharsets.UTF_8) : null));
    }
}
