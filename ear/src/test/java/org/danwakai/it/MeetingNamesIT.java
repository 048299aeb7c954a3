package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names that are seen in the meeting, judged against the registrants of the seminar. */
class MeetingNamesIT {

    @Test
    void eachNameIsJudgedInItsPlace() {
        String seminar = Organizing.publishedSeminar("名前を見る");
        register(seminar, "山田 太郎", "やまだ たろう", "京都大学", "taro@scphys.kyoto-u.ac.jp");
        register(seminar, "佐藤 花子", null, "理化学研究所", "hanako@riken.jp");

        Api.Answer answer = Api.anonymous()
                .as("organizer")
                .post(
                        seminar + "/names",
                        names(List.of(
                                "山田太郎＠京大", "Yamada Taro @ Kyoto University", "佐藤花子", "佐藤花子@東京大学", "iPhone", "=cmd")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonArray judged = Json.createReader(new StringReader(answer.body())).readArray();
        assertThat(judged.getValuesAs(JsonObject.class).stream().map(one -> one.getString("verdict")))
                .containsExactly(
                        "conforms", "conforms", "wrong-form", "wrong-institution", "not-registered", "not-registered");
        assertThat(judged.getJsonObject(2).getJsonObject("registrant").getString("displayName"))
                .isEqualTo("佐藤 花子＠理化学研究所");
    }

    @Test
    void onlyOrganizersMayAsk() {
        String seminar = Organizing.publishedSeminar("名前は秘密");
        String body = names(List.of("山田太郎"));

        assertThat(Api.anonymous().post(seminar + "/names", body).status()).isEqualTo(401);
        assertThat(Api.anonymous().as("student").post(seminar + "/names", body).status())
                .isEqualTo(403);
        assertThat(Api.anonymous()
                        .as("organizer")
                        .post("/series/dlap/seminars/99999/names", body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoListOfNamesIsRefused() {
        String seminar = Organizing.publishedSeminar("名前でないもの");
        Api organizer = Api.anonymous().as("organizer");

        assertThat(organizer.post(seminar + "/names", "{}").status()).isEqualTo(422);
        assertThat(organizer.post(seminar + "/names", "[").status()).isEqualTo(400);
        assertThat(organizer
                        .post(seminar + "/names", names(List.of("長".repeat(301))))
                        .status())
                .isEqualTo(422);
        assertThat(organizer
                        .post(
                                seminar + "/names",
                                names(IntStream.rangeClosed(0, 10_000)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.toList())))
                        .status())
                .isEqualTo(422);
    }

    private static void register(String seminar, String name, String kana, String institution, String email) {
        var form = Json.createObjectBuilder()
                .add("name", name)
                .add("institution", institution)
                .add("email", email);
        if (kana != null) {
            form.add("kana", kana);
        }
        assertThat(Api.anonymous()
                        .post(seminar + "/registrations", form.build().toString())
                        .status())
                .isEqualTo(202);
        MailPolicyIT.confirm(email);
    }

    private static String names(List<String> names) {
        JsonArrayBuilder list = Json.createArrayBuilder(names);
        return Json.createObjectBuilder().add("names", list).build().toString();
    }
}
