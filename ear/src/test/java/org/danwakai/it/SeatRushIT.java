package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.danwakai.it.Organizing.form;
import static org.danwakai.it.Organizing.token;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** Four hundred people press the button at once, for three hundred seats. */
class SeatRushIT {

    private static final int PEOPLE = 400;
    private static final int SEATS = 300;

    /** Of a server that is told nothing else. */
    private static final int MAIL_CONNECTIONS = 4;

    @Test
    void exactlyThreeHundredAreSeatedAndAHundredWaitInOrder() {
        String seminar = Organizing.publishedSeminar("殺到");
        List<String> tokens = register(seminar, "rush");

        List<JsonObject> answers = confirmAtOnce(Api.anonymous(), tokens).stream()
                .map(CompletableFuture::join)
                .map(Api.Answer::json)
                .toList();

        assertThat(answers).filteredOn(answer -> state(answer).equals("seated")).hasSize(SEATS);
        assertThat(answers)
                .filteredOn(answer -> state(answer).equals("waiting"))
                .hasSize(PEOPLE - SEATS)
                .allSatisfy(answer -> assertThat(answer.getInt("position")).isBetween(1, PEOPLE - SEATS));
        assertThatTheBooksBalance(seminar);

        List<String> firstInLine = TheStack.query("SELECT folded_address" + registrations(seminar)
                + " AND r.state = 'waiting' ORDER BY r.place LIMIT 10");
        Api api = Api.anonymous();
        TheStack.query("SELECT folded_address" + registrations(seminar) + " AND r.state = 'seated' LIMIT 10")
                .forEach(address -> api.post(
                        "/registrations/cancel",
                        token(Mailbox.of(address).get(0).token("cancel"))));

        assertThat(TheStack.query("SELECT folded_address" + registrations(seminar)
                        + " AND r.state = 'seated' AND r.place > " + SEATS + " ORDER BY r.place"))
                .isEqualTo(firstInLine);
        assertThat(seats(seminar).getInt("taken")).isEqualTo(SEATS);
        assertThat(seats(seminar).getInt("waiting")).isEqualTo(PEOPLE - SEATS - 10);
    }

    @Test
    void aServerKilledInTheMiddleLosesNoAnsweredSeatAndOwesEveryoneTheirMail() {
        String seminar = Organizing.publishedSeminar("途中で停止");
        List<String> tokens = register(seminar, "crash");

        List<CompletableFuture<Api.Answer>> calls = confirmAtOnce(Api.anonymous(), tokens);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> calls.stream().filter(CompletableFuture::isDone).count() > 0);
        TheStack.get().killServer();
        Map<String, String> answered = new HashMap<>();
        List<String> unanswered = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Api.Answer answer = calls.get(i).exceptionally(broken -> null).join();
            if (answer != null && answer.status() == 200) {
                answered.put(tokens.get(i), state(answer.json()));
            } else {
                unanswered.add(tokens.get(i));
            }
        }
        assertThat(answered).as("the server was killed in the middle").hasSizeBetween(1, PEOPLE - 1);
        Api api = Api.anonymous();
        TheStack.startLater(Duration.ofMinutes(30));

        answered.forEach((token, state) -> assertThat(
                        state(api.post("/registrations/confirm", token(token)).json()))
                .isEqualTo(state));
        confirmAtOnce(api, unanswered)
                .forEach(call -> assertThat(call.join().status()).isEqualTo(200));
        assertThatTheBooksBalance(seminar);

        await("all mails").atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(
                        TheStack.query("SELECT m.id FROM outbox_mail m"
                                + registrations(seminar)
                                        .replace(
                                                " FROM registration r",
                                                " JOIN registration r ON r.id = m.registration_id")
                                + " AND m.state = 'owed'"))
                .isEmpty());
        int copies = 0;
        for (int i = 0; i < PEOPLE; i++) {
            List<Mail> told = Mailbox.of("crash" + i + "@example.ac.jp").stream()
                    .filter(mail -> !mail.subject().contains("要確認"))
                    .toList();
            assertThat(told).as("what became of number " + i).isNotEmpty();
            assertThat(told.stream().map(Mail::messageId).distinct())
                    .as("copies are told apart")
                    .hasSize(1);
            copies += told.size() - 1;
        }
        assertThat(copies)
                .as("mails sent twice: at most one on each connection when the server was killed")
                .isLessThanOrEqualTo(MAIL_CONNECTIONS);
    }

    private static List<String> register(String seminar, String prefix) {
        Api api = Api.anonymous();
        IntStream.range(0, PEOPLE)
                .mapToObj(
                        i -> api.postLater(seminar + "/registrations", form(prefix + i, prefix + i + "@example.ac.jp")))
                .toList()
                .forEach(call -> assertThat(call.join().status()).isEqualTo(202));
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> Mailbox.awaitSubject(prefix + i + "@example.ac.jp", "要確認"))
                .map(mail -> mail.token("confirm"))
                .toList();
    }

    private static List<CompletableFuture<Api.Answer>> confirmAtOnce(Api api, List<String> tokens) {
        return tokens.stream()
                .map(token -> api.postLater("/registrations/confirm", token(token)))
                .toList();
    }

    private static void assertThatTheBooksBalance(String seminar) {
        assertThat(TheStack.query(
                        "SELECT r.place" + registrations(seminar) + " AND r.state = 'seated' ORDER BY r.place"))
                .isEqualTo(places(1, SEATS));
        assertThat(TheStack.query(
                        "SELECT r.place" + registrations(seminar) + " AND r.state = 'waiting' ORDER BY r.place"))
                .isEqualTo(places(SEATS + 1, PEOPLE));
        assertThat(seats(seminar).getInt("taken")).isEqualTo(SEATS);
        assertThat(seats(seminar).getInt("waiting")).isEqualTo(PEOPLE - SEATS);
    }

    private static List<String> places(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private static String registrations(String seminar) {
        return " FROM registration r JOIN seminar_number n ON n.seminar_id = r.seminar_id"
                + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                + seminar.substring(seminar.lastIndexOf('/') + 1);
    }

    private static JsonObject seats(String seminar) {
        return Api.at(TheStack.asItIs().siteUrl())
                .get(seminar)
                .json()
                .getJsonArray("seats")
                .getJsonObject(0);
    }

    private static String state(JsonObject answer) {
        return answer.getString("state");
    }
}
