package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody meets who types an address into the form, by the series' policy, with nothing but a keyboard. */
class AddressPagesIT {

    private static final String SERIES = "addressed";

    @BeforeAll
    static void aSeriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone)"
                + " VALUES (nextval('entity_id'), 'addressed', '宛先セミナー', 'Address Seminar', 'Asia/Tokyo')"
                + " ON CONFLICT DO NOTHING");
    }

    @AfterEach
    void asItWas() {
        TheStack.execute("UPDATE series SET mail_policy = 'prefer' WHERE slug = '" + SERIES + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "any, ja-JP, 390, ''",
        "any, en-GB, 1280, ''",
        "prefer, ja-JP, 1280, お持ちでしたら、そちらをお使いください",
        "prefer, en-GB, 390, please use that one",
        "review, ja-JP, 390, 世話人が登録を確認します",
        "review, en-GB, 1280, an organizer looks at your registration",
        "require, ja-JP, 1280, のみ受け付けます",
        "require, en-GB, 390, takes such addresses only"
    })
    void theFormReactsWhileAnAddressIsTyped(String policy, String locale, int width, String told) {
        boolean japanese = locale.startsWith("ja");
        TheStack.execute("UPDATE series SET mail_policy = '" + policy + "' WHERE slug = '" + SERIES + "'");
        String seminar = Organizing.publishedSeminar("宛先", SERIES);
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        String address = policy + width + "@gmail.com";
        try (Browser browser = new Browser(locale, width)) {
            Page page = browser.open("/" + SERIES + "/register?number=" + number);
            type(browser, "#name", "山田 太郎");
            type(browser, "#email", policy + width + "@phys.s.u-tokyo.ac.jp");
            String known = japanese ? "東京大学" : "The University of Tokyo";
            page.waitForSelector("#recognized:has-text('" + known + "')");
            assertThat(page.inputValue("#institution")).isEqualTo(known);
            browser.assertFlawless("recognized");

            page.keyboard().press("Control+A");
            page.keyboard().type(address);
            page.waitForSelector(
                    told.isEmpty() ? "#recognized:empty" : "#recognized:has-text('" + told + "')",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            browser.assertFlawless("another address");
            assertThat(page.isVisible("#whyNot")).isEqualTo(policy.equals("review"));
            page.keyboard().press("Enter");

            if (policy.equals("prefer")) {
                page.waitForSelector("#anyway");
                assertThat(page.inputValue("#name")).as("nothing typed is lost").isEqualTo("山田 太郎");
                browser.assertFlawless("asked for another address");
                type(browser, "#anyway input", " ");
                type(browser, "#whyNot", "退職したため");
                page.keyboard().press("Enter");
            } else if (policy.equals("require")) {
                page.waitForSelector("#email-wrong");
                assertThat(page.textContent("#email-wrong"))
                        .contains(japanese ? "大学・研究機関" : "universities and research");
                browser.assertFlawless("refused");
                type(browser, "#email", "");
                page.keyboard().press("Control+A");
                page.keyboard().type(policy + width + "@u-tokyo.ac.jp");
                page.keyboard().press("Enter");
            }
            page.waitForURL(url -> url.contains("asked"));
        }
        assertThat(TheStack.query("SELECT coalesce(why_not, '-') FROM registration WHERE folded_address LIKE '" + policy
                        + width + "@%'"))
                .containsExactly(policy.equals("prefer") ? "退職したため" : "-");
    }

    @Test
    void withoutAScriptTheSameIsAskedWhenTheFormIsSent() {
        String seminar = Organizing.publishedSeminar("スクリプトなし", SERIES);
        String page = "/" + SERIES + "/register?number=" + seminar.substring(seminar.lastIndexOf('/') + 1);
        String form = "name=" + encoded("山田 太郎") + "&institution=" + encoded("高等研究所")
                + "&email=plain%40gmail.com&language=ja&subscription=once";
        String site = TheStack.get().siteUrl();

        Api.Answer asked = Api.anonymous().postForm(page, form, "Origin", site);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("name=\"anyway\"", "name=\"whyNot\"", "plain@gmail.com", "高等研究所");

        Api.Answer meant = Api.anonymous().postForm(page, form + "&anyway=yes", "Origin", site);
        assertThat(meant.status()).as(meant.body()).isEqualTo(303);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void type(Browser browser, String field, String text) {
        browser.tabTo(field);
        browser.page().keyboard().type(text);
    }
}
