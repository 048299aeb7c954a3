package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are open show the seats as they are taken, by whatever way the news can reach them. */
class LivePagesIT {

    private static final int SOON = 3_000;
    private static final int BY_ASKING = 8_000;
    private static final int COMES_BACK = 120_000;
    private static final int TRY_AGAIN_LATER = 1013;

    @Test
    void oneReaderSeesTheSeatThatAnotherTakes() {
        String seminar = seminarOfTwo("二つの画面");
        try (Browser reader = new Browser("ja-JP", 1280);
                Browser attendee = new Browser("en-US", 390)) {
            Page page = reader.open(path(seminar));
            reader.assertFlawless("before");
            page.evaluate("window.notReloaded = true");
            Locator seats = page.locator(".seats-left");
            assertShown(seats, "残り2席（定員2名）", SOON);

            String next = LiveSeatsIT.askFor(seminar, "live5@example.ac.jp");
            takeSeat(attendee, seminar, "live4@example.ac.jp");

            assertShown(seats, "残り1席（定員2名）", SOON);
            assertThat(page.locator("meter").evaluate("gauge => gauge.value")).isEqualTo(1);
            assertThat(page.locator("meter").getAttribute("aria-label")).isEqualTo("定員2名のうち1名が登録");
            assertShown(page.locator(".seats + [role=status]"), "オンライン 残り1席（定員2名）", SOON);

            LiveSeatsIT.confirm(next);
            assertShown(seats, "残り0席（定員2名）", SOON);
            assertShown(page.locator("main .enter a.button"), "キャンセル待ちに登録", SOON);
            assertThat(page.locator(".seats + [role=status]").textContent())
                    .as("whoever listens is not interrupted all the time")
                    .contains("残り1席");
            LiveSeatsIT.takeSeat(seminar, "live6@example.ac.jp");
            assertShown(seats, "満席・キャンセル待ち1名（定員2名）", SOON);
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
            page.waitForTimeout(2_500);
            reader.assertFlawless("after");
            assertSameAfterReload(page);
        }
    }

    @Test
    void whoWaitsSeesTheOwnPromotionAsSoonAsSomebodyLeaves() {
        String seminar = Organizing.publishedSeminar("満席の回");
        Organizing.seats(seminar, "{\"pool\": \"online\", \"capacity\": 1}");
        try (Browser first = new Browser("en-US", 1280);
                Browser second = new Browser("en-US", 390)) {
            takeSeat(first, seminar, "first-in@example.ac.jp");
            Page seated = first.page();
            assertThat(seated.locator("h1").innerText()).isEqualTo("You have a seat");

            Page waiting = second.open(path(seminar));
            assertShown(waiting.locator("main .enter a.button"), "Join the waiting list", SOON);
            second.assertFlawless("full seminar");
            takeSeat(second, seminar, "next-in@example.ac.jp", "Join the waiting list");
            PlaywrightAssertions.assertThat(waiting.locator(".lead").first()).containsText("number 1");
            second.assertFlawless("waiting");
            Page onlooker = first.page().context().newPage();
            List<String> told = told(onlooker);
            onlooker.navigate(TheStack.get().siteUrl() + path(seminar));
            onlooker.waitForCondition(() -> !told.isEmpty());
            assertShown(onlooker.locator(".seats-left"), "All 1 seats taken, 1 waiting", SOON);

            first.open("/cancel/"
                    + Mailbox.awaitSubject("first-in@example.ac.jp", "You have a seat")
                            .token("cancel"));
            first.assertFlawless("leaving");
            seated.click("main form button.button-bad");
            seated.waitForSelector("text=Your place is free again");
            first.assertFlawless("left");

            PlaywrightAssertions.assertThat(waiting.locator("h1"))
                    .hasText("You have a seat", new LocatorAssertions.HasTextOptions().setTimeout(BY_ASKING));
            second.assertFlawless("promoted");
            assertShown(onlooker.locator(".seats-left"), "No seat left of 1", SOON);
            Mailbox.awaitSubject("next-in@example.ac.jp", "A seat is yours now");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forbidden", "refused", "silent"})
    void whereThereIsNoSocketThePageAsks(String obstacle) {
        String seminar = seminarOfTwo("ソケットなし " + obstacle);
        try (Browser reader = new Browser("en-US", 390)) {
            switch (obstacle) {
                case "forbidden" ->
                    reader.page().addInitScript("window.WebSocket = class { constructor() { throw new Error(); } };");
                case "refused" ->
                    reader.page()
                            .routeWebSocket(
                                    "**/live/**",
                                    route -> route.close(new WebSocketRoute.CloseOptions().setCode(TRY_AGAIN_LATER)));
                default -> reader.page().routeWebSocket("**/live/**", route -> {});
            }
            Page page = reader.open(path(seminar));
            page.evaluate("window.notReloaded = true");
            assertShown(page.locator(".seats-left"), "2 seats left of 2", SOON);

            LiveSeatsIT.takeSeat(seminar, obstacle + "@example.ac.jp");

            assertShown(page.locator(".seats-left"), "1 seat left of 2", BY_ASKING);
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
            reader.assertFlawless(obstacle);
            assertSameAfterReload(page);
        }
    }

    @Test
    void aBrowserThatIsNeverIdleIsToldAsWell() {
        String seminar = seminarOfTwo("休まない画面");
        try (Browser reader = new Browser("en-US", 1280)) {
            reader.page()
                    .addInitScript("window.requestIdleCallback = (call, options) => {"
                            + " if (options && options.timeout) { setTimeout(call, options.timeout); } };");
            List<String> told = told(reader.page());
            Page page = reader.open(path(seminar));
            page.waitForCondition(() -> !told.isEmpty());
            assertShown(page.locator(".seats-left"), "2 seats left of 2", SOON);

            LiveSeatsIT.takeSeat(seminar, "live10@example.ac.jp");

            assertShown(page.locator(".seats-left"), "1 seat left of 2", SOON);
        }
    }

    @Test
    void aLostSocketIsOpenedAgain() {
        String seminar = seminarOfTwo("切れたソケット");
        try (Browser reader = new Browser("en-US", 1280)) {
            List<String> opened = new ArrayList<>();
            reader.page().onWebSocket(socket -> opened.add(socket.url()));
            List<String> asked = new ArrayList<>();
            reader.page().onRequest(request -> {
                if (request.url().endsWith("/seats")) {
                    asked.add(request.url());
                }
            });
            Page page = reader.open(path(seminar));
            page.waitForTimeout(7_000);
            assertThat(opened).hasSize(1);
            assertThat(asked).as("nobody asks who is told").isEmpty();

            TheStack.get().killServer();
            List<String> told = told(page);
            TheStack.get().startServer();
            page.waitForCondition(() -> !told.isEmpty(), new Page.WaitForConditionOptions().setTimeout(COMES_BACK));
            LiveSeatsIT.takeSeat(seminar, "live7@example.ac.jp");

            assertShown(page.locator(".seats-left"), "1 seat left of 2", SOON);
        }
    }

    @Test
    void organizersSeeTheSeatsFillUp() {
        String seminar = seminarOfTwo("世話人の画面");
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            int taken = 0;
            for (String view : List.of("registrants", "seminar")) {
                List<String> told = told(organizer.page());
                Page page = organizer.open("/console/" + view + ".xhtml?series=dlap&number=" + number);
                page.waitForCondition(() -> !told.isEmpty());
                Locator seats = page.locator(".seats");
                assertShown(seats, "オンライン " + taken + " / 2", SOON);
                taken++;
                LiveSeatsIT.takeSeat(seminar, "live8" + view + "@example.ac.jp");
                assertShown(seats, "オンライン " + taken + " / 2", SOON);
                organizer.assertFlawless(view);
            }
            LiveSeatsIT.takeSeat(seminar, "live9@example.ac.jp");
            assertShown(organizer.page().locator(".seats"), "オンライン 2 / 2 · 待ち 1", SOON);
        }
    }

    /** What the sockets that it opens from now on are told. */
    private static List<String> told(Page page) {
        List<String> told = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> told.add(frame.text())));
        return told;
    }

    private static void takeSeat(Browser attendee, String seminar, String address) {
        takeSeat(attendee, seminar, address, "Register");
    }

    private static void takeSeat(Browser attendee, String seminar, String address, String button) {
        Page page = attendee.open(path(seminar));
        page.click("main >> text=" + button);
        page.fill("#name", "Live Reader");
        page.fill("#institution", "Test University");
        page.fill("#email", address);
        page.click("main button[type=submit]");
        page.waitForURL(url -> url.contains("asked"));
        attendee.open("/confirm/" + Mailbox.awaitMail(address, mail -> true).token("confirm"));
        page.click("main form button[type=submit]");
        page.waitForSelector("text=Live Reader＠Test University");
    }

    private static void assertShown(Locator where, String text, int patience) {
        PlaywrightAssertions.assertThat(where)
                .hasText(
                        text,
                        new LocatorAssertions.HasTextOptions()
                                .setTimeout(patience)
                                .setUseInnerText(true));
    }

    /** The script and the server make the same of the same texts. */
    private static void assertSameAfterReload(Page page) {
        List<String> written = seats(page);
        page.reload();
        assertThat(seats(page)).isEqualTo(written);
    }

    private static List<String> seats(Page page) {
        Locator gauge = page.locator("meter");
        return List.of(
                page.locator(".seats").innerText(),
                page.locator(".enter").innerText(),
                gauge.getAttribute("aria-label"),
                gauge.getAttribute("max"),
                gauge.getAttribute("value"));
    }

    private static String seminarOfTwo(String title) {
        String seminar = Organizing.publishedSeminar(title);
        TheStack.execute(
                "UPDATE seat_pool SET capacity = 2 WHERE seminar_id = (SELECT n.seminar_id FROM seminar_number n"
                        + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                        + seminar.substring(seminar.lastIndexOf('/') + 1) + ")");
        return seminar;
    }

    private static String path(String seminar) {
        return seminar.replace("/series/", "/").replace("/seminars/", "/");
    }
}
