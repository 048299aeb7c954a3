package org.danwakai.stack;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A clamd as far as uploads need one: it takes {@code zINSTREAM} (clamd(8)), and finds the one harmless virus that all
 * scanners know (eicar.org). Whoever breaks the protocol is told {@code UNKNOWN COMMAND}, or nothing.
 */
public final class ClamServer implements AutoCloseable {

    /** In two parts, so that no scanner takes this file for one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** clamd's StreamMaxLength, as it comes. */
    private static final long USUAL_LIMIT = 100L * 1024 * 1024;

    private static final int LONGEST_COMMAND = 32;

    private final ServerSocket socket;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger scans = new AtomicInteger();
    private volatile long limit = USUAL_LIMIT;
    private volatile boolean silent;

    private ClamServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** @param port 0 for any that is free */
    public static ClamServer start(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            ClamServer server = new ClamServer(socket);
            begin(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many files were looked at. */
    public int scans() {
        return scans.get();
    }

    /** Files of more bytes than that are not looked at. */
    public void limit(long bytes) {
        limit = bytes;
    }

    /** Whether connections are closed without an answer. */
    public void silent(boolean on) {
        silent = on;
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                begin(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            String command = command(in);
            if (silent) {
                return;
            }
            String answer = command.equals("zINSTREAM") ? scan(in) : "UNKNOWN COMMAND";
            client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
        } catch (IOException goneMeanwhile) {
            return;
        } finally {
            clients.remove(client);
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int letter = in.read(); letter > 0 && command.length() < LONGEST_COMMAND; letter = in.read()) {
            command.append((char) letter);
        }
        return command.toString();
    }

    private String scan(DataInputStream in) throws IOException {
        long length = 0;
        boolean found = false;
        String end = "";
        for (int part = in.readInt(); part != 0; part = in.readInt()) {
            length += part;
            if (part < 0 || length > limit) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            String text = end + new String(in.readNBytes(part), StandardCharsets.ISO_8859_1);
            found |= text.contains(EICAR);
            end = text.substring(Math.max(0, text.length() - EICAR.length()));
        }
        scans.incrementAndGet();
        return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
