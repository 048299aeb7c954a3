package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.it.Organizing.token;

import java.util.List;
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
        return "{\"name\": \"毎回 花子\", \"institution\": \"試験大学\", \"email\": \"" + address
                + "\", \"language\": \"ja\", \"wish\": \"" + wish + "\"}";
    }

    private static List<String> states(String seminar, String address) {
        return TheStack.query("SELECT r.state FROM registration r JOIN seminar_number n ON n.seminar_id = r.seminar_id"
                + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'mlphys' AND n.number = "
                + seminar.substring(seminar.lastIndexOf('/') + 1) + " AND r.folded_address = '" + address + "'");
    }
}
