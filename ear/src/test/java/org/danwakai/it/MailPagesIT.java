package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organizer follows the links of the day, mends what goes wrong, and prints who has a seat. */
class MailPagesIT {

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void anOrganizerFollowsTheLinksOfTheDay(String locale, int width) {
        String first = "run-first-" + width;
        String second = "run-second-" + width;
        String alarmed = "run-chair-" + width + "@example.ac.jp";
        DoorSeminar.planned("direct");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/settings.xhtml?series=door-direct");
            page.fill("#settings\\:alarmAddresses", "nobody");
            page.click("#settings\\:save");
            page.waitForSelector(".ui-message-error");
            assertThat(page.inputValue("#settings\\:alarmAddresses")).isEqualTo("nobody");
            page.fill("#settings\\:alarmAddresses", alarmed);
            page.click("#settings\\:save");
            page.waitForSelector(".said-info");
            browser.assertFlawless("settings");

            DoorSeminar seminar = DoorSeminar.planned("direct");
            String failing = seminar.seat(first);
            seminar.seat(second);
            String here = "?series=door-direct&number=" + seminar.number();
            browser.open("/console/mails.xhtml" + here);
            page.waitForSelector(".alarms a[href$='number=" + seminar.number() + "']");
            browser.assertFlawless("no meeting");
            page.focus(".alarms a");
            page.evalOnSelector(".alarms a", "link => link.dataset.before = 'yes'");
            // what is polled takes the place of the alarms, and the keyboard stays where it is
            page.waitForSelector(".alarms a:focus:not([data-before])");
            // the series' other seminars may have called before
            Mailbox.awaitMail(
                    alarmed,
                    mail -> mail.subject().contains("参加URLがまだありません")
                            && mail.text()
                                    .contains("/console/mails.xhtml?series=door-direct&number=" + seminar.number()));
            browser.open("/console/");
            page.waitForSelector(".alarms a[href$='number=" + seminar.number() + "']");
            browser.assertFlawless("start");

            browser.open("/console/mails.xhtml" + here);
            page.click("#desk\\:pause");
            page.waitForSelector("#desk\\:resume");
            seminar.heldAt("https://zoom.example/j/4711");
            browser.assertFlawless("held back");
            page.click("#desk\\:resume");
            page.waitForSelector("#sent:text-is('2')");
            assertThat(page.textContent("#waiting")).isEqualTo("0");

            TheStack.execute(
                    "UPDATE outbox_mail SET state = 'failed', answer = '554 5.7.1 not wanted' WHERE kind = 'join'"
                            + " AND registration_id = " + failing);
            page.waitForSelector("#failed:text-is('1')");
            page.selectOption("#desk\\:state", "failed");
            page.click("#desk\\:show");
            String rows = "#desk\\:rows_data > tr";
            page.waitForSelector(rows + ":only-child:has-text('not wanted')");
            browser.assertFlawless("failed");
            page.click(rows + " button");
            page.waitForSelector(".said-info");
            page.waitForSelector("#sent:text-is('2')");
            page.selectOption("#desk\\:state", "");
            page.fill("#desk\\:text", first);
            page.click("#desk\\:show");
            page.waitForSelector(rows + ":nth-child(2):last-child");
            browser.assertFlawless("one person's");
            page.click(rows + ":first-child a");
            page.waitForSelector("#everybody");
            assertThat(page.locator(rows).count()).isEqualTo(2);
            page.click("#everybody");
            page.waitForSelector(rows + ":nth-child(3)");
            browser.assertFlawless("everybody's");

            browser.open("/console/seated.xhtml" + here);
            assertThat(page.innerText("main"))
                    .contains("https://zoom.example/j/4711", "quark", first + "＠試験大学", DoorSeminar.address(second))
                    .doesNotContain("/join/", "/cancel/");
            browser.assertFlawless("list");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible(".masthead")).isFalse();
            assertThat(page.isVisible("#print")).isFalse();
            assertThat(page.locator("main tbody tr:visible").count()).isEqualTo(2);
        }
    }
}
