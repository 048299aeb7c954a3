package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Organizers sift, read up on, take along and change those who registered. */
class RegistrantsIT {

    private static final String ROWS = "#people\\:rows_data > tr";
    private static final String EVIL = "=cmd|\" /C calc\"!A0 🎓";

    @ParameterizedTest
    @CsvSource(textBlock = """
            ja-JP, 1280, 読み
            en-GB, 390, Reading
            """)
    void theTableShowsWhomAndWhatTheOrganizerAsksForAndTheFilesHaveTheSame(String locale, int width, String reading)
            throws Exception {
        DeskSeries series = new DeskSeries("sift" + width);
        String seminar = series.seminar(1, DeskSeries.NEXT);
        series.register(seminar, "room", EVIL, "evil" + width + "@kyoto-u.ac.jp", "seated");
        series.register(seminar, "online", "佐藤 花子", "hanako" + width + "@gmail.com", "seated");
        series.register(seminar, "online", "鈴木 一郎", "ichiro" + width + "@kyoto-u.ac.jp", "waiting");
        TheStack.execute("UPDATE attendee SET kana = 'さとう はなこ' WHERE folded_address = 'hanako" + width + "@gmail.com'");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("registrants", 1));
            assertThat(page.locator(ROWS).count()).isEqualTo(3);
            browser.assertFlawless("registrants");

            page.selectOption("#kind", "university");
            page.click("#show");
            page.waitForSelector(ROWS + ":nth-child(2):last-child");
            page.selectOption("#pool", "room");
            page.click("#show");
            page.waitForSelector(ROWS + ":only-child");
            assertThat(page.locator(ROWS).allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(EVIL);
            page.click("#everybody");
            page.waitForSelector(ROWS + ":nth-child(3)");
            page.fill("#q", "さとう");
            page.keyboard().press("Enter");
            page.waitForSelector(ROWS + ":only-child");
            assertThat(page.innerText(ROWS)).contains("佐藤 花子").doesNotContain("さとう");

            browser.tabTo(".columns summary");
            page.keyboard().press("Enter");
            browser.tabTo("#column-reading");
            page.keyboard().press("Space");
            page.uncheck("#column-requested");
            browser.assertFlawless("columns");
            page.click(".columns button");
            assertThat(page.innerText(ROWS)).contains("さとう はなこ");
            browser.open(series.page("registrants", 1));
            assertThat(page.locator("#column-reading").isChecked())
                    .as("kept by the browser")
                    .isTrue();
            assertThat(page.locator("#column-requested").isChecked()).isFalse();

            page.click(".files summary");
            browser.assertFlawless("files");
            String csv = Files.readString(download(page, "csv"));
            assertThat(csv).startsWith("\uFEFF").contains(reading, "さとう はなこ", "\"'=cmd|\"\" /C calc\"\"!A0 🎓\"");
            assertThat(csv.split("\r\n")).hasSize(4);
            Document sheet = sheet(download(page, "xlsx"));
            assertThat(sheet.getDocumentElement().getTextContent()).contains("=cmd|", "🎓", "さとう はなこ");
            assertThat(sheet.getElementsByTagName("f").getLength())
                    .as("formulas")
                    .isZero();
        }
        Api.Answer table = Api.anonymous()
                .as("organizer")
                .getAs("/series/" + series.slug() + "/seminars/1/registrations", "text/csv");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body()).contains("'=cmd|").contains("+09:00");
        assertThat(TheStack.query("SELECT detail FROM audit_entry WHERE action = 'export-registrants' AND subject = '"
                        + series.slug() + "/1'"))
                .containsExactly("registrations 3", "registrations 3", "registrations 3");
    }

    private static Path download(Page page, String ending) {
        Download download = page.waitForDownload(() -> page.click(".files a[href^='registrants." + ending + "']"));
        assertThat(download.suggestedFilename()).endsWith("-1-registrants." + ending);
        return download.path();
    }

    /** Read by the directory at its end, as offices do: fastexcel writes sizes there alone. */
    private static Document sheet(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sheet);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void manyAreChangedAndWrittenToAtOnce(String locale, int width) {
        DeskSeries series = new DeskSeries("bulk" + width);
        String seminar = series.seminar(1, DeskSeries.NEXT);
        TheStack.execute("UPDATE seat_pool SET capacity = 2 WHERE name = 'room' AND seminar_id = " + seminar);
        String one = series.register(seminar, "room", "一人目", "b1" + width + "@example.ac.jp", "seated");
        String two = series.register(seminar, "room", "二人目", "b2" + width + "@example.ac.jp", "seated");
        String third = series.register(seminar, "room", "三人目", "b3" + width + "@example.ac.jp", "waiting");
        String unproven = series.register(seminar, "online", "未確認", "b4" + width + "@example.ac.jp", "awaiting-proof");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("registrants", 1));
            act(page, 3);
            page.waitForSelector(".said-error");
            browser.assertFlawless("nobody ticked");

            tick(page, one, two);
            assertThat(page.innerText(".ticked")).contains("2");
            act(page, 2);
            page.waitForSelector("#people\\:go");
            page.click("#people\\:go");
            page.waitForSelector(".ui-message-error-detail");
            browser.assertFlawless("a reason is wanted");
            page.fill("#people\\:reason", "会場の都合により");
            page.click("#people\\:go");
            page.waitForSelector(".said-info");
            browser.assertFlawless("cancelled");
            assertThat(List.of(one, two, third))
                    .extracting(DeskSeries::state)
                    .containsExactly("room cancelled", "room cancelled", "room seated");

            page.check("#people\\:everybody");
            act(page, 1);
            page.click("#people\\:go");
            page.waitForSelector(".said-info");
            assertThat(DeskSeries.state(unproven)).isEqualTo("online seated");

            tick(page, third);
            act(page, 0);
            page.waitForSelector("#message\\:preview");
            assertThat(page.isChecked("input[value=chosen]")).isTrue();
            page.fill("#message\\:subjectJa", "お選びした方へ");
            page.fill("#message\\:bodyJa", "受付は2階です。");
            page.click("#message\\:preview");
            page.click("#message\\:send");
            page.waitForSelector(".said-info");
            browser.assertFlawless("written to those chosen");
        }
        DeskSeries.assertCounted(seminar);
        assertThat(Mailbox.awaitSubject("b1" + width + "@example.ac.jp", "取り消しました")
                        .text())
                .contains("会場の都合により");
        Mailbox.awaitSubject("b3" + width + "@example.ac.jp", "席が空きました");
        Mailbox.awaitSubject("b4" + width + "@example.ac.jp", "登録完了");
        assertThat(Mailbox.awaitSubject("b3" + width + "@example.ac.jp", "お選びした方へ")
                        .text())
                .contains("受付は2階です。");
        assertThat(TheStack.query(
                        "SELECT r.folded_address FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                                + " WHERE m.kind = 'message' AND m.seminar_id = " + seminar))
                .containsExactly("b3" + width + "@example.ac.jp");
    }

    @Test
    void whoProvedTheAddressComesBeforeWhomAnOrganizerVouchesFor() {
        DeskSeries series = new DeskSeries("vouched");
        String seminar = series.seminar(1, DeskSeries.NEXT);
        TheStack.execute("UPDATE seat_pool SET capacity = 1 WHERE name = 'room' AND seminar_id = " + seminar);
        String unproven = series.register(seminar, "room", "未確認", "vouched@example.ac.jp", "awaiting-proof");
        String proven = series.register(seminar, "room", "審査中", "reviewed@gmail.com", "in-review");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("registrants", 1));
            page.check("#people\\:everybody");
            act(page, 1);
            page.click("#people\\:go");
            page.waitForSelector(".said-info");
        }
        assertThat(List.of(proven, unproven))
                .extracting(DeskSeries::state)
                .containsExactly("room seated", "room waiting");
        DeskSeries.assertCounted(seminar);
    }

    @Test
    void whoIsInReviewKeepsTheirPlaceWhenAnOrganizerAddsThem() {
        DeskSeries series = new DeskSeries("reviewed-by-hand");
        String seminar = series.seminar(1, DeskSeries.NEXT);
        TheStack.execute("UPDATE seat_pool SET capacity = 0 WHERE name = 'room' AND seminar_id = " + seminar);
        series.register(seminar, "room", "審査中", "first-in-line@gmail.com", "in-review");
        series.register(seminar, "room", "待つ人", "second-in-line@example.ac.jp", "waiting");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("registrants", 1));
            page.click("#adding summary");
            page.fill("#add\\:name", "審査中");
            page.fill("#add\\:institution", "試験大学");
            page.fill("#add\\:email", "first-in-line@gmail.com");
            page.selectOption("#add\\:pool", "room");
            page.click("#add\\:put");
            page.waitForSelector(".said-info");
        }
        assertThat(TheStack.query("SELECT folded_address FROM registration WHERE state = 'waiting' AND seminar_id = "
                        + seminar + " ORDER BY place"))
                .containsExactly("first-in-line@gmail.com", "second-in-line@example.ac.jp");
        DeskSeries.assertCounted(seminar);
    }

    private static void tick(Page page, String... registrations) {
        for (String registration : registrations) {
            page.check("input[name=chosen][value='" + registration + "']");
        }
    }

    /** Presses the button of that place in the bar; before a seminar has begun there are three of them. */
    private static void act(Page page, int place) {
        page.locator("#people\\:bulk button").nth(Math.min(place, 2)).click();
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void onePersonIsAddedMovedAndCancelledAndTheirHistoryIsThere(String locale, int width) {
        DeskSeries series = new DeskSeries("person" + width);
        String past = series.seminar(1, "2026-01-05T10:30+09");
        String seminar = series.seminar(2, DeskSeries.NEXT);
        String address = "person" + width + "@example.ac.jp";
        String before = series.register(past, "online", "手塚 加代", address, "seated");
        TheStack.execute("UPDATE registration SET attended = true WHERE id = " + before);
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("registrants", 2));
            page.click("#adding summary");
            page.fill("#add\\:name", "手塚 加代");
            page.fill("#add\\:institution", "試験大学");
            page.fill("#add\\:email", "nobody");
            page.click("#add\\:put");
            page.waitForSelector(".ui-message-error-detail");
            browser.assertFlawless("no address");
            assertThat(page.inputValue("#add\\:name")).isEqualTo("手塚 加代");
            page.fill("#add\\:email", address);
            page.selectOption("#add\\:pool", "room");
            page.click("#add\\:put");
            page.waitForSelector(".said-info");
            page.waitForSelector(ROWS + " a");

            page.click(ROWS + " a[href^='person.xhtml']");
            page.waitForSelector(".visits");
            browser.assertFlawless("person");
            assertThat(page.locator(".visits > li").count()).isEqualTo(2);
            page.click(".visits > li:first-child .acts button.quiet");
            page.waitForSelector(".said-info");
            String registration = TheStack.query("SELECT id FROM registration WHERE seminar_id = " + seminar)
                    .get(0);
            assertThat(DeskSeries.state(registration)).isEqualTo("online seated");

            page.click(".visits > li:first-child .acts button.hurts");
            page.waitForSelector("#ending\\:reason");
            page.fill("#ending\\:reason", "ご本人の連絡により");
            browser.assertFlawless("why");
            page.click("#ending\\:end");
            page.waitForSelector(".visits > li:first-child .badge.cancelled");
            browser.assertFlawless("cancelled");
            assertThat(page.innerText(".visits > li:first-child")).contains("ご本人の連絡により");
        }
        DeskSeries.assertCounted(seminar);
        Mailbox.awaitSubject(address, "登録完了");
        assertThat(Mailbox.awaitSubject(address, "取り消しました").text()).contains("ご本人の連絡により");
        assertThat(TheStack.query(
                        "SELECT action FROM audit_entry WHERE subject = '" + series.slug() + "/2' ORDER BY id"))
                .containsExactly("add-registration", "move-registration", "end-registrations");
    }

    @Test
    void nobodyOfAnotherSeriesIsSeenOrTouched() {
        DeskSeries own = new DeskSeries("own-side");
        DeskSeries other = new DeskSeries("other-side");
        String seminar = own.seminar(1, DeskSeries.NEXT);
        String elsewhere = other.register(
                other.seminar(1, DeskSeries.NEXT), "online", "よその方", "elsewhere@example.ac.jp", "seated");
        String here = own.register(seminar, "online", "よその方", "elsewhere@example.ac.jp", "seated");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.page();
            assertThat(page.navigate(TheStack.get().siteUrl() + "/console/person.xhtml?series=own-side&registration="
                                    + elsewhere)
                            .status())
                    .isEqualTo(404);
            browser.open("/console/person.xhtml?series=own-side&registration=" + here);
            assertThat(page.locator(".visits > li").count()).isEqualTo(1);
            browser.open(own.page("registrants", 1) + "&among=" + elsewhere);
            assertThat(page.locator(ROWS + " a").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dashboard.xhtml?series=dlap",
                "registrants.xhtml?series=dlap&number=1",
                "registrants.csv?series=dlap&number=1",
                "registrants.xlsx?series=dlap&number=1",
                "doorlist.xhtml?series=dlap&number=1",
                "checkin.xhtml?series=dlap&number=1",
                "person.xhtml?series=dlap&registration=1"
            })
    void nobodyButOrganizersSeesAnyOfIt(String page) {
        Api.Answer anonymous = Api.anonymous().getPage("/console/" + page);

        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("Location")).startsWith(TheStack.get().keycloakUrl());
        try (Browser student = new Browser("ja-JP", 1280)) {
            student.logIn("student");
            assertThat(student.page()
                            .navigate(TheStack.get().siteUrl() + "/console/" + page)
                            .status())
                    .isEqualTo(403);
        }
    }
}
