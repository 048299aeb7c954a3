package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** The whole job in a browser, with axe on each page. */
class JourneyIT {

    @Test
    void fromThePlanOfASeminarToASeat() {
        String number;
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            organizer.assertFlawless("start of the console");
            Page page = organizer.open("/console/seminars.xhtml?series=dlap");
            organizer.assertFlawless("list of seminars");
            page.click("text=新しいセミナー");
            organizer.assertFlawless("new seminar");

            page.click("#editor\\:save");
            page.waitForSelector(".said-error");
            assertThat(page.locator("#editor\\:startDate").getAttribute("class"))
                    .contains("ui-state-error");

            page.fill("#editor\\:startDate", "2026-01-29");
            page.fill("#editor\\:startTime", "10:30");
            page.fill("#editor\\:endTime", "11:30");
            page.click(".tabs a[href='#talks']");
            page.fill("#editor\\:talks\\:0\\:titleJa", "旅路の試験");
            page.fill("#editor\\:talks\\:0\\:speakers\\:0\\:name", "旅路 花子");
            page.click(".tabs a[href='#registration']");
            page.fill("#editor\\:onlineSeats", "3");
            page.click("#editor\\:save");
            page.waitForSelector(".said-info");
            number = page.url().replaceFirst(".*number=(\\d+).*", "$1");
            organizer.assertFlawless("saved draft");
            page.click(".tabs a[href^='meeting.xhtml']");
            page.fill("#desk\\:meetingUrl", "https://zoom.example/j/journey");
            page.fill("#desk\\:passcode", "journey-passcode");
            page.click("#desk\\:saveTyped");
            page.waitForSelector(".said-info");
            organizer.assertFlawless("meeting typed in");
            organizer.open("/console/seminar.xhtml?series=dlap&number=" + number);
            page.click("#editor\\:publish");
            page.click("#editor\\:confirm");
            page.waitForSelector(".badge.open");
        }

        Mail proof;
        try (Browser attendee = new Browser("ja-JP", 390)) {
            Page page = attendee.open("/dlap/" + number);
            attendee.assertFlawless("seminar");
            assertThat(page.content()).contains("旅路 花子").doesNotContain("journey-passcode", "zoom.example");
            page.click("main >> text=参加登録");
            attendee.assertFlawless("registration form");
            page.fill("#name", "旅人 太郎");
            page.fill("#institution", "試験大学");
            page.fill("#email", "tabibito");
            page.click("main button[type=submit]");
            assertThat(page.inputValue("#name")).as("nothing typed is lost").isEqualTo("旅人 太郎");
            assertThat(page.getAttribute("#email", "aria-invalid")).isEqualTo("true");
            page.fill("#email", "tabibito@example.ac.jp");
            page.click("main button[type=submit]");
            page.waitForURL(url -> url.contains("asked"));
            attendee.assertFlawless("asked");
            proof = Mailbox.awaitSubject("tabibito@example.ac.jp", "要確認");
            assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
                    .as("a reader has no session")
                    .isEmpty();

            attendee.open("/confirm/" + proof.token("confirm"));
            attendee.assertFlawless("confirmation");
            page.click("main form button[type=submit]");
            page.waitForSelector("text=旅人 太郎＠試験大学");
            attendee.assertFlawless("confirmed");
        }

        try (Browser organizer = new Browser("en-US", 1280)) {
            organizer.logIn("organizer");
            Page page = organizer.open("/console/registrants.xhtml?series=dlap&number=" + number);
            assertThat(page.locator("#people").innerText()).contains("旅人 太郎", "tabibito@example.ac.jp", "seated");
            organizer.assertFlawless("registrants");
            List<Cookie> cookies = page.context().cookies(TheStack.get().siteUrl());
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie.httpOnly)
                    .isTrue());
            Object status = page.evaluate(
                    "path => fetch(path).then(answer => answer.status)",
                    "/api/v1/series/dlap/seminars/" + number + "/registrations");
            assertThat(status).as("the session cookie does not open the API").isEqualTo(401);
        }

        try (Browser attendee = new Browser("en-US", 1280)) {
            Page page = attendee.open("/cancel/" + proof.token("cancel"));
            attendee.assertFlawless("leaving");
            page.click("main form button[type=submit]");
            page.waitForLoadState();
            Mailbox.awaitSubject("tabibito@example.ac.jp", "取り消しました");
            attendee.assertFlawless("left");
        }
    }

    @Test
    void aPageIsShownBeforeItIsImported() {
        String markdown = """
                # 第901回
                日時：2027年1月14日10:30~11:30(JST)<br>
                発表者：頁 花子 氏（試験大学）<br>
                発表題目：取り込みの試験<br>
                概要：短い概要。<br>
                """;
        try (Browser organizer = new Browser("en-US", 1280)) {
            organizer.logIn("organizer");
            Page page = organizer.open("/console/page.xhtml?series=dlap");
            organizer.assertFlawless("import");
            page.fill("#import\\:markdown", markdown);
            page.click("#import\\:show");
            page.waitForSelector("text=What would change");
            organizer.assertFlawless("preview of an import");
            assertThat(Api.anonymous().get("/series/dlap/seminars/901").status())
                    .isEqualTo(404);
            page.click("#import\\:apply");
            page.waitForSelector(".said-info");
            assertThat(Api.anonymous().get("/series/dlap/seminars/901").body()).contains("頁 花子");
        }
    }

    @Test
    void whoHasNoRoleIsToldSo() {
        try (Browser student = new Browser("en-US", 390)) {
            student.logIn("student");
            assertThat(student.page().evaluate("fetch('/console/').then(answer => answer.status)"))
                    .isEqualTo(403);
            assertThat(student.page().locator("h1").innerText()).isNotBlank();
        }
    }
}
