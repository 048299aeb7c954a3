package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.danwakai.it.Organizing.form;
import static org.danwakai.it.Organizing.token;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** The way of one attendee, by the API: ask, prove, be seated, leave. */
class RegistrationIT {

    @Test
    void theLinkInTheMailTakesTheSeatAndAnotherGivesItBack() throws Exception {
        Api api = Api.anonymous();
        String seminar = Organizing.publishedSeminar("席をとる");

        Api.Answer asked = api.post(seminar + "/registrations", form("南 太郎", "minami@example.ac.jp"));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().getString("state")).isEqualTo("awaiting-proof");
        assertThat(taken(seminar)).isZero();

        Mail proof = Mailbox.awaitSubject("minami@example.ac.jp", "要確認");
        assertThat(proof.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(proof.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(proof.text()).contains(TheStack.get().siteUrl() + "/confirm/");

        JsonObject seated = api.post("/registrations/confirm", token(proof.token("confirm")))
                .json();
        assertThat(seated.getString("state")).isEqualTo("seated");
        assertThat(seated.getString("displayName")).isEqualTo("南 太郎＠試験大学");
        assertThat(taken(seminar)).isEqualTo(1);

        JsonObject again = api.post("/registrations/confirm", token(proof.token("confirm")))
                .json();
        assertThat(again.getString("state")).isEqualTo("seated");
        assertThat(taken(seminar)).isEqualTo(1);

        Mail told = Mailbox.awaitSubject("minami@example.ac.jp", "登録完了");
        assertThat(told.text()).contains("南 太郎＠試験大学");
        JsonObject left =
                api.post("/registrations/cancel", token(told.token("cancel"))).json();
        assertThat(left.getString("state")).isEqualTo("cancelled");
        api.post("/registrations/cancel", token(told.token("cancel")));
        assertThat(taken(seminar)).isZero();
        Mailbox.awaitSubject("minami@example.ac.jp", "取り消しました");
    }

    @Test
    void aKnownAddressIsToldByMailOnly() {
        Api api = Api.anonymous();
        String seminar = Organizing.publishedSeminar("二度の申し込み");
        Api.Answer first = api.post(seminar + "/registrations", form("西 花子", "nishi@example.ac.jp"));
        Mail proof = Mailbox.awaitSubject("nishi@example.ac.jp", "要確認");
        api.post("/registrations/confirm", token(proof.token("confirm")));

        Api.Answer second = api.post(seminar + "/registrations", form("西 花子", "NISHI@example.ac.jp"));

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body()).isEqualTo(first.body());
        Mailbox.awaitSubject("nishi@example.ac.jp", "すでに登録");
        assertThat(taken(seminar)).isEqualTo(1);
    }

    @Test
    void fullMeansWaitingInLineAndMovingUpInOrder() {
        Api api = Api.anonymous();
        String seminar = Organizing.publishedSeminar("満席");
        long pool =
                Long.parseLong(TheStack.query("SELECT p.id FROM seat_pool p JOIN seminar_number n USING (seminar_id)"
                                + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                                + seminar.substring(seminar.lastIndexOf('/') + 1))
                        .get(0));
        TheStack.execute("UPDATE seat_pool SET capacity = 1 WHERE id = " + pool);

        Mail first = seat(api, seminar, "first@example.ac.jp", "seated");
        seat(api, seminar, "second@example.ac.jp", "waiting");
        seat(api, seminar, "third@example.ac.jp", "waiting");
        api.post("/registrations/cancel", token(first.token("cancel")));

        Mail promoted = Mailbox.awaitSubject("second@example.ac.jp", "席が空きました");
        assertThat(promoted.text()).contains("second＠試験大学");
        assertThat(Mailbox.of("third@example.ac.jp"))
                .noneMatch(mail -> mail.subject().contains("席が空きました"));
    }

    @Test
    void whatIsWrongIsToldBesideTheFieldInTheReadersLanguage() {
        String seminar = Organizing.publishedSeminar("誤り");

        Api.Answer answer =
                Api.anonymous().post(seminar + "/registrations", form("太郎\\r\\nBcc: x@example.ac.jp", "nobody"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getJsonArray("problems").getValuesAs(JsonObject.class))
                .extracting(problem -> problem.getString("field"), problem -> problem.getString("code"))
                .containsExactlyInAnyOrder(tuple("name", "control-characters"), tuple("email", "not-an-address"));
    }

    @Test
    void anEmptyBodyIsABlankForm() {
        String seminar = Organizing.publishedSeminar("空");

        assertThat(Api.anonymous().post(seminar + "/registrations", "").status())
                .isEqualTo(422);
        assertThat(Api.anonymous().post("/registrations/confirm", "").status()).isEqualTo(404);
        assertThat(Api.anonymous().post("/registrations/cancel", "{").status()).isEqualTo(400);
    }

    @Test
    void fiftyTimesTheSameRequestIsOneRegistrationAndOneMail() {
        String seminar = Organizing.publishedSeminar("同じ要求");
        Api api = Api.anonymous();
        List<CompletableFuture<Api.Answer>> calls = IntStream.range(0, 50)
                .mapToObj(call -> api.postLater(seminar + "/registrations", form("五十 回", "gojukkai@example.ac.jp")))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202))
                .extracting(Api.Answer::body)
                .containsOnly(calls.get(0).join().body());
        Mailbox.awaitSubject("gojukkai@example.ac.jp", "要確認");
        assertThat(TheStack.query("SELECT id FROM registration WHERE folded_address = 'gojukkai@example.ac.jp'"))
                .hasSize(1);
        assertThat(TheStack.query("SELECT m.id FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE r.folded_address = 'gojukkai@example.ac.jp'"))
                .hasSize(1);
    }

    @Test
    void whoeverAsksForOneAddressHowOftenItIsSentFiveMailsAtMostAndOneAMinute() {
        String seminar = Organizing.publishedSeminar("何度もの申し込み");
        Api api = Api.anonymous();

        for (int minute = 0; minute < 7; minute++) {
            for (int again = 0; again < 2; again++) {
                Api.Answer answer = api.post(seminar + "/registrations", form("何度 太郎", "nando@example.ac.jp"));
                assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            }
            assertThat(proofMails("nando@example.ac.jp"))
                    .as("mails in minute " + minute)
                    .isEqualTo(Math.min(minute + 1, 5));
            // as a minute that goes by would have it
            TheStack.execute("UPDATE registration SET proof_mailed_at = proof_mailed_at - interval '1 minute'"
                    + " WHERE folded_address = 'nando@example.ac.jp'");
        }
        Api.Answer other = api.post(seminar + "/registrations", form("何度 花子", "nando2@example.ac.jp"));
        assertThat(other.status()).isEqualTo(202);
        assertThat(proofMails("nando2@example.ac.jp")).as("of somebody else").isEqualTo(1);
    }

    private static int proofMails(String address) {
        return TheStack.query("SELECT m.id FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE m.kind = 'proof' AND r.folded_address = '" + address + "'")
                .size();
    }

    @Test
    void theSameRequestKeyIsTheSameRequestAndNobodyElses() {
        String seminar = Organizing.publishedSeminar("同じ鍵");
        Api api = Api.anonymous();
        String path = seminar + "/registrations";

        assertThat(api.postOnce(path, form("鍵 一郎", "kagi@example.ac.jp"), "key-1")
                        .status())
                .isEqualTo(202);
        Mail proof = Mailbox.awaitSubject("kagi@example.ac.jp", "要確認");
        api.post("/registrations/confirm", token(proof.token("confirm")));
        api.post("/registrations/cancel", token(proof.token("cancel")));
        assertThat(api.postOnce(path, form("鍵 一郎", "kagi@example.ac.jp"), "key-1")
                        .status())
                .as("the same again after leaving is no new request")
                .isEqualTo(202);
        Api.Answer foreign = api.postOnce(path, form("鍵 二郎", "kagi2@example.ac.jp"), "key-1");

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(TheStack.query("SELECT state FROM registration WHERE folded_address LIKE 'kagi%@example.ac.jp'"))
                .containsExactly("cancelled");
    }

    @Test
    void aSeatInTheRoomFallsBackToOnlineAndCanBeChangedForOneInTheRoomWhenThatIsFree() {
        String seminar = Organizing.publishedSeminar("会場とオンライン");
        Organizing.room(seminar, 1);
        Api api = Api.anonymous();
        Mail inRoom = placed(api, seminar, "heya1@example.ac.jp", "room", false, "room");
        Mail fallen = placed(api, seminar, "heya2@example.ac.jp", "room", true, "online");
        Mail waiting = placed(api, seminar, "heya3@example.ac.jp", "room", false, "room");

        Api.Answer full = api.post("/registrations/move", move(fallen, "room"));
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.json().getString("type")).endsWith("pool-full");

        assertThat(api.post("/registrations/move", move(inRoom, "online"))
                        .json()
                        .getString("pool"))
                .isEqualTo("online");
        Mailbox.awaitSubject("heya3@example.ac.jp", "席が空きました");
        assertThat(TheStack.query("SELECT p.name || ' ' || p.taken || ' ' || p.waiting FROM seat_pool p"
                        + " JOIN seminar_number n ON n.seminar_id = p.seminar_id JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'dlap' AND n.number = " + seminar.substring(seminar.lastIndexOf('/') + 1)
                        + " ORDER BY p.name"))
                .containsExactly("online 2 0", "room 1 0");
        assertThat(api.post("/registrations/move", move(waiting, "nowhere")).status())
                .isEqualTo(422);
    }

    @Test
    void whoseErrandAnotherOfTheSameRoundPutsInTheLineIsToldThePosition() {
        String seminar = Organizing.publishedSeminar("同じ回の用事");
        Organizing.seats(seminar, "{\"pool\": \"online\", \"capacity\": 0}");
        Api api = Api.anonymous();
        api.post(seminar + "/registrations", form("先 一郎", "saki@example.ac.jp"));
        api.post(seminar + "/registrations", form("後 二郎", "ato@example.ac.jp"));
        Mail first = Mailbox.awaitSubject("saki@example.ac.jp", "要確認");
        Mail second = Mailbox.awaitSubject("ato@example.ac.jp", "要確認");

        List<CompletableFuture<Api.Answer>> calls = new ArrayList<>();
        try (HeldSeats held = HeldSeats.of(seminar)) {
            CompletableFuture<Api.Answer> before =
                    api.postLater("/registrations/confirm", token(first.token("confirm")));
            held.awaitRound();
            // all that come now are served in the next round; some of the moves are before the proof
            for (int call = 0; call < 10; call++) {
                calls.add(api.postLater("/registrations/move", move(second, "online")));
            }
            assertThat(api.get(seminar).status()).isEqualTo(200);
            calls.add(api.postLater("/registrations/confirm", token(second.token("confirm"))));
            assertThat(api.get(seminar).status()).isEqualTo(200);
            assertThat(before).isNotDone();
        }

        assertThat(calls.stream().map(CompletableFuture::join).map(Api.Answer::json))
                .allSatisfy(answer -> {
                    assertThat(answer.getString("state")).isEqualTo("waiting");
                    assertThat(answer.get("position")).hasToString("2");
                });
    }

    private static Mail placed(
            Api api, String seminar, String address, String pool, boolean fallBack, String expected) {
        api.post(
                seminar + "/registrations",
                "{\"name\": \"部屋\", \"institution\": \"試験大学\", \"email\": \"" + address + "\", \"pool\": \"" + pool
                        + "\", \"fallBack\": " + fallBack + "}");
        Mail proof = Mailbox.awaitSubject(address, "要確認");
        assertThat(api.post("/registrations/confirm", token(proof.token("confirm")))
                        .json()
                        .getString("pool"))
                .isEqualTo(expected);
        return proof;
    }

    private static String move(Mail mail, String pool) {
        return "{\"token\": \"" + mail.token("cancel") + "\", \"pool\": \"" + pool + "\"}";
    }

    @Test
    void tokensAreNowhereInTheDatabase() {
        String seminar = Organizing.publishedSeminar("トークン");
        Api.anonymous().post(seminar + "/registrations", form("東 次郎", "higashi@example.ac.jp"));
        String token = Mailbox.awaitSubject("higashi@example.ac.jp", "要確認").token("confirm");

        for (String table : new String[] {"outbox_mail", "registration", "audit_entry"}) {
            assertThat(TheStack.query("SELECT t::text FROM " + table + " t")).noneMatch(row -> row.contains(token));
        }
    }

    private static Mail seat(Api api, String seminar, String address, String expected) {
        String name = address.substring(0, address.indexOf('@'));
        api.post(seminar + "/registrations", form(name, address));
        Mail proof = Mailbox.awaitSubject(address, "要確認");
        JsonObject state = api.post("/registrations/confirm", token(proof.token("confirm")))
                .json();
        assertThat(((JsonString) state.get("state")).getString()).isEqualTo(expected);
        return proof;
    }

    private static int taken(String seminar) {
        return Api.anonymous()
                .get(seminar)
                .json()
                .getJsonArray("seats")
                .getJsonObject(0)
                .getInt("taken");
    }
}
