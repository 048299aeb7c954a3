package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers say what their series is and what it looks like, and its public pages follow. */
class SeriesPagesIT {

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void aSeriesIntroducesItself(String locale, int width) {
        String slug = "introduced" + width;
        new RoundSeries(slug);
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/introduction.xhtml?series=" + slug);
            browser.assertFlawless("introduction");
            page.fill("#introduction\\:summaryJa", "新しいひとこと");
            page.fill("#introduction\\:nameJa", "");
            page.fill("#introduction\\:nameEn", "");
            for (int i = 0; i < 2; i++) {
                page.click("#introduction\\:addOrganizer");
                page.waitForSelector("#introduction\\:organizers\\:" + i + "\\:name");
                page.fill("#introduction\\:organizers\\:" + i + "\\:name", i == 0 ? "後 花子" : "先 太郎");
            }
            page.fill("#introduction\\:organizers\\:1\\:affiliation", "試験大学");
            page.click("#introduction\\:organizers\\:1\\:up");
            page.waitForFunction("() => document.getElementById('introduction:organizers:0:name').value === '先 太郎'");
            page.fill("#introduction\\:funding", "**助成** [試験財団](https://example.org/)");
            page.waitForSelector("#introduction\\:fundingShown strong");
            page.fill("#introduction\\:about", "みんなで学ぶ**公開**の集まりです。");
            page.waitForSelector("#introduction\\:aboutShown strong");
            page.fill(
                    "#introduction\\:workshops",
                    "* [集い2019](https://meet.example.org/2019)\n* [害](javascript:alert(1))");
            page.waitForSelector("#introduction\\:workshopsShown a");
            page.click("#introduction\\:save");
            page.waitForSelector(".problems a");
            browser.assertFlawless("a series without a name");

            page.fill("#introduction\\:nameJa", "改名セミナー");
            page.click("#introduction\\:save");
            page.waitForSelector(".said-info");
            browser.open("/" + slug + "?lang=ja");
            assertThat(page.innerText("h1")).isEqualTo("改名セミナー");
            assertThat(page.innerText(".lead")).isEqualTo("新しいひとこと");
            assertThat(page.locator(".people .speaker").allInnerTexts()).containsExactly("先 太郎", "後 花子");
            assertThat(page.locator(".funding strong").innerText()).isEqualTo("助成");
            assertThat(page.locator("section[aria-labelledby=about] strong").innerText())
                    .isEqualTo("公開");
            assertThat(page.locator("section[aria-labelledby=workshops] a[href]")
                            .allInnerTexts())
                    .containsExactly("集い2019");
            browser.assertFlawless("a series that says much of itself");

            browser.open("/console/settings.xhtml?series=" + slug);
            page.fill("#defaults\\:defaultCapacity", "120");
            page.fill("#defaults\\:closesAtTime", "18:00");
            page.click("#defaults\\:saveDefaults");
            page.waitForSelector(".said-info");
            assertThat(TheStack.query(
                            "SELECT default_capacity || ' ' || closes_at_time || ' ' || mail_policy FROM series"
                                    + " WHERE slug = '" + slug + "'"))
                    .containsExactly("120 18:00:00 prefer");
        }
    }

    @Test
    void twoOrganizersLoseNothingOfEachOthersSettings() {
        new RoundSeries("settledtwice");
        String settings = "/console/settings.xhtml?series=settledtwice";
        String introduction = "/console/introduction.xhtml?series=settledtwice";
        try (Browser first = new Browser("ja-JP", 1280);
                Browser second = new Browser("en-GB", 390)) {
            first.logIn("organizer");
            second.logIn("admin");
            Page mine = first.open(settings);
            Page theirs = second.open(settings);
            theirs.check("input[value=review]");
            theirs.selectOption("#settings\\:reminderDays", "2");
            theirs.click("#settings\\:save");
            theirs.waitForSelector(".said-info");
            theirs.fill("#defaults\\:closesDaysBefore", "3");
            theirs.click("#defaults\\:saveDefaults");
            await().atMost(Duration.ofMinutes(1)).until(() -> stored().startsWith("review 2 0 3 "));

            mine.selectOption("#settings\\:reminderDays", "7");
            mine.selectOption("#settings\\:overbookingRisk", "5");
            mine.click("#settings\\:save");
            mine.waitForSelector("#settings-meanwhile");
            assertThat(mine.isChecked("input[value=review]"))
                    .as("what they alone changed")
                    .isTrue();
            assertThat(mine.inputValue("#settings\\:reminderDays"))
                    .as("what both changed")
                    .isEqualTo("7");
            assertThat(mine.innerText("#settings table")).contains("大学・研究機関のアドレスを優先", "ほかのアドレスは世話人が確認", "リマインダー");
            first.assertFlawless("what somebody else saved meanwhile");
            mine.click("#settings\\:save");
            mine.waitForSelector(".said-info");
            mine.fill("#defaults\\:defaultCapacity", "80");
            mine.click("#defaults\\:saveDefaults");
            mine.waitForSelector("#defaults-meanwhile");
            mine.click("#defaults\\:saveDefaults");
            mine.waitForSelector(".said-info");
            assertThat(stored()).isEqualTo("review 7 5 3 80");

            first.open(introduction);
            second.open(introduction);
            theirs.fill("#introduction\\:summaryEn", "One sentence");
            theirs.click("#introduction\\:save");
            theirs.waitForSelector(".said-info");
            mine.fill("#introduction\\:summaryJa", "ひとこと");
            mine.click("#introduction\\:save");
            mine.waitForSelector("#introduction-meanwhile");
            mine.click("#introduction\\:save");
            mine.waitForSelector(".said-info");
            assertThat(TheStack.query("SELECT summary_ja || ' ' || summary_en FROM series WHERE slug = 'settledtwice'"))
                    .containsExactly("ひとこと One sentence");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void aSeriesHasAColourThatCanBeReadAndALogo(String locale, int width) throws Exception {
        String slug = "coloured" + width;
        new RoundSeries(slug);
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/appearance.xhtml?series=" + slug);
            browser.assertFlawless("appearance");
            page.fill("#colour\\:accent", "yellow");
            page.click("#colour\\:save");
            page.waitForSelector("#colour .ui-message-error-detail");
            page.fill("#colour\\:accent", "#ffe14d");
            page.waitForSelector(".shades figure:nth-child(2)");
            assertThat(page.locator(".shades figcaption").allInnerTexts())
                    .as("too light to be read by day as it is")
                    .allSatisfy(shade -> assertThat(Double.parseDouble(shade.replaceFirst(".*?([0-9.]+) : 1", "$1")))
                            .isGreaterThanOrEqualTo(4.5));
            page.click("#colour\\:save");
            page.waitForSelector(".said-info");

            page.setInputFiles(
                    "#logo\\:file",
                    new FilePayload(
                            "logo.png", "image/png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
            page.click("#logo\\:show");
            page.waitForSelector(".said-error");
            page.setInputFiles("#logo\\:file", new FilePayload("logo.png", "image/png", picture()));
            page.click("#logo\\:show");
            page.waitForSelector("img.logo");
            browser.assertFlawless("a logo");
            page.click("#logo\\:hide");
            page.click(".ui-confirmdialog-no");
            assertThat(page.locator("img.logo").count())
                    .as("it is not gone by a slip of the mouse")
                    .isOne();

            browser.open("/" + slug);
            browser.assertFlawless("public page in its colours");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.button, a.more')).color"))
                    .isNotEqualTo("rgb(15, 91, 74)");
            List<String> files = List.of(
                    page.getAttribute("link[href*='/static/series/']", "href"),
                    page.getAttribute("img.brand-logo", "src"));
            for (String file : files) {
                HttpResponse<byte[]> answer = Api.HTTP.send(
                        HttpRequest.newBuilder(URI.create(TheStack.get().siteUrl() + file))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            assertThat(TheStack.query("SELECT c.field || ' ' || coalesce(c.before, 'none') FROM audit_entry,"
                            + " jsonb_to_recordset(changes) AS c (field text, before text) WHERE subject = '" + slug
                            + "' ORDER BY id"))
                    .containsExactly("accent none", "logo none");
            assertThat(Api.anonymous()
                            .getPage(files.get(1).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static String stored() {
        return TheStack.query("SELECT concat_ws(' ', mail_policy, reminder_days, overbooking_risk, closes_days_before,"
                        + " default_capacity) FROM series WHERE slug = 'settledtwice'")
                .get(0);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 200, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }
}
