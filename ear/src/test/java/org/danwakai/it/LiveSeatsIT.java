package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats are told to whoever looks at them, as they are taken. */
class LiveSeatsIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void aSeatIsSeenWithinTwoSeconds() {
        String seminar = Organizing.publishedSeminar("生中継");
        try (SeatSocket one = SeatSocket.open(live(seminar));
                SeatSocket other = SeatSocket.open(live(Organizing.publishedSeminar("別の回")))) {
            await().until(() -> one.messages().size() == 1);
            assertThat(one.messages().get(0))
                    .isEqualTo("{\"pools\":[{\"pool\":\"online\",\"capacity\":300,\"taken\":0,\"waiting\":0}]}");

            takeSeat(seminar, "live1@example.ac.jp");

            await().atMost(SOON).until(() -> one.messages().size() == 2);
            assertThat(one.messages().get(1)).contains("\"taken\":1");
            assertThat(other.messages()).as("nothing changed there").hasSize(1);
        }
    }

    @Test
    void theSeatsAloneCanBeAskedFor() {
        String seminar = Organizing.publishedSeminar("席だけ");

        Api.Answer answer = Api.anonymous().get(seminar + "/seats");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=1");
        assertThat(answer.structure().asJsonArray())
                .isEqualTo(Api.anonymous().get(seminar).json().getJsonArray("seats"));

        takeSeat(seminar, "live2@example.ac.jp");
        await().atMost(SOON)
                .until(() -> Api.anonymous().get(seminar + "/seats").body().contains("\"taken\":1"));
    }

    @Test
    void whatNobodyMayKnowOfIsNotTold() {
        String draft = Organizing.path(Api.anonymous()
                .as("organizer")
                .post(
                        "/series/dlap/seminars",
                        Organizing.seminar("下書きの席", "2026-01-30T10:30:00+09:00", "2026-01-30T11:30:00+09:00"))
                .json());

        for (String seminar : List.of(draft, "/series/dlap/seminars/999999", "/series/nope/seminars/1")) {
            Api.Answer answer = Api.anonymous().get(seminar + "/seats");
            assertThat(answer.status()).as(seminar).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refusal(live(seminar), TheStack.get().siteUrl())).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost"})
    void pagesOfOthersOpenNoSocket(String origin) {
        assertThat(refusal(live(Organizing.publishedSeminar("よそのページ")), origin)).isEqualTo(403);
    }

    @Test
    void whoeverNamesNoOriginOpensNoSocket() {
        assertThat(refusal(live(Organizing.publishedSeminar("名乗らない")), null)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{\"taken\":300}"})
    void whoeverSaysAnythingIsCutOff(String words) {
        try (SeatSocket talkative = SeatSocket.open(live(Organizing.publishedSeminar("話しかける")))) {
            talkative.say(words);
            await().until(() -> talkative.closedWith() != 0);
            assertThat(talkative.closedWith()).isIn(1003, 1009);
        }
    }

    @Test
    void whoeverIsOneTooManyIsToldToComeAgain() {
        String path = live(Organizing.publishedSeminar("満員御礼"));
        List<SeatSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < TheStack.LIVE_VIEWERS; i++) {
                sockets.add(SeatSocket.open(path));
            }
            sockets.forEach(one -> await().until(() -> !one.messages().isEmpty()));
            SeatSocket tooMany = SeatSocket.open(path);
            sockets.add(tooMany);
            await().until(() -> tooMany.closedWith() == 1013);

            sockets.get(0).close();
            await().until(() -> isTakenIn(path, sockets));
        } finally {
            sockets.forEach(SeatSocket::close);
        }
    }

    private static boolean isTakenIn(String path, List<SeatSocket> sockets) {
        SeatSocket next = SeatSocket.open(path);
        sockets.add(next);
        await().until(() -> next.closedWith() != 0 || !next.messages().isEmpty());
        return next.closedWith() == 0;
    }

    @Test
    void aReaderHasNoSession() throws IOException {
        String path = live(Organizing.publishedSeminar("記名なし"));
        URI site = URI.create(TheStack.get().siteUrl());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nOrigin: " + site
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            List<String> lines = new ArrayList<>();
            for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
                lines.add(line);
            }
            assertThat(lines.get(0)).contains(" 101 ");
            assertThat(lines).noneMatch(line -> line.toLowerCase().startsWith("set-cookie"));
        }
    }

    @Test
    void aDatabaseThatIsAwayClosesNoSocket() throws IOException {
        String seminar = Organizing.publishedSeminar("データベース不在");
        try (SeatSocket socket = SeatSocket.open(live(seminar))) {
            await().until(() -> socket.messages().size() == 1);
            long before = complaints();
            TheStack.execute("ALTER TABLE seat_pool RENAME TO seat_pool_away");
            try {
                await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            } finally {
                TheStack.execute("ALTER TABLE seat_pool_away RENAME TO seat_pool");
            }
            assertThat(complaints() - before).as("lines in the log").isEqualTo(1);

            takeSeat(seminar, "live3@example.ac.jp");
            await().atMost(SOON).until(() -> socket.messages().size() == 2);
            assertThat(socket.closedWith()).isZero();
        }
    }

    private static long complaints() throws IOException {
        try (Stream<String> lines = Files.lines(TheStack.asItIs().serverLog())) {
            return lines.filter(line -> line.contains("seats as they were") || line.contains("SeatCounts"))
                    .count();
        }
    }

    private static int refusal(String path, String origin) {
        List<Integer> status = new ArrayList<>();
        assertThatThrownBy(() -> SeatSocket.open(path, origin))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> status.add(refused.getResponse().statusCode()));
        return status.get(0);
    }

    /** Where the seminar's seats are told, below the site's root. */
    static String live(String seminar) {
        return seminar.replace("/series/", "/live/").replace("/seminars/", "/");
    }

    static void takeSeat(String seminar, String address) {
        confirm(askFor(seminar, address));
    }

    /** @return the token that proves the address and takes the seat */
    static String askFor(String seminar, String address) {
        Api.anonymous().post(seminar + "/registrations", Organizing.form("生 花子", address));
        return Mailbox.awaitSubject(address, "要確認").token("confirm");
    }

    static void confirm(String token) {
        assertThat(Api.anonymous()
                        .post("/registrations/confirm", Organizing.token(token))
                        .status())
                .isEqualTo(200);
    }
}
