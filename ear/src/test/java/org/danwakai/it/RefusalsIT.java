package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be a registration is refused with the field that is wrong, and leaves nothing behind. */
class RefusalsIT {

    private static final String LONGEST_DOMAIN =
            ".%s.%s.%s.example.ac.jp".formatted("b".repeat(63), "c".repeat(63), "d".repeat(39));

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("名".repeat(300), "refuse@example.ac.jp", "name", "too-long"),
                Arguments.of("改行\r\nBcc: all@example.ac.jp", "refuse@example.ac.jp", "name", "control-characters"),
                Arguments.of("右から\u202Eひだり", "refuse@example.ac.jp", "name", "control-characters"),
                Arguments.of(" 　 ", "refuse@example.ac.jp", "name", "required"),
                Arguments.of("普通", "\"refuse me\"@example.ac.jp", "email", "not-an-address"),
                Arguments.of("普通", "refuse@", "email", "not-an-address"),
                Arguments.of("普通", "a".repeat(65) + "@example.ac.jp", "email", "not-an-address"),
                Arguments.of("普通", "a".repeat(4_000_000) + "@example.ac.jp", "email", "not-an-address"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldThatIsWrongIsNamed(String name, String email, String field, String code) {
        String seminar = Organizing.publishedSeminar("断られる");

        Api.Answer answer = Api.anonymous().post(seminar + "/registrations", form(name, email));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        JsonObject problem = answer.json().getJsonArray("problems").getJsonObject(0);
        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(registrations(seminar)).isEqualTo("0");
    }

    static Stream<String> unusualAddresses() {
        return Stream.of(
                "UPPER.Case+seminar@EXAMPLE.ac.jp",
                "idn@日本語.jp",
                "o'brien@example.ac.jp",
                "longest" + "@" + LONGEST_DOMAIN.substring(1));
    }

    @ParameterizedTest
    @MethodSource("unusualAddresses")
    void whatIsUnusualAndRightIsTaken(String email) {
        String seminar = Organizing.publishedSeminar("めずらしいアドレス");

        // combining characters, as some keyboards write them
        Api.Answer answer = Api.anonymous().post(seminar + "/registrations", form("か\u3099く 太郎", email));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(registrations(seminar)).isEqualTo("1");
    }

    @Test
    void aLinkThatDoesNotFitOpensNothing() {
        String seminar = Organizing.publishedSeminar("合わないリンク");
        Api api = Api.anonymous();
        api.post(seminar + "/registrations", form("鍵 花子", "refused-link@example.ac.jp"));
        long id = Long.parseLong(
                TheStack.query("SELECT id FROM registration WHERE folded_address = 'refused-link@example.ac.jp'")
                        .get(0));
        Instant now = TheStack.USUAL_DAY.toInstant();
        String expired = TheStack.asItIs().linkToken('c', id, now.minusSeconds(1));
        String ofNobody = TheStack.asItIs().linkToken('c', 999_999_999L, now.plus(Duration.ofDays(2)));
        String forLeaving = TheStack.asItIs().linkToken('x', id, null);

        assertThat(confirm(api, expired).status()).isEqualTo(410);
        assertThat(confirm(api, ofNobody).status()).isEqualTo(404);
        assertThat(confirm(api, forLeaving).status()).isEqualTo(404);
        assertThat(confirm(api, "nonsense").status()).isEqualTo(404);
        assertThat(confirm(api, "").status()).isEqualTo(404);
        assertThat(confirm(api, "x".repeat(1_000_000)).status()).isEqualTo(404);
        assertThat(TheStack.query("SELECT state FROM registration WHERE id = " + id))
                .containsExactly("awaiting-proof");
    }

    @Test
    void aSeminarThatIsOverOrCalledOffTakesNobody() {
        Api organizer = Api.anonymous().as("organizer");
        String past = Organizing.path(organizer
                .post(
                        "/series/dlap/seminars",
                        Organizing.seminar("昨日", "2026-01-19T10:30:00+09:00", "2026-01-19T11:30:00+09:00"))
                .json());
        organizer.post(past + "/publish", "");
        String calledOff = Organizing.publishedSeminar("中止");
        organizer.post(calledOff + "/cancel", "");

        for (String seminar : new String[] {past, calledOff}) {
            Api.Answer answer = Api.anonymous().post(seminar + "/registrations", form("遅刻", "osoi@example.ac.jp"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(registrations(seminar)).isEqualTo("0");
        }
    }

    private static Api.Answer confirm(Api api, String token) {
        return api.post("/registrations/confirm", Organizing.token(token));
    }

    private static String form(String name, String email) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("institution", "試験大学")
                .add("email", email)
                .add("language", "ja")
                .add("anyway", true)
                .build()
                .toString();
    }

    private static String registrations(String seminar) {
        return TheStack.query("SELECT count(*) FROM registration r JOIN seminar_number n ON n.seminar_id = r.seminar_id"
                        + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                        + seminar.substring(seminar.lastIndexOf('/') + 1))
                .get(0);
    }
}
