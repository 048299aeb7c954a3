package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names that are seen in a meeting are judged by who registered, and put right with an organizer's help. */
class MeetingNamesIT {

    private static final String NAMES = "/names";
    private static final String ROWS = "#judged\\:rows_data tr";

    @BeforeAll
    static void aSeriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone)"
                + " VALUES (nextval('entity_id'), 'naming', '表示名セミナー', 'Naming Seminar', 'Asia/Tokyo')"
                + " ON CONFLICT DO NOTHING");
    }

    @Test
    void theApiSaysWhoEachNameIsAndKeepsNothing() {
        String seminar = planned("2026-01-12T10:30:00+09:00");
        register(seminar, "山田 太郎", "京都大学", "api1@kyoto-u.ac.jp", "seated");
        register(seminar, "Jane Doe", "University of Somewhere", "api2@example.org", "waiting");
        register(seminar, "同姓 同名", "東京大学", "api3@example.ac.jp", "seated");
        register(seminar, "同姓 同名", "大阪大学", "api4@example.ac.jp", "seated");
        register(seminar, "去った 人", "東京大学", "api5@example.ac.jp", "cancelled");
        // the directory is read when the server starts
        await().atMost(Duration.ofSeconds(60))
                .until(() -> verdict(judge(seminar, "山田太郎@京大"), 0).equals("conforms"));

        JsonArray rows = judge(
                seminar,
                "山田　太郎＠京都大学",
                "京都大学＠山田太郎",
                "山田太郎",
                "山田太郎＠大阪大学",
                "DOE Jane @ University of Somewhere",
                "同姓同名",
                "去った人＠東京大学",
                "iPhone",
                "=cmd|' /C calc'!A0",
                "iPhone");

        assertThat(rows.getValuesAs(JsonObject.class).stream()
                        .map(row -> row.getString("verdict") + " " + row.getString("why"))
                        .toList())
                .containsExactly(
                        "conforms exact",
                        "wrong-form institution-first",
                        "wrong-form no-institution",
                        "wrong-institution other-institution",
                        "conforms spelling",
                        "ambiguous several",
                        "not-registered nobody",
                        "not-registered nobody",
                        "not-registered nobody",
                        "not-registered nobody");
        JsonObject first = rows.getJsonObject(0);
        assertThat(first.getString("name")).isEqualTo("山田　太郎＠京都大学");
        assertThat(first.getJsonObject("registration").getString("displayName")).isEqualTo("山田 太郎＠京都大学");
        assertThat(rows.getJsonObject(5).get("registration")).isEqualTo(JsonValue.NULL);
        assertThat(rows.getJsonObject(5).getJsonArray("candidates")).hasSize(2);
        assertThat(checks(seminar)).isEmpty();
    }

    @Test
    void nobodyButOrganizersAsksAndNothingButNamesIsAsked() {
        String seminar = planned("2026-01-11T10:30:00+09:00");
        String body = body("山田 太郎");
        assertThat(Api.anonymous().post(seminar + NAMES, body).status()).isEqualTo(401);
        assertThat(Api.anonymous().as("student").post(seminar + NAMES, body).status())
                .isEqualTo(403);
        Api organizer = Api.anonymous().as("organizer");
        assertThat(organizer
                        .post(seminar.replace("naming", "dlap-none") + NAMES, body)
                        .status())
                .isEqualTo(404);
        assertThat(organizer.post("/series/naming/seminars/9999" + NAMES, body).status())
                .isEqualTo(404);
        for (String bad : List.of(
                "{}",
                body(Collections.nCopies(10_001, "x").toArray(String[]::new)),
                body("x".repeat(301)),
                body("a\u0000b"),
                body(" "),
                "{\"names\": [null]}")) {
            assertThat(organizer.post(seminar + NAMES, bad).status())
                    .as(bad.substring(0, Math.min(40, bad.length())))
                    .isEqualTo(422);
        }
        assertThat(organizer.post(seminar + NAMES, "{\"names\": 1}").status()).isEqualTo(400);
        assertThat(organizer.post(seminar + NAMES, body()).body()).isEqualTo("[]");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            assertThat(browser.page()
                            .navigate(TheStack.get().siteUrl() + "/console/names.xhtml?series=naming&number=9999")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anOrganizerChecksAListAndPutsRightWhatIsWrong() {
        String seminar = planned("2026-01-13T10:30:00+09:00");
        register(seminar, "山田 太郎", "京都大学", "name1@example.ac.jp", "seated");
        register(seminar, "同姓 同名", "東京大学", "name2@example.ac.jp", "seated");
        register(seminar, "同姓 同名", "大阪大学", "name3@example.ac.jp", "seated");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/registrants.xhtml?series=naming&number=" + number(seminar));
            page.click("text=表示名の確認");
            page.waitForSelector(".empty");
            browser.assertFlawless("nothing checked yet");

            page.click("#sources\\:take");
            page.waitForSelector("text=名前を貼り付けるか、参加者レポートを選んでください。");
            browser.tabTo("#sources\\:pasted");
            page.keyboard().insertText("山田　太郎＠京都大学\n山田\n同姓同名\n<b>iPhone</b>\n" + "長".repeat(301));
            page.setInputFiles("#sources\\:report", new FilePayload("x.csv", "text/csv", new byte[] {'P', 'K', 3, 4}));
            page.click("#sources\\:take");
            page.waitForSelector("text=表計算ソフト");
            assertThat(page.inputValue("#sources\\:pasted"))
                    .as("what was typed is kept")
                    .contains("同姓同名");
            assertThat(checks(seminar)).isEmpty();

            page.click("#sources\\:take");
            page.waitForSelector("#judged\\:rows");
            browser.assertFlawless("names judged");
            assertThat(page.innerText("#judged\\:summary")).containsPattern("登録どおり\\s+1");
            assertThat(page.innerText("#unread")).contains("5", "300文字");
            assertThat(page.innerText("#judged\\:rows")).contains("<b>iPhone</b>", "同じ名前の方が複数います。");
            assertThat(checks(seminar)).containsExactly("1 of 4");

            page.selectOption("#judged\\:verdict", "ambiguous");
            page.click("#judged\\:show");
            page.locator(ROWS)
                    .filter(having("iPhone"))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator(ROWS).count()).isEqualTo(2);
            page.locator(ROWS).filter(having("同姓同名")).locator(".know").nth(1).click();
            page.waitForSelector(".said-info");
            assertThat(checks(seminar)).containsExactly("1 of 4", "2 of 4");
            assertThat(TheStack.query("SELECT folded_address FROM known_name WHERE shown = '同姓同名'"))
                    .containsExactly("name3@example.ac.jp");
            assertThat(verdict(judge(seminar, "同姓 同名"), 0)).isEqualTo("conforms");

            page.selectOption("#judged\\:verdict", "conforms");
            page.click("#judged\\:show");
            page.waitForSelector(".forget");
            browser.assertFlawless("a known name");
            assertThat(page.textContent(".bars svg")).contains("50");
            page.click(".remind");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("#judged\\:rows .badge.sent");
            browser.assertFlawless("asked to rename");
            Mailbox.Mail mail = Mailbox.awaitSubject("name3@example.ac.jp", "表示名のお願い");
            assertThat(mail.text()).contains("\n同姓 同名＠大阪大学\n");
            assertThat(mail.subject()).doesNotContain("同姓", "大阪大学");

            page.click(".forget");
            page.waitForSelector("text=別名を取り消しました");
            assertThat(TheStack.query("SELECT 1 FROM known_name WHERE shown = '同姓同名'"))
                    .isEmpty();

            page.selectOption("#judged\\:verdict", "not-registered");
            page.click("#judged\\:show");
            page.waitForSelector(".whose");
            page.locator(ROWS).filter(having("iPhone")).locator(".whose").click();
            page.waitForSelector("#judged\\:who");
            page.fill("#judged\\:who", "誰でもない");
            page.click("#judged\\:find");
            page.waitForSelector("#judged\\:whose .soft");
            page.fill("#judged\\:who", "山田");
            page.click("#judged\\:find");
            page.waitForSelector(".owner");
            browser.assertFlawless("looking for whose a name is");
            page.click(".owner");
            page.waitForSelector(
                    "text=name1@example.ac.jp",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(TheStack.query("SELECT folded_address FROM known_name WHERE shown = '<b>iPhone</b>'"))
                    .containsExactly("name1@example.ac.jp");
        }
        assertThat(TheStack.query("SELECT m.id FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE m.kind = 'rename' AND r.folded_address LIKE 'name%@example.ac.jp'"))
                .as("asked once")
                .hasSize(1);
        assertThat(TheStack.query("SELECT action || ' ' || coalesce(detail, '') FROM audit_entry"
                        + " WHERE subject = 'naming/" + number(seminar) + "' ORDER BY id"))
                .anyMatch(entry -> entry.startsWith("know-name registration "))
                .anyMatch(entry -> entry.startsWith("ask-to-rename registration "))
                .anyMatch(entry -> entry.startsWith("forget-name"))
                .noneMatch(entry -> entry.contains("@") || entry.contains("同姓"));
    }

    @Test
    void aReportOfTheProviderIsReadOnAPhoneInEnglish() {
        String seminar = planned("2026-01-14T10:30:00+09:00");
        register(seminar, "Jane Doe", "MIT", "report1@example.edu", "seated");
        register(seminar, "髙橋 一郎", "理化学研究所", "report2@example.ac.jp", "seated");
        String report = "トピック,ミーティングID,参加者\r\n談話会,1,3\r\n\r\n名前 (元の名前),ユーザーメール,参加時刻,所要時間（分）\r\n"
                + "iPhone (高橋),REPORT2@example.ac.jp,10:20,5\r\n髙橋一郎＠理研,REPORT2@example.ac.jp,10:25,60\r\n"
                + "Jane Doe@MIT,,10:20,60\r\n,,10:20,60\r\n";
        try (Browser browser = new Browser("en-GB", 390)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/names.xhtml?series=naming&number=" + number(seminar));
            browser.assertFlawless("empty");
            page.setInputFiles(
                    "#sources\\:report",
                    new FilePayload("report.csv", "text/csv", report.getBytes(Charset.forName("windows-31j"))));
            page.click("#sources\\:take");
            page.waitForSelector("#judged\\:rows");
            browser.assertFlawless("report judged");
            assertThat(page.locator(ROWS).count()).as("who came back is one").isEqualTo(2);
            assertThat(page.innerText("#unread")).contains("8", "There is no name.");
            page.locator("summary").click();
            browser.assertFlawless("table of the share");

            page.setInputFiles(
                    "#sources\\:report",
                    new FilePayload("other.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
            page.click("#sources\\:take");
            page.waitForSelector("text=no column of names");
            assertThat(page.locator(ROWS).count()).as("what was shown stays").isEqualTo(2);
        }
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static JsonArray judge(String seminar, String... names) {
        Api.Answer answer = Api.anonymous().as("organizer").post(seminar + NAMES, body(names));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (JsonArray) answer.structure();
    }

    private static String verdict(JsonArray rows, int row) {
        return rows.getJsonObject(row).getString("verdict");
    }

    private static String body(String... names) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (String name : names) {
            list.add(name);
        }
        return Json.createObjectBuilder().add("names", list).build().toString();
    }

    private static String planned(String start) {
        Api.Answer planned = Api.anonymous()
                .as("organizer")
                .post("/series/naming/seminars", Organizing.seminar("表示名", start, start.replace("T10", "T11")));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        return Organizing.path(planned.json());
    }

    private static void register(String seminar, String name, String institution, String address, String state) {
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " VALUES (nextval('entity_id'), '" + address + "', '" + address + "', '" + name + "', '" + institution
                + "', 'ja', now()) ON CONFLICT DO NOTHING");
        TheStack.execute(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                        + " institution, language, state, place, requested_at, proven_at, seated_at, cancelled_at)"
                        + " SELECT nextval('entity_id'), p.seminar_id, p.id, a.id, a.address, a.folded_address, a.name,"
                        + " a.institution, 'ja', '" + state + "', p.next_place, now(), now(),"
                        + (state.equals("seated") ? "now()" : "NULL") + ", "
                        + (state.equals("cancelled") ? "now()" : "NULL")
                        + " FROM seat_pool p JOIN attendee a ON a.folded_address = '" + address + "'"
                        + " WHERE p.seminar_id = " + id(seminar));
        TheStack.execute("UPDATE seat_pool SET next_place = next_place + 1"
                + (state.equals("seated")
                        ? ", taken = taken + 1"
                        : state.equals("waiting") ? ", waiting = waiting + 1" : "")
                + " WHERE seminar_id = " + id(seminar));
    }

    private static List<String> checks(String seminar) {
        return TheStack.query("SELECT conforms || ' of ' || (conforms + wrong_form + wrong_institution + not_registered"
                + " + ambiguous) FROM name_check WHERE seminar_id = " + id(seminar) + " ORDER BY id");
    }

    private static String id(String seminar) {
        return TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'naming' AND n.number = " + number(seminar))
                .get(0);
    }

    private static String number(String seminar) {
        return seminar.substring(seminar.lastIndexOf('/') + 1);
    }
}
