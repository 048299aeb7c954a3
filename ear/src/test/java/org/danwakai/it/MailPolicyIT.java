package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a series makes of the address that somebody comes with. */
class MailPolicyIT {

    private static final String SERIES = "mlphys";

    @AfterEach
    void asItWas() {
        policy("prefer");
        TheStack.execute("DELETE FROM series_domain");
    }

    @Test
    void whoHasAnotherAddressIsAskedOnceAndMayGoOn() {
        String seminar = Organizing.publishedSeminar("お願いする", SERIES);

        Api.Answer asked = ask(seminar, "prefer@gmail.com", false);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(code(asked)).isEqualTo("prefer");
        assertThat(ask(seminar, "prefer@gmail.com", true).status()).isEqualTo(202);
        assertThat(ask(seminar, "prefer@scphys.kyoto-u.ac.jp", false).status()).isEqualTo(202);
        assertThat(TheStack.query("SELECT outcome || ' ' || coalesce(why_not, '-') FROM registration"
                        + " WHERE folded_address LIKE 'prefer@%' ORDER BY folded_address"))
                .containsExactly("not-academic 学生証がまだない", "academic -");
    }

    @Test
    void whatIsThrownAwayAfterUseIsRefusedAlways() {
        policy("any");
        String seminar = Organizing.publishedSeminar("使い捨て", SERIES);

        assertThat(code(ask(seminar, "any@mailinator.com", true))).isEqualTo("disposable");
        assertThat(ask(seminar, "any@gmail.com", false).status()).isEqualTo(202);
    }

    @Test
    void whereItIsRequiredARefusalNamesTheRule() {
        policy("require");
        String seminar = Organizing.publishedSeminar("必要", SERIES);

        Api.Answer refused = ask(seminar, "require@gmail.com", true);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("require");
        assertThat(code(ask(seminar, "require@kyoto-u.ac.jp.example.com", true)))
                .isEqualTo("require");
        assertThat(ask(seminar, "require@riken.jp", false).status()).isEqualTo(202);
    }

    @Test
    void whoIsReviewedStandsInLineFromTheProofOn() {
        policy("review");
        String seminar = Organizing.publishedSeminar("確かめる", SERIES);
        assertThat(ask(seminar, "review@gmail.com", false).status()).isEqualTo(202);
        assertThat(ask(seminar, "review@u-tokyo.ac.jp", false).status()).isEqualTo(202);

        JsonObject reviewed = confirm("review@gmail.com");
        JsonObject seated = confirm("review@u-tokyo.ac.jp");

        assertThat(reviewed.getString("state")).isEqualTo("in-review");
        assertThat(seated.getString("state")).isEqualTo("seated");
        assertThat(TheStack.query("SELECT place FROM registration WHERE folded_address LIKE 'review@%' ORDER BY place"))
                .containsExactly("1", "2");
        assertThat(TheStack.query("SELECT taken || ' ' || waiting FROM seat_pool p JOIN registration r"
                        + " ON r.pool_id = p.id WHERE r.folded_address = 'review@gmail.com'"))
                .containsExactly("1 0");
        // asking again is answered as for anybody, and changes nothing
        assertThat(ask(seminar, "review@gmail.com", false).status()).isEqualTo(202);
        assertThat(TheStack.query("SELECT state FROM registration WHERE folded_address = 'review@gmail.com'"))
                .containsExactly("in-review");
    }

    @Test
    void whatASeriesBlocksIsRefusedWithinSeconds() {
        String seminar = Organizing.publishedSeminar("断る", SERIES);
        TheStack.execute("INSERT INTO series_domain (series_id, domain, decision, decided_at, decided_by)"
                + " SELECT id, 'blocked.ac.jp', 'blocked', now(), 'test' FROM series WHERE slug = '" + SERIES + "'");
        TheStack.execute("INSERT INTO directory_edition (id, source, label, made_at)"
                + " VALUES (nextval('entity_id'), 'series', 'test', now())");

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ask(seminar, "somebody@physics.blocked.ac.jp", true).status() == 422);
        assertThat(code(ask(seminar, "somebody@physics.blocked.ac.jp", true))).isEqualTo("blocked");
    }

    @Test
    void anAddressTellsTheInstitution() {
        JsonObject known = Api.anonymous()
                .get("/institutions?email=taro%40yukawa.kyoto-u.ac.jp")
                .json();
        assertThat(known.getString("outcome")).isEqualTo("academic");
        assertThat(known.getJsonArray("institutions").getJsonObject(0).getString("ja"))
                .isEqualTo("京都大学");
        assertThat(known.getJsonArray("institutions").getJsonObject(0).getString("short"))
                .isEqualTo("京大");
        assertThat(Api.anonymous()
                        .get("/institutions?email=taro%40kyoto-u.ac.jp.example.com")
                        .json()
                        .getString("outcome"))
                .isEqualTo("ask");
        assertThat(Api.anonymous().get("/institutions?email=nobody").status()).isEqualTo(422);
        assertThat(Api.anonymous().get("/institutions").status()).isEqualTo(422);
    }

    private static void policy(String policy) {
        TheStack.execute("UPDATE series SET mail_policy = '" + policy + "' WHERE slug = '" + SERIES + "'");
    }

    private static Api.Answer ask(String seminar, String email, boolean anyway) {
        return Api.anonymous()
                .post(
                        seminar + "/registrations",
                        Json.createObjectBuilder()
                                .add("name", "山田 太郎")
                                .add("kana", "やまだ たろう")
                                .add("romaji", "Taro Yamada")
                                .add("institution", "京都大学")
                                .add("email", email)
                                .add("anyway", anyway)
                                .add("whyNot", "学生証がまだない")
                                .build()
                                .toString());
    }

    private static String code(Api.Answer refused) {
        return refused.json().getJsonArray("problems").getJsonObject(0).getString("code");
    }

    static JsonObject confirm(String email) {
        long id = Long.parseLong(TheStack.query("SELECT id FROM registration WHERE folded_address = '" + email + "'")
                .get(0));
        String token =
                TheStack.get().linkToken('c', id, TheStack.USUAL_DAY.toInstant().plus(Duration.ofDays(2)));
        return Api.anonymous()
                .post("/registrations/confirm", Organizing.token(token))
                .json();
    }
}
