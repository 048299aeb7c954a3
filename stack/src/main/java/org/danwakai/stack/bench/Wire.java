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

/**
 * Posts over a fixed number of connections, all open before the first request, by one thread: the load must not cost
 * more than what is measured. Each connection sends the next request as soon as it is answered.
 */
final class Wire implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: *(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_ANSWER = 16 * 1024;

    private final String host;
    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();

    /** One connection. */
    private static final class Line {
        private final SocketChannel channel;
        private final ByteBuffer incoming = ByteBuffer.allocate(LARGEST_ANSWER);
        private ByteBuffer outgoing;
        private long sentAt;

        private Line(SocketChannel channel) {
            this.channel = channel;
        }
    }

    /** @param nanos between request and answer @param at when it came, by {@link System#nanoTime()} */
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
        host = "localhost:" + port;
        selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Line line = new Line(channel);
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
        line.sentAt = System.nanoTime();
        line.channel.write(request);
    }

    /** @return null while it is not whole */
    private static Answer read(Line line) throws IOException {
        if (line.channel.read(line.incoming) < 0) {
            throw new IOException("closed by the server");
        }
        String text = new String(line.incoming.array(), 0, line.incoming.position(), StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return null;
        }
        Matcher length = LENGTH.matcher(text.substring(0, head));
        boolean whole = length.find()
                ? text.length() - head - 4 >= Integer.parseInt(length.group(1))
                : text.endsWith("0\r\n\r\n");
        if (!whole) {
            return null;
        }
        long now = System.nanoTime();
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(head + 4), now - line.sentAt, now);
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }
}
