package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.it.Organizing.form;
import static org.danwakai.it.Organizing.token;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** Somebody else holds a seminar's seats for longer than anybody should have to wait. */
class OverloadIT {

    /** The wait in the queue, that of a round for the lock, and some for a slow machine. */
    private static final Duration GOOD_TIME = Duration.ofSeconds(13);

    private static final int PEOPLE = 3;

    @Test
    void whoCannotBeServedInGoodTimeIsToldSoAndNothingIsHalfDone() {
        String seminar = Organizing.publishedSeminar("混雑");
        String link = asked(seminar, "held-up@example.ac.jp");
        Api api = Api.anonymous();
        List<String> before = books(seminar);

        try (HeldSeats held = HeldSeats.of(seminar)) {
            List<CompletableFuture<Api.Answer>> byProgram = IntStream.range(0, PEOPLE)
                    .mapToObj(call -> api.postLater("/registrations/confirm", token(link)))
                    .toList();
            CompletableFuture<Api.Answer> byButton =
                    CompletableFuture.supplyAsync(() -> api.postForm("/confirm/" + link, ""));
            held.awaitRound();

            assertThat(byProgram).allSatisfy(call -> assertThat(call)
                    .succeedsWithin(GOOD_TIME)
                    .satisfies(OverloadIT::isToldToComeBack)
                    .satisfies(answer ->
                            assertThat(answer.json().getString("type")).endsWith(":overloaded")));
            assertThat(byButton).succeedsWithin(GOOD_TIME).satisfies(OverloadIT::isToldToComeBack);
            assertThat(books(seminar)).isEqualTo(before);
        }

        for (int time = 0; time < 2; time++) {
            assertThat(api.post("/registrations/confirm", token(link)).json().getString("state"))
                    .isEqualTo("seated");
        }
        Mailbox.awaitSubject("held-up@example.ac.jp", "登録完了");
        assertThat(books(seminar))
                .filteredOn(row -> !before.contains(row))
                .as("the pool with one seat taken, the registration with that seat, one mail")
                .hasSize(3)
                .last()
                .isEqualTo("seated once");
        assertThat(Mailbox.of("held-up@example.ac.jp").stream().map(Mail::subject))
                .filteredOn(subject -> !subject.contains("要確認"))
                .hasSize(1);
    }

    @Test
    void otherSeminarsWaitForOneRoundAtMostAndCanBeReadMeanwhile() {
        String seminar = Organizing.publishedSeminar("混んでいる");
        String other = Organizing.publishedSeminar("空いている");
        String link = asked(seminar, "held-here@example.ac.jp");
        String linkOfOther = asked(other, "free-there@example.ac.jp");
        Api api = Api.anonymous();

        try (HeldSeats held = HeldSeats.of(seminar)) {
            CompletableFuture<Api.Answer> waiting = api.postLater("/registrations/confirm", token(link));
            held.awaitRound();

            assertThat(api.get(seminar)
                            .json()
                            .getJsonArray("seats")
                            .getJsonObject(0)
                            .getInt("taken"))
                    .isZero();
            Api.Answer served = api.post("/registrations/confirm", token(linkOfOther));
            assertThat(served.status()).as(served.body()).isEqualTo(200);
            assertThat(served.json().getString("state")).isEqualTo("seated");
            assertThat(waiting).succeedsWithin(GOOD_TIME).satisfies(OverloadIT::isToldToComeBack);
        }
    }

    private static String asked(String seminar, String address) {
        assertThat(Api.anonymous()
                        .post(seminar + "/registrations", form("混雑 花子", address))
                        .status())
                .isEqualTo(202);
        return Mailbox.awaitSubject(address, "要確認").token("confirm");
    }

    private static void isToldToComeBack(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    /** All that is written about a seminar's seats: the pools, the registrations, the mails owed for them. */
    private static List<String> books(String seminar) {
        String of = " t JOIN seminar_number n USING (seminar_id) JOIN series z ON z.id = n.series_id"
                + " WHERE z.slug = 'dlap' AND n.number = " + seminar.substring(seminar.lastIndexOf('/') + 1)
                + " ORDER BY t.id";
        return Stream.of(
                        "SELECT t::text FROM seat_pool" + of,
                        "SELECT t::text FROM registration" + of,
                        "SELECT t.kind || ' ' || t.occasion FROM outbox_mail" + of)
                .flatMap(sql -> TheStack.query(sql).stream())
                .toList();
    }
}
