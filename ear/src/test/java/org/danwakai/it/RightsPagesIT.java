package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights and the audit trail, as people see them. */
class RightsPagesIT {

    private static final String YES = ".ui-confirmdialog-yes";

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void aSeriesIsFoundedOwnedHandedOnAndWatched(String locale, int width) {
        String slug = "founded-" + width;
        String rights = "/console/rights.xhtml?series=" + slug;
        try (Browser admin = new Browser(locale, width)) {
            admin.logIn("admin");
            Page page = admin.page();
            admin.assertFlawless("start of the console for administrators");
            page.fill("#found\\:slug", slug);
            page.fill("#found\\:nameJa", "創設セミナー");
            page.fill("#found\\:nameEn", "Founded Seminar");
            page.click("#found\\:go");
            page.waitForURL(url -> url.contains("rights"));
            page.waitForSelector(".said-info");
            assertThat(given(slug)).containsExactly("account admin owner");
            admin.assertFlawless("rights of a new series");

            give(page, "account", " Other ", "owner");
            give(page, "group", "dlap-helpers", "helper");
            assertThat(given(slug))
                    .containsExactly("account admin owner", "account other owner", "group /dlap-helpers helper");
            page.selectOption("#give\\:kind", "account");
            page.fill("#give\\:grantee", "other");
            page.click("#give\\:go");
            page.waitForSelector("#give .ui-message-error-detail");
            assertThat(page.inputValue("#give\\:grantee")).isEqualTo("other");
            admin.assertFlawless("whoever has a right already");

            row(page, "admin", ".take").click();
            page.click(YES);
            page.waitForURL(url -> url.contains("rights"));
            page.waitForSelector(".said-info");
            assertThat(given(slug)).containsExactly("account other owner", "group /dlap-helpers helper");
        }

        try (Browser owner = new Browser(locale, width)) {
            owner.logIn("other");
            Page page = owner.open(rights);
            assertThat(page.locator(".take[disabled]").count())
                    .as("the last owner stays")
                    .isOne();
            owner.assertFlawless("rights for the last owner");
            TheStack.execute("UPDATE series_right SET rank = 'owner' WHERE grantee = '/dlap-helpers' AND series_id ="
                    + " (SELECT id FROM series WHERE slug = '" + slug + "')");
            row(page, "/dlap-helpers", ".become-organizer").click();
            page.click(YES);
            page.waitForSelector(".said-error");
            assertThat(given(slug))
                    .as("nobody is made less than what was not seen")
                    .contains("group /dlap-helpers owner");
            row(page, "/dlap-helpers", ".become-organizer").click();
            page.click(YES);
            page.waitForSelector(".said-info");
            assertThat(given(slug)).containsExactly("account other owner", "group /dlap-helpers organizer");

            owner.open("/console/settings.xhtml?series=" + slug);
            page.check("input[value=review]");
            page.click("#settings\\:save");
            page.waitForSelector(".said-info");
            owner.assertFlawless("settings of the owner");
            page.click("a[href^='audit.xhtml']");
            page.waitForSelector("#trail\\:rows_data tr");
            assertThat(page.locator("#trail\\:rows_data").innerText())
                    .contains(locale.startsWith("ja") ? "権限を取り消し" : "Took a right away")
                    .contains(locale.startsWith("ja") ? "シリーズを開設" : "Founded the series")
                    .contains(locale.startsWith("ja") ? "ほかのアドレスは世話人が確認" : "Others are reviewed");
            owner.assertFlawless("audit trail");
            page.selectOption("#action", "take-right");
            page.click("form.audit button");
            page.waitForURL(url -> url.contains("action=take-right"));
            assertThat(page.locator("#trail\\:rows_data tr").count()).isOne();
            owner.assertFlawless("audit trail, searched");
            owner.open("/console/audit.xhtml?series=" + slug + "&actor=nobody");
            owner.assertFlawless("audit trail, nothing found");

            Api.anonymous()
                    .as("other")
                    .post(
                            "/series/" + slug + "/seminars",
                            Organizing.seminar("引き継ぎ", "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00"));
            owner.open("/console/registrants.xhtml?series=" + slug + "&number=1");
            takeAllRights(slug);
            page.click("#show");
            page.waitForSelector("a.button[href='/console/']");
            owner.openRefused("/console/settings.xhtml?series=dlap");
            assertThat(page.locator("main li").allInnerTexts()).containsExactly("organizer");
            owner.assertFlawless("a page that is not theirs");
        }

        try (Browser nobody = new Browser(locale, width)) {
            nobody.logIn("other");
            assertThat(nobody.page().locator(".empty").innerText()).isNotBlank();
            nobody.assertFlawless("whoever has no right yet");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void aHelperNotesWhoCameAndNothingElse(String locale, int width) {
        String seminar = Organizing.publishedSeminar("受付 " + width);
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        String address = "door-" + width + "@example.ac.jp";
        Api.anonymous().post(seminar + "/registrations", Organizing.form("受付 花子", address));
        Api.anonymous()
                .post(
                        "/registrations/confirm",
                        Organizing.token(Mailbox.awaitSubject(address, "要確認").token("confirm")));
        TheStack.execute(
                "UPDATE seminar SET starts_at = '2026-01-20T09:30+09', ends_at = '2026-01-20T11:30+09' WHERE id ="
                        + " (SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap'"
                        + " AND n.number = " + number + ")");
        try (Browser helper = new Browser(locale, width)) {
            helper.logIn("helper");
            helper.assertFlawless("start of the console for helpers");
            Page page = helper.open("/console/seminars.xhtml?series=dlap");
            helper.assertFlawless("seminars for helpers");
            helper.open("/console/registrants.xhtml?series=dlap&number=" + number);
            assertThat(page.locator("main").innerText()).contains(address);
            assertThat(page.locator("main a[href*=xhtml]").count())
                    .isPositive()
                    .isEqualTo(page.locator("main a:is([href^='registrants.xhtml'], [href^='checkin.'],"
                                    + " [href^='doorlist.'], [href^='seated.'])")
                            .count());
            page.locator(".marks button").first().click();
            page.waitForSelector(".marks .chosen");
            helper.assertFlawless("registrants for helpers");
            helper.open("/console/seated.xhtml?series=dlap&number=" + number);
            helper.assertFlawless("list of the seated for helpers");

            helper.openRefused("/console/mails.xhtml?series=dlap&number=" + number);
            assertThat(page.locator("main li").allInnerTexts()).containsExactly("organizer");
        }
        assertThat(TheStack.query("SELECT attended FROM registration WHERE address = '" + address + "'"))
                .containsExactly("t");
        assertThat(TheStack.query("SELECT actor FROM audit_entry WHERE action = 'mark-attendance' AND subject = 'dlap/"
                        + number + "'"))
                .containsExactly("helper");
    }

    private static void give(Page page, String kind, String grantee, String rank) {
        page.selectOption("#give\\:kind", kind);
        page.fill("#give\\:grantee", grantee);
        page.selectOption("#give\\:rank", rank);
        int before = page.locator("#given\\:rows_data tr").count();
        page.click("#give\\:go");
        page.waitForFunction("before => document.querySelectorAll('#given\\\\:rows_data tr').length > before", before);
    }

    private static Locator row(Page page, String grantee, String button) {
        return page.locator("#given\\:rows_data tr:has(td.main b:text-is('" + grantee + "')) " + button);
    }

    private static void takeAllRights(String slug) {
        TheStack.execute(
                "DELETE FROM series_right WHERE series_id = (SELECT id FROM series WHERE slug = '" + slug + "')");
    }

    private static List<String> given(String slug) {
        return TheStack.query("SELECT grantee_kind || ' ' || grantee || ' ' || rank FROM series_right r"
                + " JOIN series z ON z.id = r.series_id WHERE z.slug = '" + slug + "' ORDER BY 1");
    }
}
