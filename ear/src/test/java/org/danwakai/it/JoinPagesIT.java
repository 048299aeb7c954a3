package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attendees follow their links into a meeting, and organizers see who went in and which links are passed on. */
class JoinPagesIT {

    private static final String ENTER = "main form button[type=submit]";
    private static final List<Headers> VISITS = new CopyOnWriteArrayList<>();

    private static HttpServer provider;

    @BeforeAll
    static void aRoomElsewhere() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/j/4711", exchange -> {
            VISITS.add(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("Location", "http://localhost:" + port() + "/room");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        provider.createContext("/room", exchange -> {
            VISITS.add(exchange.getRequestHeaders());
            byte[] page = "<title>The room</title><link rel=icon href=data:,>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        provider.start();
    }

    @AfterAll
    static void close() {
        provider.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void anAttendeeIsLedInAndTheMeetingLearnsNothingOfTheLink(String locale, int width) {
        String name = "door-walks-" + width;
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(room());
        String registration = seminar.seat(name);
        String link = seminar.link(name);
        try (Browser browser = new Browser(locale, width)) {
            Page page = browser.open(link);
            assertThat(page.locator(ENTER).count()).isZero();
            assertThat(page.innerText("#display-name")).isEqualTo(name + "＠試験大学");
            assertThat(page.locator("#waiting").isVisible()).isTrue();
            browser.assertFlawless("before");

            seminar.open();
            browser.open(link);
            page.waitForSelector(".copy button:visible");
            assertThat(page.locator(".copy button:visible").count()).isEqualTo(3);
            browser.assertFlawless("open");
            VISITS.clear();
            browser.tabTo(ENTER);
            page.keyboard().press("Enter");
            page.waitForURL("**/room");
            assertThat(page.title()).isEqualTo("The room");
            assertThat(VISITS).hasSize(2).allMatch(headers -> !headers.containsKey("Referer"));
            assertThat(VISITS.toString()).doesNotContain(link);
            assertThat(DoorSeminar.uses(registration)).hasSize(1);

            seminar.over();
            browser.open(link);
            browser.assertFlawless("after");
            for (String decision : List.of("cancelled", "postponed")) {
                seminar.open().decide(decision);
                browser.open(link);
                browser.assertFlawless(decision);
            }
            seminar.decide("published");
            TheStack.execute("DELETE FROM meeting WHERE seminar_id = " + seminar.id());
            browser.open(link);
            browser.assertFlawless("no meeting yet");
            TheStack.execute("UPDATE join_link SET ended_at = now() WHERE registration_id = " + registration);
            browser.open(link);
            browser.assertFlawless("renewed");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390", "en-GB, 1280"})
    void anOrganizerSeesWhoWentInAndRenewsALinkThatIsPassedOn(String locale, int width) {
        String name = "door-passes-" + width;
        String alone = "door-keeps-" + width;
        DoorSeminar seminar = DoorSeminar.planned("personal").heldAt(room());
        String shared = seminar.seat(name);
        seminar.seat(alone);
        seminar.seat("door-absent-" + width);
        String link = seminar.link(name);
        String kept = seminar.link(alone);
        seminar.open();
        for (int network = 1; network <= 4; network++) {
            DoorSeminar.enterFrom(link, "198.51." + network + ".7", "one");
        }
        DoorSeminar.enterFrom(kept, "198.51.1.7", "one");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(
                    "/console/registrants.xhtml?series=" + seminar.series() + "&number=" + seminar.number());
            String rows = "#people\\:rows_data > tr";
            assertThat(page.locator(rows).count()).isEqualTo(3);
            assertThat(page.locator(rows + " .badge.warning").count()).isEqualTo(1);
            browser.assertFlawless("a link that is passed on");

            page.check("#shared");
            page.click("#show");
            page.waitForSelector(rows + ":only-child");
            assertThat(page.innerText(rows)).contains(name);
            browser.assertFlawless("only links that are passed on");
            page.locator(rows + " button[title$='" + name + "']").last().click();
            page.waitForSelector(".said-info");
            page.waitForSelector(".ui-datatable-empty-message");
            browser.assertFlawless("renewed");
            assertThat(Api.anonymous().postForm(link, "").status()).isEqualTo(410);
            seminar.linkAfter(name, link);

            page.click("#everybody");
            page.waitForSelector(rows + ":nth-child(3)");
            page.click("#people\\:hints");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector("#people\\:hints[disabled]");
            browser.assertFlawless("hints taken");
            assertThat(TheStack.query("SELECT coalesce(attended::text, '-') FROM registration WHERE seminar_id = "
                            + seminar.id() + " ORDER BY place"))
                    .containsExactly("true", "true", "-");

            browser.open("/console/settings.xhtml?series=" + seminar.series());
            assertThat(page.isChecked("input[value=personal]")).isTrue();
            browser.assertFlawless("settings");
            page.check("input[value=provider]");
            page.click("#settings\\:save");
            page.waitForSelector(".said-info");
            try {
                browser.open("/console/meeting.xhtml?series=" + seminar.series() + "&number=" + seminar.number());
                page.waitForSelector("#desk\\:state .todo");
                browser.assertFlawless("what is typed in is kept back");
            } finally {
                TheStack.execute("UPDATE series SET join_mode = 'personal' WHERE slug = '" + seminar.series() + "'");
            }
        }
        assertThat(TheStack.query(
                        "SELECT count(*) FROM join_link WHERE ended_at IS NULL AND registration_id = " + shared))
                .containsExactly("1");
    }

    private static int port() {
        return provider.getAddress().getPort();
    }

    private static String room() {
        return "http://localhost:" + port() + "/j/4711";
    }
}
