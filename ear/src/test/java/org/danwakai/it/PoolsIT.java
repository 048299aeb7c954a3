package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to attend has seats and times of its own. */
class PoolsIT {

    private static final String BOTH = """
            {"name": "%1$s", "institution": "試験大学", "email": "%1$s@example.ac.jp", "language": "ja", "pool": "%2$s"}
            """;

    @Test
    void aRoomOpensAndClosesByItself() {
        String seminar = Organizing.publishedSeminar("会場の受付");
        Organizing.seats(seminar, room("\"2026-01-21T09:00:00+09:00\"", "null"));

        Api.Answer early = register(seminar, "early", "room");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().getString("type")).endsWith("closed");
        assertThat(register(seminar, "early", "online").status()).isEqualTo(202);
        awaitOnPage(seminar, "ja", "1月21日(水) 9:00 JST 受付開始");

        Organizing.seats(seminar, room("null", "\"2026-01-20T09:00:00+09:00\""));
        assertThat(register(seminar, "late", "room").status()).isEqualTo(409);
        awaitOnPage(seminar, "en", "closed ");

        Organizing.seats(seminar, room("null", "\"2026-01-20T18:00:00+09:00\""));
        assertThat(register(seminar, "punctual", "room").status()).isEqualTo(202);
        awaitOnPage(seminar, "en", "closes ");
    }

    @Test
    void aSeminarIsNotOpenBeforeTheFirstOfItsWaysToAttendIs() {
        String seminar = Organizing.publishedSeminar("どちらも後から");
        String later = "\"2026-01-22T09:00:00+09:00\"";
        Organizing.seats(
                seminar,
                room(later, "null"),
                "{\"pool\": \"online\", \"capacity\": 300, \"opensAt\": \"2026-01-23T09:00:00+09:00\"}");

        assertThat(Api.anonymous().get(seminar).json().getString("phase")).isEqualTo("announced");
        assertThat(awaitOnPage(seminar, "ja", "1月22日(木) 9:00 JST")).doesNotContain("id=\"enter-");
    }

    @Test
    void whoWaitsMovesUpAtOnceWhereSeatsAreAdded() {
        String seminar = Organizing.publishedSeminar("増席");
        Organizing.seats(seminar, "{\"pool\": \"online\", \"capacity\": 0}");
        register(seminar, "pool-waits", "online");
        Api.anonymous()
                .post(
                        "/registrations/confirm",
                        Organizing.token(Mailbox.awaitSubject("pool-waits@example.ac.jp", "要確認")
                                .token("confirm")));
        assertThat(seats(seminar).getInt("waiting")).isEqualTo(1);

        Organizing.seats(seminar, "{\"pool\": \"online\", \"capacity\": 1}");

        assertThat(seats(seminar).getInt("taken")).isEqualTo(1);
        assertThat(seats(seminar).getInt("waiting")).isZero();
        assertThat(TheStack.query("SELECT detail FROM audit_entry WHERE action = 'set-quota' AND subject = 'dlap/"
                        + seminar.substring(seminar.lastIndexOf('/') + 1) + "' ORDER BY id"))
                .containsExactly("seats online 0", "seats online 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pool\": \"room\", \"capacity\": -1} | 422",
                "{\"pool\": \"room\", \"capacity\": 2000000000} | 422",
                "{\"pool\": \"room\", \"capacity\": 99999999999} | 422",
                "{\"pool\": \"roof\", \"capacity\": 10} | 400",
                "{\"capacity\": 10} | 422",
                "{\"pool\": \"room\", \"capacity\": 9, \"opensAt\": \"tomorrow\"} | 400",
                "{\"pool\": \"room\", \"capacity\": 9, \"opensAt\": \"2026-01-22T09:00:00+09:00\", "
                        + "\"closesAt\": \"2026-01-21T09:00:00+09:00\"} | 422",
            })
    void whatMakesNoSenseChangesNothing(String quota, int status) {
        String seminar = Organizing.publishedSeminar("だめな定員");

        Api.Answer answer = Api.anonymous()
                .as("organizer")
                .put(seminar + "/seats", "[{\"pool\": \"online\", \"capacity\": 7}, " + quota + "]");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(Api.anonymous().get(seminar).json().getJsonArray("seats")).hasSize(1);
        assertThat(seats(seminar).getInt("capacity")).isEqualTo(300);
    }

    @Test
    void anEmptyBodyIsRefused() {
        String seminar = Organizing.publishedSeminar("空の定員");

        for (String body : List.of("", "null", "{}")) {
            assertThat(Api.anonymous()
                            .as("organizer")
                            .put(seminar + "/seats", body)
                            .status())
                    .as(body)
                    .isIn(400, 422);
        }
    }

    private static String room(String opensAt, String closesAt) {
        return "{\"pool\": \"room\", \"capacity\": 20, \"opensAt\": " + opensAt + ", \"closesAt\": " + closesAt + "}";
    }

    private static Api.Answer register(String seminar, String name, String pool) {
        return Api.anonymous().post(seminar + "/registrations", BOTH.formatted(name, pool));
    }

    private static JsonObject seats(String seminar) {
        return Api.anonymous().get(seminar).json().getJsonArray("seats").getJsonObject(0);
    }

    /** Pages are rendered once a second. */
    private static String awaitOnPage(String seminar, String language, String text) {
        String path = seminar.replace("/series/", "/").replace("/seminars/", "/") + "?lang=" + language;
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> Api.anonymous().getPage(path).body(), page -> page.contains(text));
    }
}
