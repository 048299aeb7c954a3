package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attendees do in a browser besides registering once: subscribe, look at their own page, use their account. */
class AttendeePagesIT {

    private static final String SEND = "main form button[type=submit]";

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-US, 1280"})
    void whoSubscribesIsKnownToTheBrowserAndFindsEverythingOnTheOwnPage(String locale, int width) {
        String address = "pages-" + width + "@example.ac.jp";
        String seminar = Organizing.publishedSeminar("自分のページ");
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        try (Browser attendee = new Browser(locale, width)) {
            Page page = attendee.open("/dlap/subscribe");
            fill(page, "毎回 花子", address);
            page.fill("#email", "nobody");
            page.click(SEND);
            assertThat(page.inputValue("#name")).as("nothing typed is lost").isEqualTo("毎回 花子");
            attendee.assertFlawless("a subscription that was refused");
            page.fill("#email", address);
            page.check("input[name=language][value=ja]");
            page.click(SEND);
            page.waitForURL(url -> url.contains("asked"));
            attendee.assertFlawless("asked");

            attendee.open("/subscribe/" + Mailbox.awaitSubject(address, "要確認").token("subscribe"));
            attendee.assertFlawless("subscription to confirm");
            page.click(SEND);
            page.waitForSelector("h1:not(:has(+ form))");
            String proven = provenAt(address);
            String leave = Mailbox.awaitSubject(address, "毎回の登録が完了").token("leave");

            attendee.open("/dlap/register?number=" + number);
            fill(page, "毎回 花子", address);
            page.check("input[name=language][value=ja]");
            page.click(SEND);
            page.waitForURL(url -> url.contains("placed"));
            assertThat(page.locator(".display-name").first().innerText())
                    .as("no mail was needed")
                    .isEqualTo("毎回 花子＠試験大学");
            attendee.assertFlawless("placed by a known browser");
            assertThat(provenAt(address)).as("proven no further").isEqualTo(proven);

            attendee.open("/me");
            page.fill("#email", address);
            page.click(SEND);
            page.waitForURL(url -> url.contains("asked"));
            String own = "/me/" + Mailbox.awaitSubject(address, "マイページ").token("me");
            attendee.open(own);
            assertThat(page.locator(".own-place").count()).isEqualTo(1);
            attendee.assertFlawless("own page");
            page.fill("#institution", "改名大学");
            page.click(SEND);
            page.waitForURL(url -> url.contains("saved"));
            assertThat(page.locator(".own-place .display-name").innerText()).isEqualTo("毎回 花子＠改名大学");
            assertThat(provenAt(address)).as("the link was mailed").isGreaterThan(proven);
            page.fill("#institution", "");
            page.click(SEND);
            assertThat(page.getAttribute("#institution", "aria-invalid")).isEqualTo("true");
            attendee.assertFlawless("own page with a mistake");

            attendee.open("/leave/" + leave);
            attendee.assertFlawless("subscription");
            page.click("form:has(input[value=pause]) button");
            page.waitForSelector("form:has(input[value=resume])");
            page.click("form:has(input[value=leave]) button");
            page.waitForSelector("a[href*='/dlap/subscribe'] >> nth=-1");
            attendee.assertFlawless("subscription that has ended");
        }
        assertThat(TheStack.query("SELECT state FROM subscription WHERE folded_address = '" + address + "'"))
                .containsExactly("ended");
    }

    @Test
    void theInstitutionalAccountTakesASeatWithOneButtonAndNoProof() {
        String seminar = Organizing.publishedSeminar("アカウントで登録");
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        try (Browser student = new Browser("ja-JP", 390)) {
            Page page = student.page();
            page.navigate(TheStack.get().siteUrl() + "/login/dlap/" + number);
            page.fill("#username", "student");
            page.fill("#password", "student");
            page.click("[type=submit]");
            page.waitForURL(url -> url.startsWith(TheStack.get().siteUrl()));
            assertThat(page.locator("main").innerText()).contains("本郷 花子", "東京大学", "student@u-tokyo.example");
            assertThat(page.innerText("#display-name output")).isEqualTo("本郷 花子＠東京大学");
            page.fill("#kana", "ほんごう はなこ");
            page.fill("#romaji", "花子");
            student.assertFlawless("registration by account");
            page.click(SEND);
            assertThat(page.inputValue("#kana")).as("nothing typed is lost").isEqualTo("ほんごう はなこ");
            assertThat(page.getAttribute("#romaji", "aria-invalid")).isEqualTo("true");
            page.fill("#romaji", "Hanako Hongo");
            page.click(SEND);
            page.waitForURL(url -> url.contains("placed"));
            student.assertFlawless("placed by account");
            String proven = provenAt("student@u-tokyo.example");
            student.open("/login/me");
            assertThat(provenAt("student@u-tokyo.example")).isGreaterThan(proven);
            assertThat(page.locator(".own-place .display-name").first().innerText())
                    .isEqualTo("本郷 花子＠東京大学");
        }
        assertThat(TheStack.query("SELECT state || ' ' || origin || ' ' || kana || ' ' || romaji FROM registration"
                        + " WHERE folded_address = 'student@u-tokyo.example'"))
                .containsExactly("seated account ほんごう はなこ Hanako Hongo");
        assertThat(Mailbox.of("student@u-tokyo.example"))
                .noneMatch(mail -> mail.subject().contains("要確認"));
    }

    @Test
    void aForeignPageGetsNothingDoneBySayingOneClick() {
        String seminar = Organizing.publishedSeminar("一押し");
        Api api = Api.anonymous();
        api.post(seminar + "/registrations", Organizing.form("一押し", "hitooshi@example.ac.jp"));
        Mail proof = Mailbox.awaitSubject("hitooshi@example.ac.jp", "要確認");

        Api.Answer foreign = api.postForm(
                "/confirm/" + proof.token("confirm"), "List-Unsubscribe=One-Click", "Sec-Fetch-Site", "cross-site");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(TheStack.query("SELECT state FROM registration WHERE folded_address = 'hitooshi@example.ac.jp'"))
                .containsExactly("awaiting-proof");
    }

    private static String provenAt(String address) {
        return TheStack.query("SELECT to_char(proven_at, 'YYYY-MM-DD HH24:MI:SS.US') FROM attendee"
                        + " WHERE folded_address = '" + address + "'")
                .get(0);
    }

    private static void fill(Page page, String name, String address) {
        page.fill("#name", name);
        page.fill("#institution", "試験大学");
        page.fill("#email", address);
    }
}
