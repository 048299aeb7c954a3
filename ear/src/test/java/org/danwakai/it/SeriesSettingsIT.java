package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers settle who may register and what attendees are called, and attendees meet both. */
class SeriesSettingsIT {

    private static final String SETTINGS = "/console/settings.xhtml?series=settled";
    private static final String PATTERN = "#settings\\:displayNamePattern";
    private static final String PREVIEW = "#settings\\:preview dd";
    private static final String SAVE = "#settings\\:save";
    private static final String SEND = "main form button[type=submit]";
    private static final String ROMANISED = "{romaji} ({short})";

    private int audited;

    @BeforeEach
    void aSeriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone)"
                + " VALUES (nextval('entity_id'), 'settled', '設定セミナー', 'Settled Seminar', 'Asia/Tokyo')"
                + " ON CONFLICT DO NOTHING");
        TheStack.execute("UPDATE series SET mail_policy = 'prefer', display_name_pattern = '{name}＠{institution}'"
                + " WHERE slug = 'settled'");
        audited = TheStack.query("SELECT id FROM audit_entry WHERE subject = 'settled'")
                .size();
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280, 名前がありません", "en-GB, 390, The name is missing"})
    void organizersSettleBothAndSeeWhatBecomesOfIt(String locale, int width, String missing) {
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(SETTINGS);
            assertThat(page.inputValue(PATTERN)).isEqualTo("{name}＠{institution}");
            assertThat(page.isChecked("input[value=prefer]")).isTrue();
            browser.assertFlawless("settings");

            page.check("input[value=review]");
            page.fill(PATTERN, "{institution}");
            page.click(SAVE);
            page.waitForSelector("#settings\\:patternProblem .ui-message-error-detail");
            assertThat(page.innerText("#settings\\:patternProblem")).contains(missing);
            assertThat(page.inputValue(PATTERN)).as("what was typed is kept").isEqualTo("{institution}");
            assertThat(page.isChecked("input[value=review]")).isTrue();
            assertThat(settled()).as("nothing is half saved").isEqualTo("prefer {name}＠{institution}");
            browser.assertFlawless("a pattern that was refused");

            page.fill(PATTERN, "{name} / {institution}");
            page.waitForSelector(PREVIEW + " >> text=山田 太郎 / 京都大学");
            page.locator(".suggestions button").nth(2).click();
            page.waitForSelector(PREVIEW + " >> text=Taro Yamada (京大)");
            assertThat(page.locator(PREVIEW).allInnerTexts())
                    .containsExactly("Taro Yamada (京大)", "Jane Smith (Cambridge)");
            assertThat(page.inputValue(PATTERN)).isEqualTo(ROMANISED);
            page.click(SAVE);
            page.waitForSelector(".said-info");
            browser.assertFlawless("settings saved");
            assertThat(settled()).isEqualTo("review " + ROMANISED);

            browser.open(SETTINGS);
            assertThat(page.inputValue(PATTERN)).isEqualTo(ROMANISED);
            assertThat(page.isChecked("input[value=review]")).isTrue();
        }
        assertThat(TheStack.query("SELECT action || ' ' || c.field || ': ' || c.before || ' -> ' || c.after"
                        + " FROM audit_entry, jsonb_to_recordset(changes) AS c (field text, before text, after text)"
                        + " WHERE id IN (SELECT id FROM audit_entry WHERE subject = 'settled' ORDER BY id OFFSET "
                        + audited + ")"))
                .containsExactly(
                        "settle-series mailPolicy: prefer -> review",
                        "settle-series displayNamePattern.pattern: {name}＠{institution} -> " + ROMANISED);
    }

    @Test
    void nobodyButOrganizersSaves() {
        String form = "settings=settings&settings%3AmailPolicy=any&settings%3AdisplayNamePattern=%7Bname%7D"
                + "&settings%3Asave=settings%3Asave&jakarta.faces.ViewState=stateless";
        Api.Answer anonymous = Api.anonymous().postForm(SETTINGS, form, "Sec-Fetch-Site", "same-origin");
        assertThat(anonymous.status()).isIn(302, 401, 403);

        try (Browser student = new Browser("en-GB", 1280)) {
            student.logIn("student");
            assertThat(student.page()
                            .request()
                            .post(
                                    TheStack.get().siteUrl() + SETTINGS,
                                    RequestOptions.create()
                                            .setHeader("Sec-Fetch-Site", "same-origin")
                                            .setForm(FormData.create()
                                                    .set("settings", "settings")
                                                    .set("settings:mailPolicy", "any")
                                                    .set("settings:displayNamePattern", "{name}")
                                                    .set("settings:save", "settings:save")))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(settled()).isEqualTo("prefer {name}＠{institution}");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-US, 1280"})
    void attendeesAreCalledAsTheSeriesWantsItAndSayHowTheyAreSpelled(String locale, int width) {
        TheStack.execute("UPDATE series SET display_name_pattern = '" + ROMANISED + "' WHERE slug = 'settled'");
        String seminar = Organizing.publishedSeminar("綴り", "settled");
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        String address = "spelled-" + width + "@scphys.kyoto-u.ac.jp";
        directoryIsRead();
        try (Browser attendee = new Browser(locale, width)) {
            Page page = attendee.open("/settled/register?number=" + number);
            page.check("input[name=language][value=ja]");
            page.fill("#name", "綴方 花子");
            page.fill("#email", address);
            page.waitForSelector("#recognized:not(:empty)");
            page.fill("#institution", "京都大学");
            page.fill("#romaji", "Hanako Tsuzurikata");
            Locator preview = page.locator("#display-name output");
            assertThat(preview.innerText()).isEqualTo("Hanako Tsuzurikata (京大)");
            page.fill("#romaji", "");
            assertThat(preview.innerText()).isEqualTo("綴方 花子 (京大)");
            attendee.assertFlawless("form with a preview");
            page.click(SEND);
            page.waitForURL(url -> url.contains("asked"));
            attendee.open("/confirm/" + Mailbox.awaitSubject(address, "要確認").token("confirm"));
            page.click(SEND);
            page.waitForSelector(".copy button:visible");
            assertThat(page.innerText("#display-name")).isEqualTo("綴方 花子 (京大)");

            attendee.open("/me");
            page.fill("#email", address);
            page.click(SEND);
            page.waitForURL(url -> url.contains("asked"));
            attendee.open("/me/" + Mailbox.awaitSubject(address, "マイページ").token("me"));
            page.fill("#kana", "hanako");
            page.click(SEND);
            assertThat(page.getAttribute("#kana", "aria-invalid")).isEqualTo("true");
            page.fill("#kana", "つづりかた はなこ");
            page.fill("#romaji", "Hanako Tsuzurikata");
            page.click(SEND);
            page.waitForURL(url -> url.contains("saved"));
            assertThat(page.innerText(".own-place .display-name")).isEqualTo("Hanako Tsuzurikata (京大)");
            assertThat(page.inputValue("#kana")).isEqualTo("つづりかた はなこ");
            page.waitForSelector(".own-place .copy button:visible");
            attendee.assertFlawless("own page with a copy button");
            assertThat(spelled("registration", address)).isEqualTo("つづりかた はなこ Hanako Tsuzurikata");
            assertThat(spelled("attendee", address)).isEqualTo("つづりかた はなこ Hanako Tsuzurikata");
            assertThat(mailedAgain(seminar, address)).contains("\nHanako Tsuzurikata (京大)\n");
            assertThat(judged(seminar, "Hanako Tsuzurikata (京大)")).isEqualTo("conforms");

            page.fill("#kana", "");
            page.fill("#romaji", "");
            page.click(SEND);
            page.waitForSelector(".own-place .display-name >> text=綴方 花子 (京大)");
            assertThat(spelled("registration", address)).isEqualTo("- -");
            assertThat(spelled("attendee", address)).isEqualTo("- -");
        }
    }

    /** Whoever asks for a place again is told by mail what they are called. */
    private static String mailedAgain(String seminar, String address) {
        Api.anonymous().post(seminar + "/registrations", Organizing.form("誰か", address));
        Mail mail = Mailbox.awaitSubject(address, "すでに登録");
        return mail.text();
    }

    private static String judged(String seminar, String name) {
        return Api.anonymous()
                .as("organizer")
                .post(seminar + "/names", "{\"names\": [\"" + name + "\"]}")
                .structure()
                .asJsonArray()
                .getJsonObject(0)
                .getString("verdict");
    }

    private static void directoryIsRead() {
        await().atMost(Duration.ofSeconds(60)).until(() -> Api.anonymous()
                .get("/institutions?email=a%40scphys.kyoto-u.ac.jp&language=en")
                .body()
                .contains("\"Kyoto U\""));
    }

    private static String spelled(String table, String address) {
        List<String> rows = TheStack.query("SELECT coalesce(kana, '-') || ' ' || coalesce(romaji, '-') FROM " + table
                + " WHERE folded_address = '" + address + "'");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static String settled() {
        return TheStack.query("SELECT mail_policy || ' ' || display_name_pattern FROM series WHERE slug = 'settled'")
                .get(0);
    }
}
