package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
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
            page.waitForSelector("#introduction\\:shown strong");
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
            assertThat(Api.anonymous()
                            .getPage(files.get(1).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 200, BufferedImage.TYPE_INT_ARGB), "png", png);
        return png.toByteArray();
    }
}
