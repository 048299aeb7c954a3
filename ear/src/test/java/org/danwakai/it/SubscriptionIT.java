package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.it.Organizing.token;

import java.util.List;
import java.util.stream.Stream;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** Standing registrations: asked for, proven, served when a seminar opens, paused and left. */
class SubscriptionIT {

    private static final String SERIES = "/series/mlphys/subscriptions";

    @Test
    void aSubscriberIsSeatedWhenASeminarOpensAndToldOnce() {
        Api api = Api.anonymous();
        String token = subscribe(api, "sub-always@example.ac.jp", "always");

        String seminar = Organizing.publishedSeminar("毎回の席", "mlphys");

        Mail seated = Mailbox.awaitSubject("sub-always@example.ac.jp", "登録完了");
        assertThat(states(seminar, "sub-always@example.ac.jp")).containsExactly("seated");
        assertThat(seated.token("leave")).isEqualTo(token);

        api.post("/subscriptions/pause", token(token));
        String paused = Organizing.publishedSeminar("休止中の回", "mlphys");
        assertThat(states(paused, "sub-always@example.ac.jp")).isEmpty();
        api.post("/subscriptions/resume", token(token));
        assertThat(api.post("/subscriptions/leave", token(token)).json().getString("state"))
                .isEqualTo("ended");
        Mailbox.awaitSubject("sub-always@example.ac.jp", "解約しました");
        String later = Organizing.publishedSeminar("解約後の回", "mlphys");
        assertThat(states(later, "sub-always@example.ac.jp")).isEmpty();
        assertThat(states(seminar, "sub-always@example.ac.jp"))
                .as("the seat that was given stays")
                .containsExactly("seated");
    }

    @Test
    void whoWantsToBeAskedClaimsTheSeatWithTheMailedLink() {
        Api api = Api.anonymous();
        String leave = subscribe(api, "sub-ask@example.ac.jp", "ask");
        String seminar = Organizing.publishedSeminar("ご案内の席", "mlphys");

        Mail invitation = Mailbox.awaitSubject("sub-ask@example.ac.jp", "ご案内");
        assertThat(states(seminar, "sub-ask@example.ac.jp")).containsExactly("awaiting-proof");
        Api.Answer claimed = api.post("/registrations/confirm", token(invitation.token("confirm")));

        assertThat(claimed.json().getString("state")).isEqualTo("seated");
        api.post("/subscriptions/leave", token(leave));
    }

    @Test
    void whoSubscribesToBothSeriesOfAJointSeminarGetsOneSeatAndOneMail() {
        Api api = Api.anonymous();
        String one = subscribe(api, "sub-joint@example.ac.jp", "ask");
        assertThat(api.post("/series/dlap/subscriptions", form("sub-joint@example.ac.jp", "always"))
                        .status())
                .isEqualTo(202);
        String proof =
                Mailbox.awaitSubject("sub-joint@example.ac.jp", "【要確認】DLAP").token("subscribe");
        api.post("/subscriptions/confirm", token(proof));

        String seminar = Organizing.publishedJointSeminar("合同の回");

        assertThat(states(seminar, "sub-joint@example.ac.jp"))
                .as("a seat by one of the two is a seat")
                .containsExactly("seated");
        assertThat(TheStack.query("SELECT m.kind FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE r.folded_address = 'sub-joint@example.ac.jp'"))
                .containsExactly("seated");
        api.post("/subscriptions/leave", token(one));
        TheStack.execute("UPDATE subscription SET state = 'ended' WHERE folded_address = 'sub-joint@example.ac.jp'");
    }

    @Test
    void aSeriesMayInviteItsSubscribersAndNobodyElseRenamesWhoIsInvited() {
        Api api = Api.anonymous();
        String leave = subscribe(api, "sub-invited@example.ac.jp", "always");
        TheStack.execute("UPDATE series SET subscribers_get = 'invitations' WHERE slug = 'mlphys'");
        String seminar;
        try {
            seminar = Organizing.publishedSeminar("招待の回", "mlphys");
        } finally {
            TheStack.execute("UPDATE series SET subscribers_get = 'seats' WHERE slug = 'mlphys'");
        }
        Mail invitation = Mailbox.awaitSubject("sub-invited@example.ac.jp", "ご案内");

        api.post(seminar + "/registrations", Organizing.form("他人", "sub-invited@example.ac.jp"));
        Api.Answer claimed = api.post("/registrations/confirm", token(invitation.token("confirm")));

        assertThat(claimed.json().getString("state")).isEqualTo("seated");
        assertThat(claimed.json().getString("displayName")).startsWith("毎回 花子");
        api.post("/subscriptions/leave", token(leave));
    }

    @Test
    void subscribersAreSeatedInTheOrderOfSubscriptionAndTheRestWait() {
        Api api = Api.anonymous();
        List<String> leaves = Stream.of("b", "a", "c")
                .map(name -> subscribe(api, "sub-order-" + name + "@example.ac.jp", "always"))
                .toList();
        TheStack.execute("UPDATE series SET default_capacity = 2 WHERE slug = 'mlphys'");
        String seminar;
        try {
            seminar = Organizing.publishedSeminar("順番の回", "mlphys");
        } finally {
            TheStack.execute("UPDATE series SET default_capacity = 300 WHERE slug = 'mlphys'");
        }

        assertThat(TheStack.query("SELECT r.folded_address || ' ' || r.state FROM registration r"
                        + " JOIN seminar_number n ON n.seminar_id = r.seminar_id JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'mlphys' AND n.number = "
                        + seminar.substring(seminar.lastIndexOf('/') + 1) + " ORDER BY r.place"))
                .containsExactly(
                        "sub-order-b@example.ac.jp seated",
                        "sub-order-a@example.ac.jp seated",
                        "sub-order-c@example.ac.jp waiting");
        leaves.forEach(leave -> api.post("/subscriptions/leave", token(leave)));
    }

    @Test
    void aWishThatIsNoneIsToldBesideItsField() {
        Api.Answer answer = Api.anonymous().post(SERIES, form("sub-once@example.ac.jp", "once"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("field"))
                .isEqualTo("wish");
    }

    @Test
    void subscribingTwiceIsToldByMailOnly() {
        Api api = Api.anonymous();
        String leave = subscribe(api, "sub-twice@example.ac.jp", "always");

        Api.Answer again = api.post(SERIES, form("sub-twice@example.ac.jp", "always"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().getString("state")).isEqualTo("awaiting-proof");
        Mailbox.awaitSubject("sub-twice@example.ac.jp", "すでに毎回の登録");
        api.post("/subscriptions/leave", token(leave));
    }

    @Test
    void aLinkForOneUseIsNoneForAnother() {
        Api api = Api.anonymous();
        String leave = subscribe(api, "sub-foreign@example.ac.jp", "always");

        assertThat(api.post("/registrations/cancel", token(leave)).status()).isEqualTo(404);
        assertThat(api.post("/subscriptions/confirm", token(leave)).status()).isEqualTo(404);
        assertThat(api.post("/subscriptions/leave", token("x".repeat(55))).status())
                .isEqualTo(404);
        api.post("/subscriptions/leave", token(leave));
    }

    /** @return the token of the link by which the series can be left */
    private static String subscribe(Api api, String address, String wish) {
        assertThat(api.post(SERIES, form(address, wish)).status()).isEqualTo(202);
        Mail proof = Mailbox.awaitSubject(address, "要確認");
        String token = proof.token("subscribe");
        assertThat(api.post("/subscriptions/confirm", token(token)).json().getString("state"))
                .isEqualTo("active");
        assertThat(api.post("/subscriptions/confirm", token(token)).json().getString("state"))
                .as("doing it again changes nothing")
                .isEqualTo("active");
        return Mailbox.awaitSubject(address, "毎回の登録が完了").token("leave");
    }

    private static String form(String address, String wish) {
        return Organizing.subscription("毎回 花子", address, wish);
    }

    private static List<String> states(String seminar, String address) {
        return TheStack.query("SELECT r.state FROM registration r JOIN seminar_number n ON n.seminar_id = r.seminar_id"
                + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'mlphys' AND n.number = "
                + seminar.substring(seminar.lastIndexOf('/') + 1) + " AND r.folded_address = '" + address + "'");
    }
}
