package org.danwakai.stack.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How soon a seat that is taken is seen on the seminar's page, while many read it: from the answer to whoever takes it. */
final class SeatsSeen {

    private static final int SEATS = 25;
    private static final int READERS = 8;
    private static final int MOST_MILLIS_BETWEEN = 1_000;
    private static final double AIM = 1_000;
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final List<String> COMPRESSED = List.of("Accept-Encoding: gzip");

    private final Rig rig;

    SeatsSeen(Rig rig) {
        this.rig = rig;
    }

    void measure() throws Exception {
        Rig.Seminar seminar = rig.seminar(300);
        String path = "/dlap/" + seminar.number();
        List<String> tokens = rig.applicants(seminar, SEATS);
        AtomicBoolean reading = new AtomicBoolean(true);
        Figures seen = new Figures();
        int port = rig.stack().ports().site();
        try (Wire readers = Wire.forPages(port, READERS);
                Wire watcher = Wire.forPages(port, 1);
                Wire applicant = new Wire(port, 1)) {
            CompletableFuture<Wire.Run> read = CompletableFuture.supplyAsync(
                    () -> readers.run(whilst(reading, readers.page(path, COMPRESSED)), AT_MOST));
            // anywhere in the second that a page is kept
            Random moment = new Random(77);
            for (String token : tokens) {
                TimeUnit.MILLISECONDS.sleep(moment.nextInt(MOST_MILLIS_BETWEEN));
                seen.add(millisUntilSeen(path, token, watcher, applicant));
            }
            reading.set(false);
            System.out.printf(
                    "%nMilliseconds from the answer to a confirmation until the page shows the seat as taken, %d of them,"
                            + " %.0f readers a second%n",
                    SEATS, read.join().perSecond());
        }
        System.out.println("     min   median      max");
        System.out.printf("%s   aim %.0f at most: %s%n", seen, AIM, seen.most() <= AIM ? "met" : "MISSED");
    }

    private double millisUntilSeen(String path, String token, Wire watcher, Wire applicant) throws Exception {
        String tag = rig.get(rig.stack().siteUrl() + path, "Accept-Encoding", "gzip")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Wire.Answer taken = one(
                applicant,
                applicant.request(
                        "/api/v1/registrations/confirm", "application/json", "{\"token\": \"" + token + "\"}"));
        if (taken.status() != 200) {
            throw new IOException("A confirmation answered " + taken.status() + " " + taken.body());
        }
        ByteBuffer asked = watcher.page(path, List.of(COMPRESSED.get(0), "If-None-Match: " + tag));
        while (true) {
            Wire.Answer page = one(watcher, asked.duplicate());
            if (page.status() == 200) {
                return Math.max(0, page.at() - taken.at()) / 1e6;
            }
            if (page.at() - taken.at() > AT_MOST.toNanos()) {
                throw new IOException("The page never shows the seat that was taken");
            }
        }
    }

    private static Wire.Answer one(Wire wire, ByteBuffer request) {
        return wire.run(List.of(request).iterator(), AT_MOST).answers().get(0);
    }

    private static Iterator<ByteBuffer> whilst(AtomicBoolean reading, ByteBuffer request) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reading.get();
            }

            @Override
            public ByteBuffer next() {
                return request.duplicate();
            }
        };
    }
}
