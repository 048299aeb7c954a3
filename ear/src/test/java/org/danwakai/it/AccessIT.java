package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may do what, beyond what {@link RouteTableIT} shows of every address. */
class AccessIT {

    @Test
    void whoeverIsNotLoggedInIsSentFromTheConsoleToTheProvider() throws Exception {
        Api.Answer answer = Api.anonymous().getPage("/console/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(TheStack.get().keycloakUrl() + "/realms/danwakai/");
    }

    @Test
    void aTokenInTheAddressOpensNothing() {
        String token = Api.anonymous().as("organizer").token();

        assertThat(Api.anonymous()
                        .get("/series/dlap/seminars/1/registrations?access_token=" + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theBeansKnowWhoCalls() {
        String seminar = Organizing.publishedSeminar("監査");
        String label = "dlap/" + seminar.substring(seminar.lastIndexOf('/') + 1);

        assertThat(TheStack.query(
                        "SELECT actor || ' ' || action FROM audit_entry WHERE subject = '" + label + "' ORDER BY id"))
                .containsExactly("organizer plan", "organizer publish");
    }

    @Test
    void organizersAndAdministratorsSeeRegistrants() {
        String seminar = Organizing.publishedSeminar("名簿");
        Api.anonymous().post(seminar + "/registrations", Organizing.form("名簿 花子", "meibo@example.ac.jp"));

        for (String user : List.of("organizer", "admin")) {
            Api.Answer list = Api.anonymous().as(user).get(seminar + "/registrations");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body()).contains("meibo@example.ac.jp");
        }
    }

    @Test
    void aDraftIsNothingToAnybodyElse() {
        Api organizer = Api.anonymous().as("organizer");
        Api.Answer planned = organizer.post(
                "/series/dlap/seminars",
                Organizing.seminar("下書き", "2026-01-30T10:30:00+09:00", "2026-01-30T11:30:00+09:00"));
        String draft = Organizing.path(planned.json());

        assertThat(Api.anonymous().get(draft).status()).isEqualTo(404);
        assertThat(Api.anonymous().get("/series/dlap/seminars?size=100").body()).doesNotContain("下書き");
        assertThat(Api.anonymous()
                        .post(draft + "/registrations", Organizing.form("x", "x@example.ac.jp"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatEverybodyMayReadHoldsNoAddressNoLinkAndNoPasscode() {
        String seminar = Organizing.publishedSeminar("公開");
        Api organizer = Api.anonymous().as("organizer");
        organizer.post(
                seminar + "/meeting",
                "{\"url\": \"https://zoom.example/j/hidden\", \"passcode\": \"hidden-passcode\"}");
        Api.anonymous().post(seminar + "/registrations", Organizing.form("秘密", "hidden@example.ac.jp"));

        assertThat(Api.anonymous().get(seminar).body()).doesNotContain("hidden");
    }
}
