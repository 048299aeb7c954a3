package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public site tells programs and other sites, and that it tells them nothing that readers are not told. */
class PublicReadsIT {

    private static final String SERIES = "told";
    private static final String SECRET = "まだ秘密の題目";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private static int shown;
    private static int hidden;
    private static int off;

    @BeforeAll
    static void threeSeminars() {
        new RoundSeries(SERIES);
        Organizing.publishedSeminar("前の回", SERIES);
        hidden = number(plan(SECRET, "秘密"));
        String announced = plan("量子と $E_0$", "係数 $\\\\alpha_1^2$ と $\\\\href{javascript:alert(1)}{x}$ と $\\\\frac{$。");
        Api.anonymous().as("organizer").post(announced + "/publish", "");
        shown = number(announced);
        String called = Organizing.publishedSeminar("取りやめる回", SERIES);
        Api.anonymous().as("organizer").post(called + "/cancel", "");
        off = number(called);
    }

    private static String plan(String title, String summary) {
        String seminar = Organizing.seminar(title, "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00")
                .replace("\"speakers\"", "\"abstract\": \"" + summary + "\", \"speakers\"");
        Api.Answer planned = Api.anonymous().as("organizer").post("/series/" + SERIES + "/seminars", seminar);
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        return Organizing.path(planned.json());
    }

    private static int number(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "/told/atom.xml, application/atom+xml",
        "/told/calendar.ics, text/calendar",
        "/sitemap.xml?series=told&page=1, application/xml",
        "/told, text/html",
        "/told/archive, text/html",
        "/embed/told, text/html",
        "/api/v1/series/told/seminars, application/json",
    })
    void tellsOfWhatIsAnnouncedAndOfNothingElse(String path, String type) {
        Api.Answer answer = Api.anonymous().getPage(path, "Accept", "*/*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.body())
                .contains(path.startsWith("/sitemap") ? SERIES + "/" + shown + "<" : "量子と")
                .doesNotContain(SECRET)
                .doesNotContain(SERIES + "/" + hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".ics", ".bib", ".png"})
    void aDraftAndWhatThereIsNoneOfAreNotFound(String ending) {
        assertThat(status("/told/" + shown + ending)).isEqualTo(200);
        assertThat(status("/told/" + off + ending)).isEqualTo(200);
        assertThat(status("/told/" + hidden + ending)).isEqualTo(404);
        assertThat(status("/told/999999" + ending)).isEqualTo(404);
        assertThat(status("/nobodys/" + shown + ending)).isEqualTo(404);
        assertThat(status("/told/0" + ending)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nobodys/atom.xml",
                "/nobodys/calendar.ics",
                "/nobodys/embed",
                "/embed/nobodys",
                "/sitemap.xml?series=nobodys&page=1",
                "/sitemap.xml?series=told&page=999999",
                "/sitemap.xml?page=2",
            })
    void aSeriesThatThereIsNoneOfIsNotFound(String path) {
        assertThat(status(path)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 北 花子",
        "en, Letters Seminar #",
        "xx, 便りセミナー",
        "'\"><script>', 便りセミナー",
    })
    void speaksTheLanguageThatIsAskedForOrTheUsualOne(String language, String said) {
        String asked = URLEncoder.encode(language, StandardCharsets.UTF_8);
        for (String path : List.of("/told/atom.xml", "/told/calendar.ics", "/told/" + shown, "/embed/told")) {
            String body = Api.anonymous()
                    .getPage(path + "?lang=" + asked, "Accept", "*/*")
                    .body()
                    .replace("\r\n ", "");
            assertThat(body).contains(said).doesNotContain("\"><script>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/told",
                "/told/atom.xml",
                "/told/calendar.ics",
                "/sitemap.xml",
                "/robots.txt",
                "/embed/seminars.js",
                "/api/v1/series",
                "/api/v1/series/told/seminars",
            })
    void whatIsKnownIsNotSentAgain(String path) {
        Api.Answer first = Api.anonymous().getPage(path, "Accept", "*/*");
        Api.Answer again = Api.anonymous().getPage(path, "Accept", "*/*", "If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(again.status()).as(first.header("ETag")).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whatChangesIsSentAgain() {
        String path = plan("動く回", "概要");
        Api.anonymous().as("organizer").post(path + "/publish", "");
        List<String> addresses =
                List.of("/told/atom.xml", "/told/calendar.ics", "/told/" + number(path) + ".ics", "/api/v1" + path);
        List<String> tags = addresses.stream().map(PublicReadsIT::tag).toList();

        Api.anonymous().as("organizer").post(path + "/cancel", "");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        addresses.stream().map(PublicReadsIT::tag).toList())
                .doesNotContainAnyElementsOf(tags));
        assertThat(Api.anonymous().getPage("/told/" + number(path) + ".ics").body())
                .contains("STATUS:CANCELLED");
    }

    @Test
    void pagesOfOtherSitesMayReadWhatEverybodyMay() {
        for (String path : List.of("/api/v1/series/told/seminars", "/told/atom.xml", "/told/calendar.ics")) {
            Api.Answer answer = Api.anonymous().getPage(path, "Accept", "*/*", "Origin", "https://other.example");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        }
        String registrations = "/api/v1/series/told/seminars/" + shown + "/registrations";
        assertThat(Api.anonymous()
                        .getPage(registrations, "Accept", "*/*", "Origin", "https://other.example")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(Api.anonymous().getPage("/told/" + shown).header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(Api.anonymous().get("/series/nobodys/seminars").header("Access-Control-Allow-Origin"))
                .as("a refusal can be read as well")
                .isEqualTo("*");
    }

    @Test
    void searchEnginesAndOtherSitesLearnWhatItIs() {
        String site = TheStack.get().siteUrl();
        String page = Api.anonymous().getPage("/told/" + shown + "?lang=en").body();
        String address = site + "/told/" + shown;

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + address + "?lang=en\"")
                .contains("hreflang=\"ja\" href=\"" + address + "?lang=ja\"")
                .contains("hreflang=\"x-default\" href=\"" + address + "\"")
                .contains("property=\"og:image\" content=\"" + address + ".png?lang=en\"")
                .contains("property=\"og:title\" content=\"量子と $E_0$ | Letters Seminar #" + shown)
                .contains("lang=\"en\"");
        JsonObject event = data("/told/" + shown);
        assertThat(event.getString("eventStatus")).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.getJsonArray("superEvent").getJsonObject(0).getString("url"))
                .isEqualTo(site + "/told");
        assertThat(data("/told/" + off).getString("eventStatus")).isEqualTo("https://schema.org/EventCancelled");
        assertThat(data("/told").getString("@type")).isEqualTo("EventSeries");
        assertThat(Api.anonymous().getPage("/robots.txt").body()).contains("Sitemap: " + site + "/sitemap.xml");
        assertThat(Api.anonymous().getPage("/sitemap.xml").body()).contains("series=told&amp;page=1");
    }

    @Test
    void aJointSeminarIsRememberedByItsHome() {
        String page = Api.anonymous()
                .getPage("/dlap/" + number(Organizing.publishedJointSeminar("合同の回")))
                .body();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + TheStack.get().siteUrl() + "/mlphys/");
    }

    @Test
    void thePictureIsOne() throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(TheStack.get().siteUrl() + "/told/" + shown + ".png"))
                .build();
        HttpResponse<byte[]> answer = Api.HTTP.send(asked, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isEqualTo(1200);
    }

    @Test
    void onlyListsForOtherPagesStandInThem() {
        assertThat(Api.anonymous().getPage("/embed/told").header("Content-Security-Policy"))
                .contains("frame-ancestors *");
        assertThat(Api.anonymous().getPage("/told/embed").header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void theApiIsDescribedAsItIs() {
        JsonObject description = Api.anonymous().get("/openapi").json();

        assertThat(description.getString("openapi")).startsWith("3.");
        for (String described : List.of("/api/v1/series/{slug}/seminars", "/api/v1/series/{slug}/seminars/{number}")) {
            String path = described.replace("{slug}", SERIES).replace("{number}", Integer.toString(shown));
            JsonObject answer =
                    Api.anonymous().getPage(path, "Accept", "application/json").json();
            JsonObject content = description
                    .getJsonObject("paths")
                    .getJsonObject(described)
                    .getJsonObject("get")
                    .getJsonObject("responses")
                    .getJsonObject("200")
                    .getJsonObject("content")
                    .getJsonObject("application/json");
            String schema = content.getJsonObject("schema").getString("$ref").replaceFirst(".*/", "");
            assertThat(members(description, schema)).containsExactlyInAnyOrderElementsOf(answer.keySet());
            assertThat(content.getJsonObject("example").keySet()).containsExactlyInAnyOrderElementsOf(answer.keySet());
        }
        JsonObject talk = Api.anonymous()
                .get("/series/told/seminars/" + shown)
                .json()
                .getJsonArray("talks")
                .getJsonObject(0);
        assertThat(members(description, "TalkJson")).containsExactlyInAnyOrderElementsOf(talk.keySet());
    }

    private static Iterable<String> members(JsonObject description, String schema) {
        return description
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(schema)
                .getJsonObject("properties")
                .keySet();
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 360"})
    void aReaderSeesFormulasOtherTalksAndHowToCite(String locale, int width) {
        try (Browser browser = new Browser(locale, width)) {
            Page page = browser.open("/told/" + shown);
            page.waitForSelector("h1 math");
            page.waitForSelector(".prose math");
            assertThat(page.locator("h1 math").count()).isEqualTo(1);
            assertThat(page.locator(".prose math").count())
                    .as("the one that can be set")
                    .isEqualTo(1);
            assertThat(page.locator("math a, a[href^='javascript']").count()).isZero();
            assertThat(page.locator(".tex").allTextContents()).anyMatch(text -> text.contains("\\href"));
            page.click(".cite summary");
            assertThat(page.locator("#bibtex").textContent())
                    .startsWith("@misc{told" + shown)
                    .contains("$E_0$");
            assertThat(page.locator("#others").isVisible()).isTrue();
            browser.assertFlawless("seminar");
            for (String path : List.of("/", "/told")) {
                browser.open(path);
                assertThat(page.locator(".next h3").count()).isEqualTo(1);
                browser.assertFlawless(path);
            }
            browser.open("/told/embed");
            browser.assertFlawless("embed");
            browser.open("/embed/told");
            browser.assertFlawless("list for other pages");
        }
    }

    @Test
    void theListStandsInThePageOfAnotherSite() throws IOException {
        String site = TheStack.get().siteUrl();
        byte[] foreign = ("<!DOCTYPE html><html lang=ja><title>x</title><link rel=icon href=data:,>"
                        + "<script type=module src='" + site + "/embed/seminars.js'></script>"
                        + "<danwakai-seminars series=told lang=ja most=9><a href=x>instead</a></danwakai-seminars>"
                        + "<iframe title=list src='" + site + "/embed/told?lang=ja'></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, foreign.length);
            exchange.getResponseBody().write(foreign);
            exchange.close();
        });
        other.start();
        try (Browser browser = new Browser("ja-JP", 1280)) {
            Page page = browser.open("http://localhost:" + other.getAddress().getPort() + "/");
            page.locator("danwakai-seminars a", new Page.LocatorOptions().setHasText("量子と"))
                    .first()
                    .waitFor();
            assertThat(page.frameLocator("iframe").locator(".row-title").first().textContent())
                    .isNotBlank();
            assertThat(page.frameLocator("iframe")
                            .locator("a:not([target=_blank])")
                            .count())
                    .isZero();
        } finally {
            other.stop(0);
        }
    }

    private static int status(String path) {
        return Api.anonymous().getPage(path, "Accept", "*/*").status();
    }

    private static String tag(String path) {
        return Api.anonymous().getPage(path, "Accept", "*/*").header("ETag");
    }

    private static JsonObject data(String path) {
        Matcher data = DATA.matcher(Api.anonymous().getPage(path).body());
        assertThat(data.find()).as(path).isTrue();
        JsonValue json = Json.createReader(new StringReader(data.group(1))).readValue();
        return json.asJsonObject();
    }
}
