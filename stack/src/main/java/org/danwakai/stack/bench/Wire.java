package org.danwakai.stack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks over a fixed number of connections, all open before the first request, by one thread: the load must not cost
 * more than what is measured. Each connection sends the next request as soon as it is answered.
 */
final class Wire implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: *(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final int NOT_MODIFIED = 304;
    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final int LARGEST_PAGE = 512 * 1024;

    private final String host;
    private final boolean keepsBodies;
    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();

    /** One connection. */
    private static final class Line {
        private final SocketChannel channel;
        private final ByteBuffer incoming;
        private ByteBuffer outgoing;
        private long sentAt;
        private int bodyAt;
        /** Of head and body; -1 when only the end of the body tells it. */
        private int length;

        private Line(SocketChannel channel, int largest) {
            this.channel = channel;
            this.incoming = ByteBuffer.allocate(largest);
        }

        private String text(int from, int to) {
            return new String(incoming.array(), from, to - from, StandardCharsets.ISO_8859_1);
        }

        private int status() {
            return Integer.parseInt(text(9, 12));
        }

        /** Reads the head once, since a large body comes in many parts. */
        private boolean isWhole() {
            if (bodyAt == 0) {
                String begin = text(0, incoming.position());
                int end = begin.indexOf("\r\n\r\n");
                if (end < 0) {
                    return false;
                }
                bodyAt = end + 4;
                Matcher bytes = LENGTH.matcher(begin.substring(0, end));
                boolean bodiless = status() == NOT_MODIFIED;
                length = bodiless ? bodyAt : bytes.find() ? bodyAt + Integer.parseInt(bytes.group(1)) : -1;
            }
            int there = incoming.position();
            return length < 0 ? text(bodyAt, there).endsWith("0\r\n\r\n") : there >= length;
        }
    }

    /**
     * @param body empty on a wire for pages
     * @param nanos between request and answer
     * @param at when it came, by {@link System#nanoTime()}
     */
    record Answer(int status, String body, long nanos, long at) {}

    /** @param seconds from the first request to the last answer */
    record Run(List<Answer> answers, long startedAt, double seconds) {

        double perSecond() {
            return answers.size() / seconds;
        }

        /** @param share 0.5 for the median */
        double millis(double share) {
            long[] sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
        }

        long count(int status) {
            return answers.stream().filter(answer -> answer.status() == status).count();
        }
    }

    Wire(int port, int connections) throws IOException {
        this(port, connections, LARGEST_ANSWER, true);
    }

    /** Answers may be large, and nobody looks into them. */
    static Wire forPages(int port, int connections) throws IOException {
        return new Wire(port, connections, LARGEST_PAGE, false);
    }

    private Wire(int port, int connections, int largest, boolean keepsBodies) throws IOException {
        this.keepsBodies = keepsBodies;
        host = "localhost:" + port;
        selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Line line = new Line(channel, largest);
            channel.register(selector, SelectionKey.OP_READ, line);
            lines.add(line);
        }
    }

    /** The bytes of a request. */
    ByteBuffer request(String path, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type
                + "\r\nAccept: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(first.length + content.length)
                .put(first)
                .put(content)
                .flip();
    }

    /** The bytes of a request for a page. @param headers each a name and a value, as in {@code "If-None-Match: *"} */
    ByteBuffer page(String path, List<String> headers) {
        String all = headers.stream().map(header -> header + "\r\n").collect(Collectors.joining());
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + all + "\r\n";
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param requests are sent until there are no more or the time is over; what was sent is waited for */
    Run run(Iterator<ByteBuffer> requests, Duration atMost) {
        List<Answer> answers = new ArrayList<>();
        long startedAt = System.nanoTime();
        long endsAt = startedAt + atMost.toNanos();
        int underWay = 0;
        try {
            for (Line line : lines) {
                if (requests.hasNext()) {
                    send(line, requests.next());
                    underWay++;
                }
            }
            while (underWay > 0) {
                if (selector.select(60_000) == 0) {
                    throw new IOException("no answer for a minute");
                }
                Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    Line line = (Line) ready.next().attachment();
                    ready.remove();
                    if (line.outgoing.hasRemaining()) {
                        line.channel.write(line.outgoing);
                        continue;
                    }
                    Answer answer = read(line);
                    if (answer == null) {
                        continue;
                    }
                    answers.add(answer);
                    underWay--;
                    if (System.nanoTime() < endsAt && requests.hasNext()) {
                        send(line, requests.next());
                        underWay++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Run(answers, startedAt, (System.nanoTime() - startedAt) / 1e9);
    }

    private static void send(Line line, ByteBuffer request) throws IOException {
        line.outgoing = request;
        line.incoming.clear();
        line.bodyAt = 0;
        line.sentAt = System.nanoTime();
        line.channel.write(request);
    }

    /** @return null while it is not whole */
    private Answer read(Line line) throws IOException {
        if (line.channel.read(line.incoming) < 0) {
            throw new IOException("closed by the server");
        }
        if (!line.isWhole()) {
            if (!line.incoming.hasRemaining()) {
                throw new IOException("an answer of more than " + line.incoming.capacity() + " bytes");
            }
            return null;
        }
        long now = System.nanoTime();
        String body = keepsBodies ? line.text(line.bodyAt, line.incoming.position()) : "";
        return new Answer(line.status(), body, now - line.sentAt, now);
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }
}
