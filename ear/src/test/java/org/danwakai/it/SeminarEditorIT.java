package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers write, publish and change seminars in the editor, one alone and two at the same time. */
class SeminarEditorIT {

    private static final String TITLE = "#editor\\:talks\\:0\\:titleJa";
    private static final String ABSTRACT = "#editor\\:talks\\:0\\:summary";
    private static final String START = "#editor\\:startTime";
    private static final String KEPT = "#editor\\:kept >> text=/控えました|was kept/";

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void whatIsTypedIsKeptShownAndPublishedOnce(String locale, int width) {
        RoundSeries series = new RoundSeries("written" + width);
        series.subscribe("written" + width + "@example.ac.jp", "ja", "always");
        String address = "/console/seminar.xhtml?series=written" + width;
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(address);
            browser.assertFlawless("nothing typed");
            page.fill("#editor\\:startDate", "2026-01-29");
            page.fill(START, "10:30");
            page.click(".tabs a[href='#talks']");
            page.fill(TITLE, "書きかけの題");
            page.waitForSelector(KEPT);
            browser.assertFlawless("kept");

            browser.open(address);
            page.click(".tabs a[href='#talks']");
            assertThat(page.inputValue(TITLE)).as("it is there on another day").isEqualTo("書きかけの題");
            page.click("#editor\\:save");
            page.waitForURL(url -> url.contains("number="));
            browser.assertFlawless("a draft");
            assertThat(drafts("written" + width)).isEmpty();

            page.click(".tabs a[href='#talks']");
            page.fill(TITLE, "定まった題");
            page.fill(ABSTRACT, "**概要** と $x_1^2$ <script>alert(1)</script>");
            page.waitForSelector("#editor\\:talks\\:0\\:shown strong");
            page.waitForSelector("#editor\\:talks\\:0\\:shown .formula msubsup");
            assertThat(page.locator("#editor\\:talks\\:0\\:shown script").count())
                    .isZero();
            page.click("#editor\\:preview");
            page.waitForSelector(".preview-bar");
            assertThat(page.innerText("article h1")).isEqualTo("定まった題");
            assertThat(page.locator("article .prose strong").innerText()).isEqualTo("概要");
            assertThat(page.locator(".enter .button").count())
                    .as("as if it were open")
                    .isEqualTo(1);
            browser.assertFlawless("preview");
            assertThat(Api.anonymous()
                            .get("/series/written" + width + "/seminars")
                            .body())
                    .as("nobody else sees it")
                    .doesNotContain("定まった題", "書きかけの題");

            page.click(".preview-bar .button");
            page.waitForSelector("#editor\\:publish");
            page.click("#editor\\:publish");
            page.waitForSelector("#editor\\:confirm");
            browser.assertFlawless("what publishing would do");
            assertThat(page.locator("#editor\\:deed details").count()).isEqualTo(1);
            page.click("#editor\\:deed summary");
            assertThat(page.innerText("#editor\\:deed .specimen")).contains("定まった題");
            assertThat(TheStack.query("SELECT kind FROM outbox_mail m JOIN seminar_number n"
                            + " ON n.seminar_id = m.seminar_id JOIN series z ON z.id = n.series_id WHERE z.slug = 'written"
                            + width + "'"))
                    .as("it was only rehearsed")
                    .isEmpty();
            page.dblclick("#editor\\:confirm");
            page.waitForSelector(".badge.open");
            browser.assertFlawless("published");
        }
        assertThat(TheStack.query(
                        "SELECT action FROM audit_entry WHERE subject = 'written" + width + "/1' ORDER BY id"))
                .containsExactly("plan", "revise", "publish");
        assertThat(RoundSeries.mails("/series/written" + width + "/seminars/1"))
                .containsExactly("seated written" + width + "@example.ac.jp");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void whoIsToldOfAChangeIsShownBefore(String locale, int width) {
        RoundSeries series = new RoundSeries("changed" + width);
        String seminar = Organizing.publishedSeminar("動く回", "changed" + width);
        series.place(seminar, "told" + width + "@example.ac.jp", "ja", "seated");
        series.place(seminar, "waits" + width + "@example.ac.jp", "en", "waiting");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(RoundSeries.page("seminar", seminar));
            page.fill("#editor\\:notice", "飲み物があります");
            page.click("#editor\\:save");
            page.waitForSelector(".said-info");
            assertThat(RoundSeries.mails(seminar))
                    .as("this is of no concern to them")
                    .isEmpty();

            page.fill(START, "13:30");
            page.fill("#editor\\:endTime", "14:30");
            page.click("#editor\\:save");
            page.waitForSelector("#editor\\:confirm");
            page.click("#editor\\:deed summary");
            assertThat(page.innerText("#editor\\:deed .specimen")).contains("13:30");
            browser.assertFlawless("what a change would do");
            page.click("#editor\\:back");
            page.waitForSelector("#editor\\:save");
            assertThat(page.inputValue(START)).isEqualTo("13:30");
            assertThat(RoundSeries.mails(seminar)).isEmpty();

            page.click("#editor\\:save");
            page.click("#editor\\:confirm");
            page.waitForSelector(".said-info");
            assertThat(RoundSeries.mails(seminar))
                    .containsExactly(
                            "changed told" + width + "@example.ac.jp", "changed waits" + width + "@example.ac.jp");

            page.click(".more summary");
            assertThat(page.locator("#editor\\:withdraw").count())
                    .as("somebody has registered")
                    .isZero();
            page.fill("#editor\\:notice", "書きかけの注記");
            page.click("#editor\\:cancel");
            page.waitForSelector("#editor\\:confirm");
            browser.assertFlawless("what calling off would do");
            page.click("#editor\\:confirm");
            page.waitForSelector(".badge.cancelled");
            assertThat(page.inputValue("#editor\\:notice"))
                    .as("it is not saved with it, and not lost")
                    .isEqualTo("書きかけの注記");
        }
        assertThat(RoundSeries.mails(seminar)).contains("called-off told" + width + "@example.ac.jp");
    }

    @Test
    void aPublicationIsTakenBackWhileNobodyHasRegistered() {
        RoundSeries series = new RoundSeries("hasty");
        String seminar = Organizing.publishedSeminar("早すぎた回", "hasty");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(RoundSeries.page("seminar", seminar));
            page.click(".more summary");
            page.click("#editor\\:withdraw");
            page.click("#editor\\:confirm");
            page.waitForSelector(".badge.draft");
            assertThat(Api.anonymous().get(seminar).status()).isEqualTo(404);

            page.click("#editor\\:publish");
            page.click("#editor\\:confirm");
            page.waitForSelector(".badge.open");
            page.click(".more summary");
            page.waitForSelector("#editor\\:withdraw");
            series.place(seminar, "quick@example.ac.jp", "ja", "seated");
            page.click("#editor\\:withdraw");
            page.waitForSelector(".said-error");
            assertThat(page.innerText(".said-error")).contains("すでに登録した方がいる");
            assertThat(Api.anonymous().get(seminar).status()).isEqualTo(200);
        }
    }

    @Test
    void twoOrganizersLoseNothingOfEachOther() {
        new RoundSeries("two-editors");
        String seminar = Organizing.publishedSeminar("二人の回", "two-editors");
        String address = RoundSeries.page("seminar", seminar);
        try (Browser first = new Browser("ja-JP", 1280);
                Browser second = new Browser("en-GB", 390)) {
            first.logIn("organizer");
            second.logIn("admin");
            Page mine = first.open(address + "#talks");
            mine.fill(TITLE, "私の題");
            mine.fill(ABSTRACT, "私の概要");
            mine.waitForSelector(KEPT);

            Page theirs = second.open(address);
            assertThat(theirs.innerText("#editor\\:meanwhile")).contains("organizer");
            theirs.fill("#editor\\:notice", "Coffee at ten");
            theirs.click(".tabs a[href='#talks']");
            theirs.fill(TITLE, "別の題");
            theirs.click("#editor\\:save");
            theirs.waitForSelector(".said-info");

            mine.fill(ABSTRACT, "私の概要、続き");
            mine.waitForSelector("#editor\\:look");
            first.assertFlawless("somebody else has saved");
            mine.click("#editor\\:save");
            mine.waitForSelector("#editor\\:changes\\:0\\:take, #editor\\:changes\\:1\\:take");
            first.assertFlawless("what somebody else changed");
            Locator rows = mine.locator("#editor\\:meanwhile tbody tr");
            assertThat(rows.allInnerTexts())
                    .hasSize(2)
                    .anyMatch(row -> row.contains("Coffee at ten"))
                    .anyMatch(row -> row.contains("二人の回") && row.contains("別の題") && row.contains("私の題"));
            assertThat(mine.inputValue(TITLE)).as("what I typed stays").isEqualTo("私の題");
            assertThat(mine.inputValue(ABSTRACT)).isEqualTo("私の概要、続き");

            mine.click("#editor\\:meanwhile button:has-text('採用')");
            mine.waitForFunction("() => document.getElementById('editor:talks:0:titleJa').value === '別の題'");
            mine.click("#editor\\:save");
            mine.waitForSelector(".said-info");
        }
        String stored = Api.anonymous().get(seminar).body();
        assertThat(stored).contains("別の題", "私の概要、続き");
        assertThat(TheStack.query("SELECT notice FROM seminar WHERE id = " + RoundSeries.id(seminar)))
                .containsExactly("Coffee at ten");
    }

    @Test
    void talksArePutInOrderByKeysAndByTheMouseAndUndone() {
        new RoundSeries("ordered");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/seminar.xhtml?series=ordered#talks");
            page.fill(TITLE, "一つめ");
            page.click("#editor\\:kinds\\:3\\:add");
            page.waitForSelector("#editor\\:talks\\:1\\:titleJa");
            page.fill("#editor\\:talks\\:1\\:titleJa", "短い講演");
            page.fill("#editor\\:talks\\:1\\:part", "午後");
            page.click("#editor\\:talks\\:1\\:addNext");
            page.waitForSelector("#editor\\:talks\\:2\\:titleJa");
            assertThat(page.inputValue("#editor\\:talks\\:2\\:part")).isEqualTo("午後");
            page.fill("#editor\\:talks\\:2\\:titleJa", "もう一つの短い講演");
            browser.assertFlawless("three talks");

            page.focus("#editor\\:programme\\:0\\:down");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.getElementById('editor:talks:0:titleJa').value === '短い講演'");
            page.locator(".sortable > li")
                    .nth(2)
                    .dragTo(page.locator(".sortable > li").nth(0));
            page.waitForFunction("() => document.getElementById('editor:talks:0:titleJa').value === 'もう一つの短い講演'");
            assertThat(titles(page)).containsExactly("もう一つの短い講演", "短い講演", "一つめ");

            page.click("#editor\\:talks\\:1\\:removeTalk");
            page.waitForSelector(".sortable > li:nth-child(2):has-text('一つめ')");
            page.click("#editor\\:undo");
            page.waitForSelector(".sortable > li:nth-child(3)");
            assertThat(titles(page)).containsExactly("もう一つの短い講演", "短い講演", "一つめ");

            page.selectOption("#editor\\:talks\\:2\\:kind", "panel");
            page.waitForSelector("#editor\\:talks\\:2\\:speakers\\:1\\:role");
            assertThat(page.inputValue("#editor\\:talks\\:2\\:speakers\\:0\\:role"))
                    .isEqualTo("chair");
            assertThat(page.inputValue("#editor\\:talks\\:2\\:speakers\\:1\\:role"))
                    .isEqualTo("panelist");
            page.click("#editor\\:talks\\:2\\:addReference");
            page.fill("#editor\\:talks\\:2\\:references\\:0\\:text", "hep-th/9711200");
            page.keyboard().press("Tab");
            page.waitForSelector("#editor\\:talks\\:2\\:references\\:0\\:found a");
            assertThat(page.getAttribute("#editor\\:talks\\:2\\:references\\:0\\:found a", "href"))
                    .isEqualTo("https://arxiv.org/abs/hep-th/9711200");
            browser.assertFlawless("a panel");

            page.fill("#editor\\:talks\\:2\\:titleJa", "");
            page.click(".tabs a[href='#when']");
            page.click("#editor\\:save");
            page.waitForSelector(".problems a");
            browser.assertFlawless("problems");
            page.locator(".problems a").last().click();
            page.waitForFunction("() => document.activeElement.id === 'editor:talks:2:titleJa'");
            assertThat(page.isVisible("#editor\\:talks\\:2\\:titleJa")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void whatIsTypedOutlivesTheLogin(String locale, int width) {
        RoundSeries series = new RoundSeries("expired" + width);
        String seminar = Organizing.publishedSeminar("途切れた回", "expired" + width);
        series.place(seminar, "expired" + width + "@example.ac.jp", "ja", "seated");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(RoundSeries.page("message", seminar));
            page.fill("#message\\:subjectJa", "長い手紙");
            page.fill("#message\\:bodyJa", "皆様\n\n書きかけです。");
            page.context().clearCookies();
            page.click("#message\\:preview");
            page.waitForSelector("[data-lost] button");
            page.click("[data-lost] button");
            page.fill("#username", "organizer");
            page.fill("#password", "organizer");
            page.click("[type=submit]");
            page.waitForSelector("[data-restore]");
            assertThat(page.inputValue("#message\\:bodyJa")).isEmpty();
            page.click("[data-restore]");
            assertThat(page.inputValue("#message\\:subjectJa")).isEqualTo("長い手紙");
            assertThat(page.inputValue("#message\\:bodyJa")).isEqualTo("皆様\n\n書きかけです。");
            page.click("#message\\:preview");
            page.click("#message\\:send");
            page.waitForSelector(".said-info");
            browser.open(RoundSeries.page("message", seminar));
            assertThat(page.locator("[data-restore]").count())
                    .as("what was sent is not offered")
                    .isZero();
        }
    }

    @Test
    void nobodyButOrganizersReadsOrWritesDrafts() {
        new RoundSeries("closed");
        String path = "/console/preview.xhtml?series=closed";
        assertThat(Api.anonymous().getPage(path).status()).isEqualTo(302);
        try (Browser student = new Browser("en-GB", 1280)) {
            student.logIn("student");
            for (String page : List.of("seminar", "seminars", "calendar", "preview", "introduction", "appearance")) {
                assertThat(student.page()
                                .navigate(TheStack.get().siteUrl() + "/console/" + page + ".xhtml?series=closed")
                                .status())
                        .as(page)
                        .isEqualTo(403);
            }
        }
    }

    private static List<String> titles(Page page) {
        return page.locator(".sortable > li b").allInnerTexts();
    }

    private static List<String> drafts(String series) {
        return TheStack.query("SELECT d.author FROM kept_draft d LEFT JOIN series z ON z.id = d.series_id"
                + " LEFT JOIN seminar_number n ON n.seminar_id = d.seminar_id LEFT JOIN series y ON y.id = n.series_id"
                + " WHERE '" + series + "' IN (z.slug, y.slug)");
    }
}
