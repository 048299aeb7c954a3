package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.danwakai.stack.zoom.ZoomFault;
import org.danwakai.stack.zoom.ZoomServer;
import org.danwakai.stack.zoom.ZoomSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meetings are made at the provider, and everybody who has a seat gets a link of their own. */
class MeetingProvidersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENTS = "/meetings/zoom/events";

    private static ZoomServer zoom;

    @BeforeAll
    static void aSeriesOfItsOwn() {
        zoom = TheStack.get().zoom();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone)"
                + " VALUES (nextval('entity_id'), 'zooming', '会議セミナー', 'Meeting Seminar', 'Asia/Tokyo')"
                + " ON CONFLICT DO NOTHING");
    }

    @Test
    void everybodySeatedGetsALinkOfTheirOwnAlsoWhenZoomFailsOnTheWay() {
        String seminar = published("2026-02-12T10:30:00+09:00");
        for (int i = 1; i <= 65; i++) {
            register(seminar, "batch" + i, "seated");
        }
        register(seminar, "batch-waits", "waiting");
        zoom.forgetRequests();
        zoom.lock("waiting_room");
        zoom.plan("POST .*batch_registrants", ZoomFault.limit("1"), ZoomFault.answerLost());

        Api.Answer asked = organizer().put(seminar + "/meeting/provider", "{\"provider\": \"zoom\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        JsonObject meeting = settled(seminar);
        zoom.unlock();

        assertThat(meeting.getString("provider")).isEqualTo("zoom");
        assertThat(meeting.getInt("links")).isEqualTo(65);
        assertThat(meeting.getJsonObject("task").getInt("done")).isEqualTo(65);
        assertThat(meeting.getJsonObject("task").getJsonArray("dropped").getString(0))
                .isEqualTo("waiting_room");
        String id = meeting.getString("meetingId");
        assertThat(zoom.approved(id)).hasSize(65).containsEntry("batch1@example.ac.jp", "氏名 batch1＠試験大学");
        assertThat(links(seminar)).hasSize(65).doesNotHaveDuplicates();
        assertThat(zoom.requests().stream().filter(one -> one.endsWith("batch_registrants 201")))
                .as("batches of 30, none twice")
                .hasSize(3);

        TheStack.execute("UPDATE registration SET state = 'cancelled', cancelled_at = now()"
                + " WHERE folded_address = 'batch1@example.ac.jp' AND seminar_id = " + id(seminar));
        register(seminar, "batch-late", "seated");
        await().atMost(PATIENCE)
                .until(() -> zoom.approved(id).containsKey("batch-late@example.ac.jp")
                        && !zoom.approved(id).containsKey("batch1@example.ac.jp"));
        assertThat(settled(seminar).getInt("links")).isEqualTo(65);

        assertThat(organizer()
                        .post(seminar + "/meeting", "{\"url\": \"https://elsewhere.example/\"}")
                        .status())
                .as("typed in over the provider's")
                .isEqualTo(422);
        assertThat(organizer().delete(seminar + "/meeting/provider").status()).isEqualTo(202);
        assertThat(settled(seminar).get("provider")).isEqualTo(JsonValue.NULL);
        assertThat(zoom.meetings().stream().map(one -> one.getJsonNumber("id").toString()))
                .doesNotContain(id);
        assertThat(links(seminar)).isEmpty();
        assertThat(organizer().delete(seminar + "/meeting/provider").status()).isEqualTo(404);
        assertThat(TheStack.query("SELECT action FROM audit_entry WHERE subject = 'zooming/" + number(seminar)
                        + "' AND action LIKE '%-meeting' ORDER BY id"))
                .containsExactly("make-meeting", "delete-meeting");
    }

    @Test
    void everybodyIsMailedTheirOwnLinkAndNobodyTheGeneralOne() {
        String seminar = published("2026-01-20T10:30:00+09:00");
        register(seminar, "mailed1", "seated");
        register(seminar, "mailed2", "seated");
        organizer().put(seminar + "/meeting/provider", "{\"provider\": \"zoom\"}");
        String general = settled(seminar).getString("url");

        for (String person : List.of("mailed1", "mailed2")) {
            String own = TheStack.query("SELECT l.url FROM meeting_link l JOIN registration r ON r.id ="
                            + " l.registration_id WHERE r.folded_address = '" + person + "@example.ac.jp'")
                    .get(0);
            assertThat(Mailbox.awaitSubject(person + "@example.ac.jp", "参加URL")
                            .text()
                            .lines())
                    .anyMatch(line -> line.endsWith(" " + own))
                    .noneMatch(line -> line.contains(general));
        }
    }

    @Test
    void whatIsWrongIsToldAndDoneOnceItIsMended() {
        String seminar = published("2026-02-13T10:30:00+09:00");
        zoom.plan(
                "POST .*/meetings",
                ZoomFault.status(400, 4711, "Invalid access token, does not contain scopes:[meeting:write:meeting]."));
        organizer().put(seminar + "/meeting/provider", "{\"provider\": \"zoom\"}");
        JsonObject task = settled(seminar).getJsonObject("task");
        assertThat(task.getString("state")).isEqualTo("failed");
        assertThat(task.getString("problem")).isEqualTo("not-permitted");
        assertThat(task.getString("detail")).contains("meeting:write:meeting");

        organizer().put(seminar + "/meeting/provider", "{\"provider\": \"zoom\"}");
        assertThat(settled(seminar).getString("provider")).isEqualTo("zoom");
        for (String bad :
                List.of("{}", "{\"provider\": \"manual\"}", "{\"provider\": \"jitsi\"}", "{\"provider\": \"x\"}")) {
            assertThat(organizer().put(seminar + "/meeting/provider", bad).status())
                    .as(bad)
                    .isEqualTo(422);
        }
    }

    @Test
    void zoomIsBelievedBySignatureOnceAndAboutOurMeetingsAlone() {
        String seminar = published("2026-02-14T10:30:00+09:00");
        register(seminar, "event1", "seated");
        register(seminar, "event2", "seated");
        organizer().put(seminar + "/meeting/provider", "{\"provider\": \"zoom\"}");
        String meeting = settled(seminar).getString("meetingId");
        String now = now(seminar);
        String registrant = TheStack.query("SELECT registrant_id FROM meeting_link l JOIN registration r"
                        + " ON r.id = l.registration_id WHERE r.folded_address = 'event1@example.ac.jp'")
                .get(0);
        String joined = "{\"event\": \"meeting.participant_joined\", \"payload\": {\"object\": {\"id\": \"%s\","
                + " \"participant\": {\"registrant_id\": \"%s\", \"email\": \"%s\"}}}}";
        String ours = joined.formatted(meeting, registrant, "");
        String secret = TheStack.get().zoomWebhookSecret();

        assertThat(Api.anonymous().post(EVENTS, ours).status()).isEqualTo(401);
        assertThat(tell(ours, now, ZoomSignature.of("wrong", now, bytes(ours))).status())
                .isEqualTo(401);
        String old = Long.toString(Long.parseLong(now) - 400);
        assertThat(tell(ours, old, ZoomSignature.of(secret, old, bytes(ours))).status())
                .isEqualTo(401);
        String foreign = joined.formatted("99999999999", registrant, "");
        assertThat(tell(foreign, now, ZoomSignature.of(secret, now, bytes(foreign)))
                        .status())
                .isEqualTo(204);
        assertThat(meeting(seminar).getInt("joined")).isZero();

        assertThat(tell(ours, now, ZoomSignature.of(secret, now, bytes(ours))).status())
                .isEqualTo(204);
        assertThat(meeting(seminar).getInt("joined")).isEqualTo(1);
        TheStack.execute("UPDATE meeting_link SET joined_at = NULL");
        assertThat(tell(ours, now, ZoomSignature.of(secret, now, bytes(ours))).status())
                .isEqualTo(204);
        assertThat(meeting(seminar).getInt("joined")).as("told again").isZero();

        String challenge = "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"plain\"}}";
        Api.Answer answer = tell(challenge, now, ZoomSignature.of(secret, now, bytes(challenge)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("plainToken")).isEqualTo("plain");
        assertThat(answer.json().getString("encryptedToken")).hasSize(64);

        String deleted = "{\"event\": \"meeting.deleted\", \"payload\": {\"object\": {\"id\": " + meeting + "}}}";
        assertThat(tell(deleted, now, ZoomSignature.of(secret, now, bytes(deleted)))
                        .status())
                .isEqualTo(204);
        assertThat(meeting(seminar).getJsonObject("task").getString("problem")).isEqualTo("meeting-gone");
    }

    @Test
    void anOrganizerMakesTheMeetingOnItsPageAndTakesAttendanceFromTheReport() {
        String seminar = published("2026-01-19T10:30:00+09:00");
        register(seminar, "page1", "seated");
        register(seminar, "page2", "seated");
        zoom.lock("mute_upon_entry");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/seminar.xhtml?series=zooming&number=" + number(seminar));
            page.click("main a[href^='meeting.xhtml']");
            page.waitForSelector("text=ミーティングはまだありません");
            browser.assertFlawless("no meeting");

            page.click("text=Zoom: ミーティングを作る");
            page.waitForSelector("text=2 / 2");
            page.waitForSelector("text=入室時にミュート");
            browser.assertFlawless("a meeting with a setting that was dropped");
            zoom.unlock();
            String meeting = meeting(seminar).getString("meetingId");

            page.click("text=レポートから出席をつける");
            page.waitForSelector("text=レポートはまだありません");
            zoom.visit(links(seminar).get(0), Duration.ofMinutes(50));
            zoom.stranger(meeting, "iPhone", Duration.ofMinutes(5));
            zoom.end(meeting);
            page.click("text=レポートから出席をつける");
            page.waitForSelector("text=登録された方 1 名とほか 1 名");
            assertThat(TheStack.query(
                            "SELECT count(*) FROM registration WHERE attended AND seminar_id = " + id(seminar)))
                    .containsExactly("1");

            zoom.plan("PATCH .*", ZoomFault.status(404, 3001, "Meeting does not exist."));
            page.click("text=最新の状態にする");
            page.waitForSelector("text=会議サービスの側でミーティングが削除されました");
            browser.assertFlawless("a meeting that is gone");
            page.click("text=ミーティングを削除");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("text=ミーティングはまだありません");
        }
        assertThat(meeting(seminar).get("provider")).isEqualTo(JsonValue.NULL);
    }

    private static Api organizer() {
        return Api.anonymous().as("organizer");
    }

    private static Api.Answer tell(String body, String timestamp, String signature) {
        return Api.anonymous().postWith(EVENTS, body, "x-zm-request-timestamp", timestamp, "x-zm-signature", signature);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** By the application's clock, seconds since 1970: when something was just asked for. */
    private static String now(String seminar) {
        return TheStack.query("SELECT extract(epoch FROM max(at))::bigint FROM audit_entry WHERE subject = 'zooming/"
                        + number(seminar) + "'")
                .get(0);
    }

    private static JsonObject meeting(String seminar) {
        Api.Answer answer = organizer().get(seminar + "/meeting");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonObject settled(String seminar) {
        await().atMost(PATIENCE).until(() -> !"wanted"
                .equals(meeting(seminar).getJsonObject("task").getString("state")));
        return meeting(seminar);
    }

    private static List<String> links(String seminar) {
        return TheStack.query("SELECT url FROM meeting_link WHERE seminar_id = " + id(seminar) + " ORDER BY url");
    }

    private static String published(String start) {
        Api.Answer planned = organizer()
                .post("/series/zooming/seminars", Organizing.seminar("会議", start, start.replace("T10", "T11")));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        String path = Organizing.path(planned.json());
        assertThat(organizer().post(path + "/publish", "").status()).isEqualTo(200);
        return path;
    }

    private static void register(String seminar, String name, String state) {
        String address = name + "@example.ac.jp";
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " VALUES (nextval('entity_id'), '" + address + "', '" + address + "', '" + name + "', '試験大学', 'ja',"
                + " now()) ON CONFLICT DO NOTHING");
        TheStack.execute(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                        + " institution, language, state, place, requested_at, proven_at, seated_at)"
                        + " SELECT nextval('entity_id'), p.seminar_id, p.id, a.id, a.address, a.folded_address, '氏名 ' || a.name,"
                        + " a.institution, 'ja', '" + state + "', p.next_place, now(), now(),"
                        + (state.equals("seated") ? "now()" : "NULL")
                        + " FROM seat_pool p JOIN attendee a ON a.folded_address = '" + address + "'"
                        + " WHERE p.seminar_id = " + id(seminar));
        TheStack.execute("UPDATE seat_pool SET next_place = next_place + 1, "
                + (state.equals("seated") ? "taken = taken + 1" : "waiting = waiting + 1") + " WHERE seminar_id = "
                + id(seminar));
    }

    private static String id(String seminar) {
        return TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'zooming' AND n.number = " + number(seminar))
                .get(0);
    }

    private static String number(String seminar) {
        return seminar.substring(seminar.lastIndexOf('/') + 1);
    }
}
