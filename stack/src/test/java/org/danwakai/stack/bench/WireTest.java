package org.danwakai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int LARGE = 300_000;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/large", exchange -> answer(exchange, LARGE));
        server.createContext("/larger", exchange -> answer(exchange, 3 * LARGE));
        server.createContext("/in-chunks", exchange -> answer(exchange, 0));
        server.createContext("/known", exchange -> {
            boolean known = "\"tag\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** @param length 0 for one that is not told beforehand */
    private static void answer(HttpExchange exchange, int length) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(new byte[length == 0 ? 5_000 : length]);
        exchange.close();
    }

    @Test
    void pagesAreReadToTheirEndOneAfterTheOther() throws IOException {
        try (Wire wire = Wire.forPages(port(), 2)) {
            ByteBuffer large = wire.page("/large", List.of());
            ByteBuffer known = wire.page("/known", List.of("Accept: text/html", "If-None-Match: \"tag\""));
            ByteBuffer unknown = wire.page("/known", List.of());
            ByteBuffer chunks = wire.page("/in-chunks", List.of());

            Wire.Run run = wire.run(
                    List.of(large, known, large.duplicate(), chunks, known.duplicate(), unknown, large.duplicate())
                            .iterator(),
                    AT_MOST);

            assertThat(run.answers())
                    .hasSize(7)
                    .allMatch(answer -> answer.body().isEmpty() && answer.nanos() > 0);
            assertThat(run.count(200)).isEqualTo(4);
            assertThat(run.count(304)).isEqualTo(2);
            assertThat(run.count(404)).isEqualTo(1);
        }
    }

    @Test
    void bodiesOfOtherAnswersAreKept() throws IOException {
        try (Wire wire = new Wire(port(), 1)) {
            Wire.Run run = wire.run(
                    List.of(wire.request("/in-chunks", "text/plain", "x")).iterator(), AT_MOST);

            assertThat(run.answers()).singleElement().satisfies(answer -> assertThat(answer.body())
                    .hasSizeGreaterThan(5_000));
        }
    }

    @Test
    void anAnswerThatIsTooLargeEndsTheMeasurement() throws IOException {
        try (Wire wire = Wire.forPages(port(), 1)) {
            ByteBuffer larger = wire.page("/larger", List.of());

            assertThatThrownBy(() -> wire.run(List.of(larger).iterator(), AT_MOST))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("more than");
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
