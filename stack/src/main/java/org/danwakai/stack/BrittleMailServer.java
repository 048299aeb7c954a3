package org.danwakai.stack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.Locale;
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

    /** @param connection its number, from 1 @param at of {@code System.nanoTime()} @param text null unless it is kept */
    public record Received(String sender, String recipient, String messageId, int connection, long at, String text) {}

    private final ServerSocket socket;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile Function<String, Fault> faults = recipient -> Fault.NONE;
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

    public void forget() {
        received.clear();
        most.set(clients.size());
    }

    /** The most connections that were open at one time since the last {@link #forget()}. */
    public int mostConnections() {
        return most.get();
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
            new Dialogue(in, client.getOutputStream(), number).hold();
        } catch (IOException | InterruptedException gone) {
            // the client, or we, hung up
        } finally {
            clients.remove(client);
        }
    }

    /** One client's commands and our answers. */
    private final class Dialogue {

        private final InputStream in;
        private final OutputStream out;
        private final int number;
        private String sender;
        private String recipient;
        private Fault fault = Fault.NONE;

        Dialogue(InputStream in, OutputStream out, int number) {
            this.in = in;
            this.out = out;
            this.number = number;
        }

        void hold() throws IOException, InterruptedException {
            if (refusesConnections) {
                say("421 4.3.2 not now");
                return;
            }
            say("220 localhost ESMTP brittle");
            for (String line = line(); line != null; line = line()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say("250-localhost\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                    case "HELO", "NOOP", "VRFY" -> say("250 2.0.0 ok");
                    case "MAIL" -> begin(line);
                    case "RCPT" -> {
                        if (!address(line)) {
                            return;
                        }
                    }
                    case "DATA" -> {
                        if (!take()) {
                            return;
                        }
                    }
                    case "RSET" -> {
                        forgetMail();
                        say("250 2.0.0 ok");
                    }
                    case "QUIT" -> {
                        say("221 2.0.0 bye");
                        return;
                    }
                    default -> say("500 5.5.2 unknown command");
                }
            }
        }

        private void begin(String line) throws IOException {
            if (sender != null) {
                say("503 5.5.1 one mail at a time");
                return;
            }
            sender = path(line);
            say("250 2.1.0 ok");
        }

        /** @return whether the connection goes on */
        private boolean address(String line) throws IOException {
            if (sender == null) {
                say("503 5.5.1 who are you");
                return true;
            }
            String to = path(line);
            Fault met = faults.apply(to);
            switch (met) {
                case NO_SUCH_ADDRESS -> say("550 5.1.1 <" + to + ">: no such address here");
                case LATER -> say("451 4.7.1 <" + to + ">: come back later");
                case GOING_DOWN -> {
                    say("421 4.3.2 going down");
                    return false;
                }
                case HANGS_UP -> {
                    return false;
                }
                default -> {
                    recipient = to;
                    fault = met;
                    say("250 2.1.5 ok");
                }
            }
            return true;
        }

        /** @return whether the connection goes on */
        private boolean take() throws IOException, InterruptedException {
            if (recipient == null) {
                say("503 5.5.1 to whom");
                return true;
            }
            say("354 go on");
            byte[] text = text();
            if (!delay.isZero()) {
                Thread.sleep(delay.toMillis());
            }
            switch (fault) {
                case REFUSED -> say("554 5.7.1 not wanted");
                case LATER_AFTER_TEXT -> say("452 4.3.1 no room");
                case STALLS -> {
                    return in.read() >= 0;
                }
                case TAKEN_IN_SILENCE -> {
                    remember(text);
                    return false;
                }
                default -> {
                    remember(text);
                    say("250 2.0.0 taken");
                }
            }
            forgetMail();
            return true;
        }

        private void remember(byte[] text) {
            String head = new String(text, 0, Math.min(text.length, 4096), StandardCharsets.UTF_8);
            received.add(new Received(
                    sender,
                    recipient,
                    messageId(head),
                    number,
                    System.nanoTime(),
                    keepsText ? new String(text, StandardCharsets.UTF_8) : null));
        }

        private void forgetMail() {
            sender = null;
            recipient = null;
            fault = Fault.NONE;
        }

        private void say(String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** @return null when the client has hung up */
        private String line() throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    return null;
                }
                if (octet != '\r') {
                    line.append((char) octet);
                }
            }
            return line.toString();
        }

        /** Up to the line that is a dot alone; the dot that was put before a line's own is taken off. */
        private byte[] text() throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 13);
            boolean atStart = true;
            while (true) {
                int octet = in.read();
                if (octet < 0) {
                    throw new EOFException();
                }
                if (atStart && octet == '.') {
                    octet = in.read();
                    if (octet == '\r') {
                        in.read();
                        return text.toByteArray();
                    }
                }
                text.write(octet);
                atStart = octet == '\n';
            }
        }

        private static String path(String line) {
            int begin = line.indexOf('<');
            int end = line.indexOf('>', begin);
            return begin < 0 || end < 0 ? "" : line.substring(begin + 1, end);
        }

        private static String messageId(String head) {
            int begin = head.indexOf("Message-ID: <");
            int end = head.indexOf('>', begin);
            return begin < 0 || end < 0 ? null : head.substring(begin + 13, end);
        }
    }
}
