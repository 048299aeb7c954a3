package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: in pages, in the API, and in the beans behind both. */
class AccessIT {

    /** Every call of the API that organizers alone may make. */
    static Stream<Arguments> organizersCalls() {
        return Stream.of(
                Arguments.of("GET", "/series/dlap/seminars/1/registrations"),
                Arguments.of("POST", "/series/dlap/seminars"),
                Arguments.of("PUT", "/series/dlap/seminars/1"),
                Arguments.of("PUT", "/series/dlap/seminars/1/seats"),
                Arguments.of("PUT", "/series/dlap/seminars/1/attendance"),
                Arguments.of("POST", "/series/dlap/seminars/1/publish"),
                Arguments.of("POST", "/series/dlap/seminars/1/cancel"),
                Arguments.of("POST", "/series/dlap/seminars/1/meeting"),
                Arguments.of("GET", "/series/dlap/seminars/1/meeting"),
                Arguments.of("PUT", "/series/dlap/seminars/1/meeting/provider"),
                Arguments.of("DELETE", "/series/dlap/seminars/1/meeting/provider"),
                Arguments.of("POST", "/series/dlap/seminars/1/meeting/attendance"),
                Arguments.of("POST", "/series/dlap/seminars/1/registrations/1/join-link"),
                Arguments.of("GET", "/series/dlap/seminars/1/link-mails"),
                Arguments.of("PUT", "/series/dlap/seminars/1/link-mails/pause"),
                Arguments.of("DELETE", "/series/dlap/seminars/1/link-mails/pause"),
                Arguments.of("POST", "/series/dlap/seminars/1/link-mails/failed"),
                Arguments.of("POST", "/series/dlap/seminars/1/registrations/1/link-mail"),
                Arguments.of("POST", "/institutions/updates?source=ror"),
                Arguments.of("POST", "/series/dlap/seminars/1/thanks"),
                Arguments.of("POST", "/series/dlap/seminars/1/messages"),
                Arguments.of("POST", "/series/dlap/seminars/1/names"),
                Arguments.of("POST", "/series/dlap/page"));
    }

    @Test
    void whoeverIsNotLoggedInIsSentFromTheConsoleToTheProvider() throws Exception {
        Api.Answer answer = Api.anonymous().getPage("/console/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(TheStack.get().keycloakUrl() + "/realms/danwakai/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/templates.xhtml?series=dlap",
                "/console/template.xhtml?series=dlap&mail=proof&written=ja",
                "/console/settings.xhtml?series=dlap",
                "/console/message.xhtml?series=dlap&number=1"
            })
    void pagesOfOrganizersAreNobodyElses(String page) {
        Api.Answer anonymous = Api.anonymous().getPage(page);

        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("Location")).startsWith(TheStack.get().keycloakUrl());
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("student");
            assertThat(browser.page().navigate(TheStack.get().siteUrl() + page).status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("organizersCalls")
    void withoutATokenTheApiAsksForOne(String method, String path) {
        Api.Answer answer = call(Api.anonymous(), method, path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("organizersCalls")
    void aTokenThatNobodySignedIsNone(String method, String path) {
        String forged = Api.anonymous().as("organizer").token().replaceFirst("\\.[^.]*$", ".c2lnbmVk");

        assertThat(call(Api.anonymous().withToken(forged), method, path).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("organizersCalls")
    void aStudentIsRefusedByTheBeanItself(String method, String path) {
        Api.Answer answer = call(Api.anonymous().as("student"), method, path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().getString("type")).endsWith("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mails", "seated"})
    void aStudentDoesNotSeeWhatOrganizersSeeOfMails(String page) {
        String path = "/console/" + page + ".xhtml?series=dlap&number=1";
        assertThat(Api.anonymous().getPage(path).status()).isEqualTo(302);
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("student");

            assertThat(browser.page().navigate(TheStack.get().siteUrl() + path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatNoProviderSignedIsNotTaken() {
        for (Api api : List.of(Api.anonymous(), Api.anonymous().as("organizer"))) {
            Api.Answer answer = api.post("/meetings/zoom/events", "{\"event\": \"meeting.deleted\"}");

            assertThat(answer.status()).isEqualTo(401);
        }
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

    /** Those about the links of a seminar, of one that there is none of. */
    static Stream<Arguments> callsAboutLinksOfNoSeminar() {
        return organizersCalls()
                .map(Arguments::get)
                .filter(call -> call[1].toString().contains("link"))
                .map(call -> Arguments.of(call[0], call[1].toString().replace("/seminars/1/", "/seminars/999999/")));
    }

    @ParameterizedTest
    @MethodSource("callsAboutLinksOfNoSeminar")
    void ofASeminarThatThereIsNoneOfThereAreNoLinks(String method, String path) {
        Api.Answer answer = call(Api.anonymous().as("organizer"), method, path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Api.Answer call(Api api, String method, String path) {
        return switch (method) {
            case "GET" -> api.get(path);
            case "DELETE" -> api.delete(path);
            case "PUT" ->
                api.put(
                        path,
                        path.endsWith("/seats")
                                ? "[]"
                                : Organizing.seminar("x", "2026-01-30T10:30:00+09:00", "2026-01-30T11:30:00+09:00"));
            default ->
                path.endsWith("/page")
                        ? api.post(path, "text/markdown", "# 第1回")
                        : api.post(
                                path,
                                path.endsWith("/meeting")
                                        ? "{\"url\": \"https://zoom.example/j/1\"}"
                                        : Organizing.seminar(
                                                "x", "2026-01-30T10:30:00+09:00", "2026-01-30T11:30:00+09:00"));
        };
    }
}
