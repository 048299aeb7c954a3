package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The materials of a seminar in a browser: an organizer puts them there, and readers see them. */
class HandoutPagesIT {

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280, 登録者のみ", "en-GB, 390, Registrants only"})
    void whatAnOrganizerUploadsIsWhatReadersFind(String locale, int width, String registrants) {
        String seminar = Organizing.publishedSeminar("資料のページ " + width);
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        String name = "発表 資料 " + width + ".pdf";
        try (Browser organizer = new Browser(locale, width)) {
            organizer.logIn("organizer");
            Page page = organizer.open("/console/seminar.xhtml?series=dlap&number=" + number);
            page.click("a[href*='materials.xhtml']");
            page.waitForSelector("#upload");
            organizer.assertFlawless("materials, none yet");

            refusesWhatIsTooLargeBeforeItIsSent(page);
            organizer.expect("net::ERR_FAILED");
            AtomicInteger broken = breakOnce(page);
            page.setInputFiles("#file", new FilePayload(name, "application/pdf", Documents.pdf(9 * MEGABYTE)));
            organizer.tabTo("#send");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("said=uploaded"));
            assertThat(broken.get()).as("went on after a broken connection").isGreaterThan(1);
            page.waitForSelector("#list img.leaf", new Page.WaitForSelectorOptions().setTimeout(ConsoleWalk.DRAWN));
            assertThat(page.innerText("#list")).contains("発表 資料 " + width, "9 MB");
            organizer.assertFlawless("materials with a file");

            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "n.ipynb", "application/json", Documents.bytes("{\"cells\": [], \"nbformat\": 4}")));
            assertThat(page.inputValue("#kind")).isEqualTo("notebook");
            page.click("#send");
            page.waitForSelector("#list .handout >> nth=1");

            page.click("#list .edit >> nth=0");
            page.waitForSelector("#editing\\:label");
            organizer.assertFlawless("a material that is changed");
            page.fill("#editing\\:label", "");
            page.click("#editing\\:save");
            page.waitForSelector("#editing .ui-message-error");
            page.fill("#editing\\:label", "講演スライド");
            page.selectOption("#editing\\:visibility", "registrants");
            page.click("#editing\\:save");
            page.waitForSelector("#list >> text=" + registrants);
            assertThat(page.locator("#editing\\:label").count()).isZero();
            page.click("#list .down");
            page.waitForSelector("#list .handout:nth-child(2) >> text=講演スライド");

            page.click("#list .handout:nth-child(1) .remove");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("#list .back");
            organizer.assertFlawless("a material that was removed");
            assertThat(Api.anonymous().getPage("/dlap/" + number).body()).doesNotContain("n.ipynb");
            page.click("#list .back");
            page.waitForSelector("#list .handout >> nth=1");
            assertThat(page.locator("#list .back").count()).isZero();
        }
        assertThat(TheStack.query("SELECT action FROM audit_entry WHERE subject = 'dlap/" + number
                        + "' AND action LIKE '%material' ORDER BY id"))
                .containsExactly(
                        "upload-material",
                        "upload-material",
                        "change-material",
                        "remove-material",
                        "put-back-material");
        TheStack.execute("UPDATE handout SET visibility = 'public' WHERE name LIKE '発表 資料 " + width + "%'");
        // the first picture waits until the fonts of the machine are known, and a page is kept for a second
        await("first page")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Api.anonymous().getPage("/dlap/" + number).body().contains("material-page"));
        try (Browser reader = new Browser(locale, width)) {
            Page page = reader.open("/dlap/" + number);
            page.waitForSelector(".material img");
            assertThat(page.innerText(".materials")).contains("講演スライド", "PDF, 9 MB", "IPYNB");
            reader.assertFlawless("a seminar with materials");
            assertThat(page.context().cookies()).isEmpty();
            assertThat((Boolean) page.evaluate("() => { const image = document.querySelector('.material img');"
                            + " return image.complete && image.naturalWidth === 720; }"))
                    .isTrue();
        }
    }

    private static void refusesWhatIsTooLargeBeforeItIsSent(Page page) {
        String largest = page.getAttribute("#upload", "data-largest");
        page.evaluate("document.getElementById('upload').dataset.largest = 10");
        page.setInputFiles("#file", new FilePayload("large.pdf", "application/pdf", Documents.pdf(11)));
        page.waitForSelector("#file-problem:not(:empty)");
        page.click("#send");
        assertThat(page.getAttribute("#file", "aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#sending").isVisible()).isFalse();
        page.evaluate("size => { document.getElementById('upload').dataset.largest = size; }", largest);
    }

    /** The second part does not arrive the first time. @return how often a part was sent */
    private static AtomicInteger breakOnce(Page page) {
        AtomicInteger parts = new AtomicInteger();
        page.route(url -> url.contains("/materials/uploads/"), route -> {
            boolean part = route.request().method().equals("PUT");
            if (part && parts.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });
        return parts;
    }
}
