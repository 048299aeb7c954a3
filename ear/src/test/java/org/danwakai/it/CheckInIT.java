package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes to the door is found by name or by the ticket, and noted once. */
class CheckInIT {

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void somebodyIsFoundWhileTypingAndNotedByOneButton(String locale, int width) {
        DeskSeries series = new DeskSeries("door" + width);
        String seminar = series.seminar(1, DeskSeries.TODAY);
        String guest = series.register(seminar, "room", "扉野 開", "tobirano" + width + "@example.ac.jp", "seated");
        series.register(seminar, "room", "窓辺 光", "madobe" + width + "@example.ac.jp", "seated");
        series.register(seminar, "room", "扉野 待", "matsu" + width + "@example.ac.jp", "waiting");
        try (Browser browser = new Browser(locale, width);
                Browser second = new Browser(locale, 390)) {
            browser.logIn("organizer");
            second.logIn("admin");
            Page page = browser.open(series.page("checkin", 1));
            Page other = second.open(series.page("checkin", 1));
            browser.assertFlawless("door");
            browser.tabTo("#door\\:text");
            page.keyboard().type("扉野");
            page.waitForSelector(".guest .arrive");
            assertThat(page.locator(".guest").count()).isEqualTo(2);
            assertThat(page.locator(".guest .arrive").count())
                    .as("who waits has no button")
                    .isEqualTo(1);
            browser.assertFlawless("found");
            other.fill("#door\\:text", "扉野");
            other.waitForSelector(".guest .arrive");

            browser.tabTo(".guest .arrive");
            page.keyboard().press("Enter");
            page.waitForSelector(".said-info");
            page.waitForSelector(".guest.here");
            assertThat(page.innerText(".arrivals b")).isEqualTo("1");
            browser.assertFlawless("here");
            other.click(".guest .arrive");
            other.waitForSelector(".said-info");
            assertThat(other.innerText(".said-info")).containsAnyOf("来場済み", "has been here since");
            assertThat(arrivals(seminar)).containsExactly("check-in");

            page.click(".guest .undo");
            page.waitForSelector("#door\\:found .soft");
            assertThat(TheStack.query("SELECT coalesce(attended::text, '-') FROM registration WHERE id = " + guest))
                    .containsExactly("-");
            other.waitForFunction("() => document.querySelector('.arrivals b').textContent === '0'");
            second.assertFlawless("the count is kept up to date");
        }
        assertThat(arrivals(seminar)).containsExactly("check-in", "take-back-check-in");
    }

    private static List<String> arrivals(String seminar) {
        return TheStack.query("SELECT e.action FROM audit_entry e JOIN seminar_number n ON n.seminar_id = " + seminar
                + " JOIN series z ON z.id = n.series_id WHERE e.subject = z.slug || '/' || n.number"
                + " AND e.action LIKE '%check-in' ORDER BY e.id");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void theCodeOfTheMailLeadsAnOrganizerToTheButton(String locale, int width) throws Exception {
        DeskSeries series = new DeskSeries("ticket" + width);
        String seminar = series.seminar(1, DeskSeries.TODAY);
        String address = "ticket" + width + "@example.ac.jp";
        String room = addByHand(series, "room", "切符 一枚", address);
        addByHand(series, "online", "画面 越し", "screen" + width + "@example.ac.jp");
        assertThat(Mailbox.awaitSubject("screen" + width + "@example.ac.jp", "登録完了")
                        .text())
                .doesNotContain("/ticket/");
        String token = Mailbox.awaitSubject(address, "登録完了").token("ticket");
        String read;
        try (Browser attendee = new Browser(locale, width)) {
            Page page = attendee.open("/ticket/" + token);
            attendee.assertFlawless("ticket");
            read = read(page.locator(".qr").screenshot());
            assertThat(read).isEqualTo(TheStack.get().siteUrl() + "/console/checkin.xhtml?ticket=" + token);
            assertThat(Api.anonymous().getPage("/ticket/" + token).header("Cache-Control"))
                    .isEqualTo("no-store");
            assertThat(Api.anonymous()
                            .getPage("/ticket/" + token.replace(token.substring(0, 4), "AAAA"))
                            .status())
                    .isEqualTo(404);
            assertThat(Api.anonymous().postForm("/ticket/" + token, "").status())
                    .isEqualTo(405);
        }
        try (Browser phone = new Browser(locale, width)) {
            Page page = phone.page();
            page.navigate(read);
            page.fill("#username", "organizer");
            page.fill("#password", "organizer");
            page.click("[type=submit]");
            page.waitForSelector("#door\\:ticket .arrive");
            assertThat(page.innerText("#door\\:ticket")).contains("切符 一枚");
            phone.assertFlawless("ticket read");
            assertThat(arrivals(seminar)).as("reading notes nothing").isEmpty();

            page.click("#door\\:ticket .arrive");
            page.waitForSelector("#door\\:ticket .here");
            phone.assertFlawless("ticket noted");
            assertThat(arrivals(seminar)).containsExactly("check-in");
            assertThat(page.navigate(read.replace(token, "x" + token.substring(1)))
                            .status())
                    .isEqualTo(404);
        }
        TheStack.execute("UPDATE registration SET state = 'cancelled' WHERE id = " + room);
        assertThat(Api.anonymous().getPage("/ticket/" + token).body()).doesNotContain("class=\"qr\"");
        try (Browser student = new Browser(locale, width)) {
            student.logIn("student");
            assertThat(student.page().navigate(read).status()).isEqualTo(403);
        }
        new RankedSeries(series.slug()).with("helper", "helper");
        String door = read.substring(TheStack.get().siteUrl().length());
        assertThat(ConsoleSession.of("helper").get(door).statusCode()).isEqualTo(200);
        assertThat(ConsoleSession.of("other").get(door).statusCode())
                .as("whoever helps with another series")
                .isEqualTo(403);
    }

    /** @return the key of the registration */
    private static String addByHand(DeskSeries series, String pool, String name, String address) {
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("registrants", 1));
            page.click("#adding summary");
            page.fill("#add\\:name", name);
            page.fill("#add\\:institution", "試験大学");
            page.fill("#add\\:email", address);
            page.selectOption("#add\\:pool", pool);
            page.click("#add\\:put");
            page.waitForSelector(".said-info");
        }
        return TheStack.query("SELECT id FROM registration WHERE folded_address = '" + address + "'")
                .get(0);
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void theDoorOpensThreeHoursBeforeTheSeminar() {
        DeskSeries series = new DeskSeries("door-early");
        String seminar = series.seminar(1, "2026-01-20T14:30+09");
        series.register(seminar, "room", "早起 三文", "early@example.ac.jp", "seated");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(series.page("checkin", 1));
            page.fill("#door\\:text", "早起");
            page.click(".guest .arrive");
            page.waitForSelector(".said-error");
            assertThat(page.innerText(".said-error")).contains("3時間前");
            browser.open(series.page("doorlist", 1));
            assertThat(page.innerText(".ticklist tbody")).contains("早起 三文");
            browser.assertFlawless("list for the door");
            assertThat(page.navigate(TheStack.get().siteUrl() + series.page("checkin", 99))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(arrivals(seminar)).isEmpty();
    }
}
