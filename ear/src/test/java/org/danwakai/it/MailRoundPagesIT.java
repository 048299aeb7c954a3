package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers write to attendees and thank them in the console. */
class MailRoundPagesIT {

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void anOrganizerWritesLooksAndSends(String locale, int width) {
        RoundSeries series = new RoundSeries("desk" + width);
        String seminar = Organizing.publishedSeminar("机の回", "desk" + width);
        String reader = "desk" + width + "@example.ac.jp";
        series.place(seminar, reader, "en", "seated");
        series.place(seminar, "other-" + reader, "ja", "waiting");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(RoundSeries.page("seminar", seminar));
            page.click("a[href^='message.xhtml']");
            page.waitForSelector("#message\\:preview");
            browser.assertFlawless("message " + width);
            assertThat(page.locator(".choices label").allInnerTexts())
                    .extracting(label -> label.replaceAll("\\D", ""))
                    .containsExactly("1", "1", "0");

            page.click("#message\\:preview");
            page.waitForSelector("#message .ui-message-error-detail");
            page.fill("#message\\:subjectJa", "会場が変わりました");
            page.fill("#message\\:bodyJa", "皆様\n\n会場は<b>理学部3号館</b>です。\n駅から徒歩5分です。");
            page.click("#message\\:preview");
            page.waitForSelector(".specimen .words");
            browser.assertFlawless("message shown " + width);
            List<String> shown = page.locator("#message .specimen").allInnerTexts();
            assertThat(shown).hasSize(2).allMatch(text -> text.contains("会場は<b>理学部3号館</b>です。"));
            assertThat(shown.get(1)).as("frame in the reader's language").contains("Dear Taro Yamada");

            page.click("#message\\:write");
            assertThat(page.inputValue("#message\\:subjectJa")).isEqualTo("会場が変わりました");
            page.click("#message\\:preview");
            page.dblclick("#message\\:send");
            page.waitForSelector(".said-info");
            page.waitForSelector("#past details");
            page.click("#past summary");
            browser.assertFlawless("message sent " + width);
            assertThat(page.locator("#past details").count()).isEqualTo(1);
            assertThat(page.inputValue("#message\\:subjectJa")).isEmpty();
        }
        assertThat(Mailbox.awaitSubject(reader, "会場が変わりました").html()).contains("&lt;b&gt;理学部3号館");
        assertThat(RoundSeries.mails(seminar)).containsExactly("message " + reader);
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390, お礼を1名に送ります。", "en-GB, 1280, Thanks go to one person."})
    void anOrganizerSeesTheThanksBeforeTheyGo(String locale, int width, String done) {
        RoundSeries series = new RoundSeries("thank" + width);
        String seminar = series.over("終わった回");
        series.place(seminar, "thank" + width + "@example.ac.jp", "ja", "seated");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(RoundSeries.page("seminar", seminar));
            browser.assertFlawless("seminar over " + width);
            page.click("#thanks\\:show");
            page.waitForSelector("#thanks .specimen");
            browser.assertFlawless("thanks shown " + width);
            assertThat(page.innerText("#thanking")).contains(locale.startsWith("ja") ? "1名" : "one person");
            page.click("#thanks\\:keep");
            page.waitForSelector("#thanks\\:show");
            assertThat(RoundSeries.mails(seminar)).isEmpty();

            page.click("#thanks\\:show");
            page.click("#thanks\\:send");
            page.waitForSelector(".said-info");
            assertThat(page.innerText(".said-info")).isEqualTo(done);
            page.click("#thanks\\:show");
            page.waitForSelector(".said-info >> text=/残っていません|nobody left/");
            browser.assertFlawless("thanks sent " + width);
        }
        Mailbox.awaitSubject("thank" + width + "@example.ac.jp", "ありがとうございました");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390, 1日前", "en-GB, 1280, 1 day before"})
    void remindersAreSettledWithTheSeries(String locale, int width, String label) {
        new RoundSeries("remind" + width);
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            String settings = "/console/settings.xhtml?series=remind" + width;
            Page page = browser.open(settings);
            assertThat(page.inputValue("#settings\\:reminderDays"))
                    .as("off by default")
                    .isEqualTo("0");
            assertThat(page.locator("#settings\\:reminderDays option").evaluateAll("all => all.map(one => one.value)"))
                    .isEqualTo(IntStream.rangeClosed(0, 14)
                            .mapToObj(Integer::toString)
                            .toList());
            page.selectOption("#settings\\:reminderDays", "1");
            page.click("#settings\\:save");
            page.waitForSelector(".said-info");
            browser.open(settings);
            assertThat(page.innerText("#settings\\:reminderDays option:checked"))
                    .isEqualTo(label);
            browser.assertFlawless("reminder " + width);
        }
        assertThat(TheStack.query("SELECT reminder_days FROM series WHERE slug = 'remind" + width + "'"))
                .containsExactly("1");
    }

    @Test
    void nobodyButOrganizersSends() {
        RoundSeries series = new RoundSeries("guarded");
        String seminar = series.over("守られた回");
        series.place(seminar, "kept@example.ac.jp", "ja", "seated");
        String form = "message=message&message%3Asend=message%3Asend&jakarta.faces.ViewState=stateless";
        assertThat(Api.anonymous()
                        .postForm(RoundSeries.page("message", seminar), form, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isIn(302, 401, 403);

        try (Browser student = new Browser("en-GB", 1280)) {
            student.logIn("student");
            for (String name : List.of("message", "seminar")) {
                assertThat(student.page()
                                .request()
                                .post(
                                        TheStack.get().siteUrl() + RoundSeries.page(name, seminar),
                                        RequestOptions.create()
                                                .setHeader("Sec-Fetch-Site", "same-origin")
                                                .setForm(FormData.create().set("thanks:send", "thanks:send")))
                                .status())
                        .isEqualTo(403);
            }
        }
        assertThat(RoundSeries.mails(seminar)).isEmpty();
    }
}
