package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an organizer does is done once, also where the same form arrives twice at once, or two do it together. */
class PressedTwiceIT {

    private static final String SLUG = "twice";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Browser browser;
    private static DeskSeries series;
    private static int seminars;

    /**
     * @param start of a published seminar with one registrant
     * @param prepare up to before the button; gets the page, and the number of the seminar
     * @param deeds what the audit trail tells of the seminar afterwards
     * @param mails how many went out about it, besides those with the link of the day
     */
    private record Press(
            String what, String start, BiConsumer<Page, Integer> prepare, String button, String deeds, int mails) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Press> presses() {
        String past = "2026-01-05T10:30+09";
        return Stream.of(
                new Press("publish", DeskSeries.NEXT, PressedTwiceIT::publish, "#editor\\:confirm", "publish", 0),
                new Press("postpone", DeskSeries.NEXT, decide("postpone"), "#editor\\:confirm", "postpone", 1),
                new Press("call off", DeskSeries.NEXT, decide("cancel"), "#editor\\:confirm", "cancel", 1),
                new Press("add by hand", DeskSeries.NEXT, PressedTwiceIT::add, "#add\\:put", "add-registration", 1),
                new Press(
                        "cancel a registrant",
                        DeskSeries.NEXT,
                        (page, number) -> {
                            person(page, number, "seated");
                            page.click(".visits .acts button.hurts");
                            page.fill("#ending\\:reason", "ご本人の連絡により");
                        },
                        "#ending\\:end",
                        "end-registrations",
                        1),
                new Press(
                        "cancel those ticked",
                        DeskSeries.NEXT,
                        (page, number) -> {
                            open(page, "registrants", number);
                            page.check("input[name=chosen]");
                            page.locator("#people\\:bulk button").nth(2).click();
                            page.fill("#people\\:reason", "会場の都合により");
                        },
                        "#people\\:go",
                        "end-registrations",
                        1),
                new Press(
                        "confirm",
                        DeskSeries.NEXT,
                        (page, number) -> person(page, number, "awaiting-proof"),
                        ".visits .acts button:not(.quiet, .hurts)",
                        "confirm-registrations",
                        1),
                new Press(
                        "move",
                        DeskSeries.NEXT,
                        (page, number) -> person(page, number, "seated"),
                        ".visits .acts button.quiet",
                        "move-registration",
                        1),
                new Press(
                        "check in",
                        DeskSeries.TODAY,
                        (page, number) -> {
                            open(page, "checkin", number);
                            page.fill("#door\\:text", "押田");
                            page.waitForSelector(".guest .arrive");
                        },
                        ".guest .arrive",
                        "check-in",
                        0),
                new Press(
                        "mark as having come",
                        past,
                        (page, number) -> open(page, "registrants", number),
                        ".marks button:first-child",
                        "mark-attendance",
                        0),
                new Press(
                        "send a message",
                        DeskSeries.NEXT,
                        (page, number) -> {
                            open(page, "message", number);
                            page.fill("#message\\:subjectJa", "お知らせ");
                            page.fill("#message\\:bodyJa", "会場は2階です。");
                            page.click("#message\\:preview");
                            page.waitForSelector("#message .specimen");
                        },
                        "#message\\:send",
                        "send-message",
                        1),
                new Press(
                        "send thanks",
                        past,
                        (page, number) -> {
                            open(page, "seminar", number);
                            page.click("#thanks\\:show");
                            page.waitForSelector("#thanks .specimen");
                        },
                        "#thanks\\:send",
                        "send-thanks",
                        1));
    }

    @BeforeAll
    static void open() {
        series = new DeskSeries(SLUG);
        browser = new Browser("ja-JP", 1280);
        browser.logIn("admin");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource("presses")
    void aButtonDoesItOnce(Press press) {
        int number = ++seminars;
        String seminar = series.seminar(number, press.start());
        series.register(seminar, "online", "押田 二度", "pressed" + number + "@example.ac.jp", "seated");
        press.prepare().accept(browser.page(), number);

        assertServed(post(caught(press.button())));

        assertThat(deeds(SLUG + "/" + number)).containsExactly(press.deeds());
        assertThat(TheStack.query("SELECT kind FROM outbox_mail WHERE kind <> 'join' AND seminar_id = " + seminar))
                .hasSize(press.mails());
        if (press.what().equals("add by hand")) {
            assertThat(TheStack.query("SELECT state FROM registration WHERE name = '足立 手' AND seminar_id = " + seminar))
                    .containsExactly("seated");
        }
    }

    @Test
    void aSeminarIsPlannedOnce() {
        new DeskSeries("twice-planned");
        Page page = browser.open("/console/seminar.xhtml?series=twice-planned");
        page.fill("#editor\\:startDate", "2026-01-29");
        page.fill("#editor\\:startTime", "10:30");
        page.click(".tabs a[href='#talks']");
        page.fill("#editor\\:talks\\:0\\:titleJa", "一度の題");
        page.waitForSelector("#editor\\:kept >> text=/控えました/");

        assertServed(post(caught("#editor\\:save")));

        assertThat(TheStack.query(
                        "SELECT action || ' ' || subject FROM audit_entry WHERE subject LIKE 'twice-planned/%'"))
                .containsExactly("plan twice-planned/1");
    }

    @Test
    void aRightIsGivenOnce() {
        new DeskSeries("twice-given");
        Page page = browser.open("/console/rights.xhtml?series=twice-given");
        page.selectOption("#give\\:kind", "account");
        page.fill("#give\\:grantee", "other");
        page.selectOption("#give\\:rank", "helper");

        assertServed(post(caught("#give\\:go")));

        assertThat(deeds("twice-given")).containsExactly("give-right");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void twoOrganizersDecideOnce(String decision) {
        String seminar = Organizing.publishedSeminar("二人で");
        if (decision.equals("publish")) {
            TheStack.execute(
                    "UPDATE seminar SET decision = 'draft' WHERE id = (SELECT n.seminar_id FROM seminar_number n"
                            + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'dlap' AND n.number = "
                            + number(seminar) + ")");
        }
        List<Api> organizers =
                List.of(Api.anonymous().as("organizer"), Api.anonymous().as("admin"));

        List<CompletableFuture<Api.Answer>> answers = organizers.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> one.post(seminar + "/" + decision, "")))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().status())
                .as(answer.join().body())
                .isEqualTo(200));
        assertThat(deeds("dlap/" + number(seminar)))
                .isEqualTo(
                        decision.equals("publish")
                                ? List.of("plan", "publish", "publish")
                                : List.of("plan", "publish", decision));
    }

    static List<String> decisions() {
        return List.of("publish", "cancel");
    }

    private static void publish(Page page, int number) {
        TheStack.execute("UPDATE seminar SET decision = 'draft' WHERE id = (SELECT n.seminar_id FROM seminar_number n"
                + " JOIN series z ON z.id = n.series_id WHERE z.slug = '" + SLUG + "' AND n.number = " + number + ")");
        open(page, "seminar", number);
        page.click("#editor\\:publish");
        page.waitForSelector("#editor\\:confirm");
    }

    private static BiConsumer<Page, Integer> decide(String decision) {
        return (page, number) -> {
            open(page, "seminar", number);
            page.click("details.more summary");
            page.click("#editor\\:" + decision);
            page.waitForSelector("#editor\\:confirm");
        };
    }

    private static void add(Page page, int number) {
        open(page, "registrants", number);
        page.click("#adding summary");
        page.fill("#add\\:name", "足立 手");
        page.fill("#add\\:institution", "試験大学");
        page.fill("#add\\:email", "by-hand@example.ac.jp");
    }

    private static void person(Page page, int number, String state) {
        String registration = TheStack.query("SELECT r.id FROM registration r WHERE r.folded_address = 'pressed"
                        + number + "@example.ac.jp'")
                .get(0);
        if (state.equals("awaiting-proof")) {
            TheStack.execute("UPDATE seat_pool SET taken = 0 WHERE id = (SELECT pool_id FROM registration WHERE id = "
                    + registration + ")");
            TheStack.execute("UPDATE registration SET state = 'awaiting-proof', place = NULL, attendee_id = NULL,"
                    + " proven_at = NULL, seated_at = NULL WHERE id = " + registration);
        }
        browser.open("/console/person.xhtml?series=" + SLUG + "&registration=" + registration);
        page.waitForSelector(".visits .acts button");
    }

    private static void open(Page page, String name, int number) {
        assertThat(browser.open(series.page(name, number))).isSameAs(page);
    }

    private static List<String> deeds(String subject) {
        return TheStack.query("SELECT action FROM audit_entry WHERE subject = '" + subject + "' ORDER BY id");
    }

    private static int number(String seminar) {
        return Integer.parseInt(seminar.substring(seminar.lastIndexOf('/') + 1));
    }

    /** What the page posts when the button is pressed; it does not get there. */
    private static HttpRequest caught(String button) {
        Page page = browser.page();
        String source = "jakarta.faces.source="
                + URLEncoder.encode(page.locator(button).first().getAttribute("id"), StandardCharsets.UTF_8);
        page.route("**/*.xhtml*", PressedTwiceIT::stop);
        Request posted = page.waitForRequest(
                request -> request.method().equals("POST") && request.postData().contains(source),
                () -> page.locator(button).first().click());
        page.unroute("**/*.xhtml*");
        HttpRequest.Builder form =
                request(browser, posted.url().substring(TheStack.get().siteUrl().length()));
        posted.headers().forEach((name, value) -> {
            if (name.startsWith("faces") || name.equals("content-type") || name.equals("x-requested-with")) {
                form.header(name, value);
            }
        });
        return form.POST(HttpRequest.BodyPublishers.ofString(posted.postData())).build();
    }

    private static void stop(Route route) {
        if (route.request().method().equals("POST")) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static HttpRequest.Builder request(Browser whose, String path) {
        String site = TheStack.get().siteUrl();
        String cookies = whose.page().context().cookies(site).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Cookie", cookies)
                .header("Sec-Fetch-Site", "same-origin");
    }

    /** Twice at once. */
    private static List<HttpResponse<String>> post(HttpRequest form) {
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(form, form)
                .map(one -> HTTP.sendAsync(one, HttpResponse.BodyHandlers.ofString()))
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static void assertServed(List<HttpResponse<String>> answers) {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<error>", "said-error", "ui-message-error");
        });
    }
}
