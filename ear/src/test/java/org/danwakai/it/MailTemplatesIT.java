package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers word the mails of their series. */
class MailTemplatesIT {

    private static final String SERIES = "worded";
    private static final String EDITOR = "/console/template.xhtml?series=" + SERIES + "&mail=%s&written=%s";
    private static final String BODY = "#edit\\:body";
    private static final String SAVE = "#edit\\:save";
    private static final String PREVIEW = "#edit\\:letter .letter-text";

    @BeforeAll
    static void aSeriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone) VALUES (nextval('entity_id'),"
                + " 'worded', '文面セミナー', 'Worded Seminar', 'Asia/Tokyo') ON CONFLICT DO NOTHING");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280, ja", "en-GB, 390, en"})
    void aMailIsWordedLookedAtSentAndGivenBackToTheProduct(String locale, int width, String language) {
        String seminar = Organizing.publishedSeminar("文面の回", SERIES);
        Api.anonymous().post(seminar + "/registrations", Organizing.form("見本 花子", "sample" + width + "@example.ac.jp"));
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/templates.xhtml?series=" + SERIES);
            browser.assertFlawless("the list of mails");
            shoot(page, "mails-" + width);
            assertThat(page.locator(".letters li").count()).isGreaterThanOrEqualTo(20);

            page = browser.open(EDITOR.formatted("proof", language));
            page.locator(".letter-html").scrollIntoViewIfNeeded();
            shoot(page, "editor-" + width);
            browser.assertFlawless("the editor");
            page.selectOption("#edit\\:registration", new SelectOption().setLabel("見本 花子"));
            page.waitForSelector(PREVIEW + ":has-text('見本 花子')");
            assertThat(page.locator(PREVIEW).innerText())
                    .contains("文面の回", "/confirm/preview")
                    .doesNotContainPattern("/(confirm|cancel)/[\\w-]{20}");
            String html = page.getAttribute(".letter-html", "srcdoc");
            assertThat(html).contains("/confirm/preview\" class=\"go\"", "見本 花子");
            assertThat(page.getAttribute(".letter-html", "sandbox")).isEmpty();

            String usual = page.inputValue(BODY);
            page.fill(BODY, "**Hello {name}**\nsee {nmae}\n");
            page.waitForSelector("#edit\\:letter .todo");
            page.click(SAVE);
            page.waitForSelector(".said-error");
            assertThat(page.locator("#edit\\:bodyProblem").innerText())
                    .contains("nmae", "confirmLink")
                    .containsPattern("ja".equals(language) ? "2行目の\\D*5文字目|2行目の5文字目" : "Line 2, column 5");
            assertThat(page.inputValue(BODY)).startsWith("**Hello {name}**\nsee {nmae}");
            assertThat(versions("proof", language)).isEmpty();
            browser.assertFlawless("a refused text");
            shoot(page, "refused-" + width);

            page.fill(BODY, "**Hello {name}**\n\n");
            page.focus(BODY);
            page.keyboard().press("Control+End");
            page.click("[data-insert='{confirmLink}']");
            assertThat(page.inputValue(BODY)).endsWith("{confirmLink}");
            page.waitForSelector(PREVIEW + ":has-text('Hello 見本 花子')");
            page.click(SAVE);
            page.waitForSelector(".said-info");
            assertThat(versions("proof", language)).containsExactly("1 organizer");

            assertThat(mailTo(seminar, "one" + width, language).text()).contains("**Hello 文面 太郎**");
            assertThat(mailTo(seminar, "two" + width, language).html())
                    .contains(
                            "<strong>Hello 文面 太郎</strong>",
                            "<a href=\"" + TheStack.get().siteUrl() + "/confirm/");

            page.click("#edit\\:reset");
            page.click(".ui-confirmdialog-yes >> visible=true");
            page.waitForSelector("#history .version:nth-of-type(3)");
            assertThat(page.inputValue(BODY)).isEqualTo(usual);
            assertThat(versions("proof", language)).containsExactly("1 organizer", "2 organizer");
            assertThat(mailTo(seminar, "three" + width, language).text()).doesNotContain("Hello");

            page.locator("#history details").nth(1).locator("summary").click();
            page.locator("#history details").nth(1).locator("button").click();
            page.click(".ui-confirmdialog-yes >> visible=true");
            page.waitForSelector(PREVIEW + ":has-text('Hello')");
            assertThat(page.inputValue(BODY)).startsWith("**Hello {name}**");
            assertThat(versions("proof", language))
                    .as("nothing is used until it is saved")
                    .hasSize(2);
            browser.assertFlawless("an old version");
            page.navigate("about:blank");
            page.setContent(html);
            browser.assertFlawless("the mail itself");
            shoot(page, "mail-" + width);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            browser.assertFlawless("the mail itself by night");
            shoot(page, "mail-dark-" + width);
        }
        assertThat(TheStack.query(
                        "SELECT action || ' ' || replace(detail, E'\\n', ', ') FROM audit_entry WHERE subject = '"
                                + SERIES + "' AND action LIKE '%-template' AND detail LIKE '%language " + language
                                + "%' ORDER BY id"))
                .containsExactly(
                        "save-template mail proof, language " + language + ", version 1",
                        "reset-template mail proof, language " + language + ", version 2");
    }

    @Test
    void theSecondOfTwoOrganizersIsTold() {
        try (Browser one = new Browser("ja-JP", 1280);
                Browser other = new Browser("en-GB", 1280)) {
            one.logIn("organizer");
            other.logIn("admin");
            Page first = one.open(EDITOR.formatted("changed", "ja"));
            Page second = other.open(EDITOR.formatted("changed", "ja"));
            first.fill(BODY, "first {name}");
            first.click(SAVE);
            first.waitForSelector(".said-info");
            second.fill(BODY, "second {name}");
            second.click(SAVE);
            second.waitForSelector(".said-error");

            assertThat(second.locator(".said-error").innerText()).contains("organizer", "version 1");
            assertThat(second.inputValue(BODY)).isEqualTo("second {name}");
            assertThat(versions("changed", "ja")).containsExactly("1 organizer");
            second.locator("#history summary").first().click();
            assertThat(second.locator("#history .letter-text").first().innerText())
                    .contains("first {name}");
            other.assertFlawless("another was first");
            second.click(SAVE);
            second.waitForSelector(".said-info");
            assertThat(versions("changed", "ja")).containsExactly("1 organizer", "2 admin");
        }
    }

    @Test
    void whatIsAboutNoSeriesIsWordedByAdministrators() {
        try (Browser organizer = new Browser("ja-JP", 1280);
                Browser admin = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            Page page = organizer.open(EDITOR.formatted("me", "en"));
            assertThat(page.locator(SAVE).count()).isZero();
            organizer.assertFlawless("a mail of administrators");
            admin.logIn("admin");
            Page mine = admin.open(EDITOR.formatted("me", "en"));
            mine.fill(BODY, "Own words for {name}: {myLink}");
            mine.click(SAVE);
            mine.waitForSelector(".said-info");
        }
        assertThat(TheStack.query("SELECT version FROM mail_template WHERE series_id IS NULL AND kind = 'me'"))
                .containsExactly("1");
        TheStack.execute("DELETE FROM mail_template WHERE series_id IS NULL");
    }

    @Test
    void whatIsNoMailIsNotFound() {
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            for (String path : List.of(
                    EDITOR.formatted("nothing", "ja"),
                    EDITOR.formatted("proof", "fr"),
                    EDITOR.formatted("proof", "ja").replace(SERIES, "nothing"),
                    "/console/templates.xhtml?series=nothing")) {
                assertThat(browser.page()
                                .navigate(TheStack.get().siteUrl() + path)
                                .status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private static Mailbox.Mail mailTo(String seminar, String who, String language) {
        String address = who + "@example.ac.jp";
        Api.Answer answer =
                Api.anonymous().post(seminar + "/registrations", Organizing.form("文面 太郎", address, language));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return Mailbox.awaitMail(address, mail -> true);
    }

    private static List<String> versions(String kind, String language) {
        return TheStack.query("SELECT t.version || ' ' || t.saved_by FROM mail_template t JOIN series z ON z.id ="
                + " t.series_id WHERE z.slug = '" + SERIES + "' AND t.kind = '" + kind + "' AND t.language = '"
                + language + "' ORDER BY t.version");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "template-" + name + ".png")));
    }
}
