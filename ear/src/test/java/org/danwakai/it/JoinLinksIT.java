package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** Links of ours lead one person each into the meeting, at the right time, and tell organizers when they are passed on. */
class JoinLinksIT {

    private static final String ROOM = "https://meet.example/j/4711?pwd=secret";

    @Test
    void theMailHoldsALinkOfOursAloneAndTheSameWhenItIsSentAgain() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        seminar.seat("door-mailed");
        String link = seminar.link("door-mailed");

        Mail mail = Mailbox.awaitSubject(DoorSeminar.address("door-mailed"), "参加URL");
        assertThat(mail.text()).contains(link).doesNotContain("meet.example", "quark", "123 456");

        String mails = " FROM outbox_mail WHERE kind = 'join' AND seminar_id = " + seminar.id();
        await().until(() -> TheStack.query("SELECT state" + mails).equals(List.of("sent")));
        TheStack.execute("UPDATE outbox_mail SET state = 'owed' WHERE id = (SELECT id" + mails + ")");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.of(DoorSeminar.address("door-mailed")).size() > 1);
        assertThat(Mailbox.of(DoorSeminar.address("door-mailed")))
                .allMatch(one -> one.text().contains(link));
        assertThat(TheStack.query("SELECT count(*) FROM join_link l JOIN registration r ON r.id = l.registration_id"
                        + " WHERE r.seminar_id = " + seminar.id()))
                .containsExactly("1");

        seminar.heldAt("https://moved.example/j/1").open();
        assertThat(enter(link).header("Location"))
                .as("a meeting that is moved needs no other mail")
                .isEqualTo("https://moved.example/j/1");
        assertThat(TheStack.query(
                        "SELECT occasion FROM outbox_mail WHERE kind = 'join' AND seminar_id = " + seminar.id()))
                .as("once for the day, so again for another")
                .containsExactly("personal-2026-01-20");
    }

    @Test
    void thePageSaysHowTheLinkStandsAndLeadsInWhenItIsTime() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        String registration = seminar.seat("door-states");
        String link = seminar.link("door-states");

        assertThat(look(link))
                .contains("2026年1月20日(火) 15:45 JST", "door-states＠試験大学", "マイク")
                .doesNotContain("quark");
        assertThat(enter(link).status()).isEqualTo(409);

        assertThat(look(seminar.open(), link))
                .contains("door-states＠試験大学", "quark", "123 456", "<button class=\"button\" type=\"submit\">")
                .doesNotContain("meet.example");
        Api.Answer led = enter(link);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo(ROOM);
        assertThat(led.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(led.header("Cache-Control")).isEqualTo("no-store");
        assertThat(led.body()).isEmpty();

        assertThat(look(seminar.over(), link))
                .contains("2026年1月20日(火) 9:30 JST")
                .doesNotContain("quark", "meet.example");
        assertThat(enter(link).status()).isEqualTo(410);

        assertThat(look(seminar.open().decide("cancelled"), link))
                .contains("中止")
                .doesNotContain("quark");
        assertThat(enter(link).status()).isEqualTo(409);
        assertThat(look(seminar.decide("postponed"), link))
                .contains("延期", "新しい日程")
                .doesNotContain("quark");
        assertThat(enter(link).status()).isEqualTo(409);
        assertThat(look(seminar.decide("published").early(), link))
                .as("at its new time")
                .contains("15:45 JST");

        seminar.open();
        TheStack.execute(
                "UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE id = " + registration);
        assertThat(look(link)).contains("お席が登録されていません").doesNotContain("quark", "door-states＠");
        assertThat(enter(link).status()).isEqualTo(409);
        TheStack.execute("UPDATE registration SET state = 'waiting', cancelled_at = NULL, seated_at = NULL WHERE id = "
                + registration);
        assertThat(look(link)).contains("キャンセル待ち");
        TheStack.execute("UPDATE registration SET state = 'seated', seated_at = now() WHERE id = " + registration);

        assertThat(Api.anonymous()
                        .as("organizer")
                        .post(seminar.path() + "/meeting", "{\"url\": \"\"}")
                        .status())
                .isEqualTo(204);
        assertThat(look(link)).contains("会議の場所がまだ届いていません");
        assertThat(enter(link).status()).isEqualTo(409);
        assertThat(DoorSeminar.uses(registration))
                .as("of all those, one led in")
                .hasSize(1);
    }

    @Test
    void lookingChangesNothingHoweverOftenAndBeforeTheButtonNobodyIsSaidToHaveCome() throws Exception {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        String registration = seminar.seat("door-scanned");
        String link = seminar.link("door-scanned");
        seminar.open();

        for (int scan = 0; scan < 50; scan++) {
            look(link);
        }
        HttpResponse<String> head = head(link);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(DoorSeminar.uses(registration)).isEmpty();
        assertThat(row(seminar, 0).isNull("enteredAt")).isTrue();

        enterFrom(link, "198.51.100.7", "Mozilla/5.0 (X11; Linux)");
        enterFrom(link, "198.51.100.8", "Mozilla/5.0 (X11; Linux)");
        assertThat(DoorSeminar.uses(registration)).singleElement().asString().endsWith(" 2");
        assertThat(DoorSeminar.uses(registration).get(0)).doesNotContain("198.51", "c63364", "Mozilla");
        assertThat(row(seminar, 0).getString("enteredAt")).startsWith("2026-01-20T1");
        assertThat(row(seminar, 0).isNull("attended"))
                .as("that is for organizers to say")
                .isTrue();
    }

    @Test
    void noOtherTokenIsOne() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        String registration = seminar.seat("door-forged");
        String link = seminar.link("door-forged");
        String cancel = Mailbox.awaitSubject(DoorSeminar.address("door-forged"), "参加URL")
                .token("cancel");
        seminar.open();

        String tampered = link.substring(0, 12) + (link.charAt(12) == 'A' ? 'B' : 'A') + link.substring(13);
        for (String other : List.of("/join/" + cancel, tampered, "/join/" + "A".repeat(40), "/join/short", "/join")) {
            assertThat(Api.anonymous().getPage(other).status()).as(other).isEqualTo(404);
            assertThat(enter(other).status()).as(other).isIn(404, 405);
        }
        assertThat(Api.anonymous().getPage(link.replace("/join/", "/cancel/")).status())
                .isEqualTo(404);
        assertThat(Api.anonymous()
                        .postForm(link, "", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(DoorSeminar.uses(registration)).isEmpty();

        TheStack.execute("DELETE FROM outbox_mail WHERE registration_id = " + registration);
        TheStack.execute("DELETE FROM registration WHERE id = " + registration);
        assertThat(Api.anonymous().getPage(link).status()).as("forgotten").isEqualTo(404);
    }

    @Test
    void aLinkThatIsPassedOnIsShownAndRenewed() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        String registration = seminar.seat("door-shared");
        String other = seminar.seat("door-alone");
        String link = seminar.link("door-shared");
        String alone = seminar.link("door-alone");
        seminar.open();
        for (int network = 1; network <= 3; network++) {
            enterFrom(link, "203.0.113." + network, "one");
            enterFrom(link, "198.51." + network + ".7", "one");
        }
        assertThat(row(seminar, 0).getBoolean("linkShared")).isTrue();
        assertThat(row(seminar, 1).getBoolean("linkShared")).isFalse();
        for (int browser = 1; browser <= 5; browser++) {
            enterFrom(alone, "203.0.113.1", "browser " + browser);
        }
        assertThat(row(seminar, 1).getBoolean("linkShared")).isFalse();
        enterFrom(alone, "203.0.113.1", "browser 6");
        assertThat(row(seminar, 1).getBoolean("linkShared")).isTrue();
        assertThat(DoorSeminar.uses(registration).get(0).split(" ")[0])
                .as("the same network, for another link")
                .isNotEqualTo(DoorSeminar.uses(other).get(0).split(" ")[0]);

        assertThat(renew(seminar, registration)).isEqualTo(202);
        String renewed = seminar.linkAfter("door-shared", link);
        assertThat(enter(renewed).header("Location")).isEqualTo(ROOM);
        assertThat(enter(link).status()).isEqualTo(410);
        assertThat(look(link)).contains("新しいものに替わりました").doesNotContain("door-shared＠", "quark");
        assertThat(row(seminar, 0).getBoolean("linkShared")).isFalse();
        assertThat(row(seminar, 0).isNull("enteredAt")).as("the hint stays").isFalse();
        assertThat(TheStack.query("SELECT actor || ' ' || action || ' ' || detail FROM audit_entry WHERE subject = '"
                        + seminar.series() + "/" + seminar.number() + "' AND action LIKE '%join%'"))
                .containsExactly("organizer renew-join-link registration " + registration);
        assertThat(Mailbox.of(DoorSeminar.address("door-alone"))).hasSize(1);
    }

    @Test
    void onlyWhoHasALinkInThatSeminarGetsAnother() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        DoorSeminar direct = DoorSeminar.planned("direct").heldAt(ROOM);
        String registration = seminar.seat("door-owner");
        seminar.link("door-owner");
        String linkless = direct.seat("door-linkless");

        assertThat(renew(direct, registration)).as("of another seminar").isEqualTo(404);
        assertThat(renew(direct, linkless)).as("who has none").isEqualTo(404);
        assertThat(renew(direct, "1")).isEqualTo(404);
        assertThat(TheStack.query("SELECT count(*) FROM join_link WHERE registration_id = " + registration
                        + " AND ended_at IS NULL"))
                .containsExactly("1");
    }

    @Test
    void aLinkThatIsUsedAllTheTimeRests() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        String registration = seminar.seat("door-hasty");
        String link = seminar.link("door-hasty");
        seminar.open();

        long begun = System.nanoTime();
        int uses = 0;
        Api.Answer hasty = enter(link);
        while (hasty.status() == 303 && uses < 200) {
            uses++;
            hasty = enter(link);
        }
        assertThat(hasty.status()).isEqualTo(429);
        long oneMoreEachTenSeconds =
                1 + Duration.ofNanos(System.nanoTime() - begun).toSeconds() / 10;
        assertThat(uses).isBetween(60, 60 + (int) oneMoreEachTenSeconds);
        assertThat(Long.parseLong(hasty.header("Retry-After"))).isBetween(1L, 600L);
        assertThat(hasty.body()).contains("数分後");
        assertThat(DoorSeminar.uses(registration)).singleElement().asString().endsWith(" " + uses);
    }

    @Test
    void theModeOfTheSeriesDecidesWhatIsMailed() {
        DoorSeminar provider = DoorSeminar.planned("provider").heldAt(ROOM);
        String kept = provider.seat("door-provider");
        DoorSeminar direct = DoorSeminar.planned("direct").heldAt(ROOM);
        direct.seat("door-direct");

        assertThat(Mailbox.awaitSubject(DoorSeminar.address("door-direct"), "参加URL")
                        .text())
                .contains(ROOM, "quark", "123 456");
        assertThat(TheStack.query("SELECT count(*) FROM outbox_mail WHERE kind = 'join' AND registration_id = " + kept))
                .as("what is typed in is mailed to nobody, though it was looked at no later than the other")
                .containsExactly("0");

        TheStack.execute("UPDATE meeting SET provider = 'jitsi' WHERE seminar_id = " + provider.id());
        TheStack.execute("INSERT INTO meeting_link (seminar_id, registration_id, url, made_at) VALUES (" + provider.id()
                + ", " + kept + ", 'https://jitsi.example/own', now())");
        assertThat(Mailbox.awaitSubject(DoorSeminar.address("door-provider"), "参加URL")
                        .text())
                .contains("https://jitsi.example/own")
                .doesNotContain("meet.example", "quark");
    }

    @Test
    void atAProviderOurLinkLeadsToThePersonsOwnThere() {
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(ROOM);
        String registration = seminar.seat("door-jitsi");
        TheStack.execute("INSERT INTO meeting_link (seminar_id, registration_id, url, made_at) VALUES (" + seminar.id()
                + ", " + registration + ", 'https://jitsi.example/mine', now())");
        TheStack.execute("UPDATE meeting SET provider = 'jitsi' WHERE seminar_id = " + seminar.id());
        String link = seminar.link("door-jitsi");

        assertThat(look(seminar.open(), link)).contains("door-jitsi＠試験大学").doesNotContain("quark");
        assertThat(enter(link).header("Location")).isEqualTo("https://jitsi.example/mine");
    }

    private static int renew(DoorSeminar seminar, String registration) {
        return Api.anonymous()
                .as("organizer")
                .post(seminar.path() + "/registrations/" + registration + "/join-link", "")
                .status();
    }

    private static JsonObject row(DoorSeminar seminar, int place) {
        return Api.anonymous()
                .as("organizer")
                .get(seminar.path() + "/registrations")
                .json()
                .getJsonArray("items")
                .getJsonObject(place);
    }

    private static void enterFrom(String link, String address, String browser) {
        assertThat(DoorSeminar.enterFrom(link, address, browser)).isEqualTo(303);
    }

    private static String look(DoorSeminar moved, String link) {
        return look(link);
    }

    private static String look(String link) {
        Api.Answer page = Api.anonymous().getPage(link, "Accept-Language", "ja");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isNull();
        return page.body();
    }

    private static Api.Answer enter(String link) {
        return Api.anonymous().postForm(link, "", "Accept-Language", "ja");
    }

    private static HttpResponse<String> head(String link) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TheStack.get().siteUrl() + link))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return Api.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
