package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What makes no sense, or means harm, is answered by a page of ours, soon, and tells nothing of the server. */
class BadInputIT {

    private static final String SERIES = "battered";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 120_000;

    private static final String TABLE = """
        200 /archive?q={ten kilobytes}
        400 /archive?q=%
        200 /archive?q=%25
        200 /archive?q=_
        200 /archive?q='
        200 /archive?q=%22
        200 /archive?q=%5C
        200 /archive?q=%5C%5C%27%22%25_%24%24
        200 /archive?q=%00
        200 /archive?q=a%00b
        200 /archive?q=%ED%A0%80
        200 /archive?q=%ED%B0%80%ED%A0%80
        200 /archive?q=%C0%AF
        200 /archive?q=%FF%FE
        400 /archive?q=%zz
        400 /archive?q=%u3042
        200 /archive?q=%F0%9F%98%80%F0%9F%A7%91%E2%80%8D%F0%9F%94%AC
        200 /archive?q=%D7%A9%D7%9C%D7%95%D7%9D%E2%80%AEabc
        200 /archive?q=%E2%80%AE%E2%80%AD%E2%81%A6%E2%81%A9
        200 /archive?q=a%CC%81%CC%81%CC%81%CC%81%CC%81%CC%81%CC%81
        200 /archive?q=%EF%BC%85%EF%BC%BF%E3%82%9B
        200 /archive?q=%3Cscript%3Ealert(1)%3C/script%3E
        200 /archive?q=%24%7B7*7%7D%23%7B7*7%7D
        200 /archive?q=')%20OR%201=1--
        200 /archive?q=a&q=b&q[]=c
        200 /archive?page=-1
        200 /archive?page=0
        200 /archive?page=1e9
        200 /archive?page=NaN
        200 /archive?page=999999
        200 /archive?page=99999999999999999999
        200 /archive?page=%D9%A3
        200 /archive?year=-1
        200 /archive?year=0&page=2
        200 /archive?year=20260
        200 /archive?kind=%27&language=%25&order=%5C&speaker=%00&institution=%F0%9F%98%80
        200 /{series}/archive?speaker={ten kilobytes}
        200 /{series}?lang=xx
        200 /{series}?lang=%22%3E%3Cscript%3E
        200 /{series}?lang=
        200 /{series}?lang={ten kilobytes}
        200 /{series}?lang=en&lang=ja
        200 /{series}/1?lang=JA
        200 /{series}/1.ics?lang=xx
        200 /{series}/atom.xml?lang=%00
        200 /{series}/register?number=-1
        200 /{series}/register?number=99999999999
        200 /{series}/register?number=%00
        404 /nobodys
        404 /nobodys/1
        404 /nobodys/archive?q=%00
        404 /NOBODYS
        404 /{series}/0
        404 /{series}/-1
        404 /{series}/01
        404 /{series}/1e0
        404 /{series}/1%00
        404 /{series}/99999999999999999999
        404 /{series}/999999.ics
        404 /{series}/1.exe
        404 /{series}/%F0%9F%98%80
        404 /%F0%9F%98%80
        404 /%00
        404 /%C0%AE%C0%AE/
        404 /..%2F..%2Fetc%2Fpasswd
        404 /WEB-INF/web.xml
        404 /META-INF/MANIFEST.MF
        404 /site/home.xhtml
        404 /resources/danwakai/js/..%2F..%2F..%2FWEB-INF/web.xml
        404 /{ten kilobytes}
        404 /embed/%27
        404 /sitemap.xml?series=%27&page=1
        200 /sitemap.xml?page=-1
        200 /api/v1/series/{series}/seminars?q=%00&page=0
        404 /api/v1/series/%27/seminars
        404 /api/v1/series/{series}/seminars/99999999999999999999
        """;

    /** What an organizer may type in as an abstract, good or bad. */
    private static final Map<String, String> BOMBS = new LinkedHashMap<>();

    static {
        BOMBS.put("quotes in quotes", "> ".repeat(5_000) + "x");
        BOMBS.put("lists in lists", "- ".repeat(5_000) + "x");
        BOMBS.put("emphasis in emphasis", "*a _b ".repeat(5_000) + "c_ d* ".repeat(5_000));
        BOMBS.put("links that never end", "[".repeat(40_000) + "[a](".repeat(10_000));
        BOMBS.put("pictures in links", "[![".repeat(20_000) + "](x)](y)".repeat(100));
        BOMBS.put(
                "code that never ends",
                IntStream.range(1, 400).mapToObj("`"::repeat).collect(Collectors.joining(" ")));
        BOMBS.put("tags that never end", "<".repeat(30_000) + "<!-- ".repeat(10_000) + "<a b=\"".repeat(5_000));
        BOMBS.put("addresses", "http://a.example/".repeat(4_000) + " a@".repeat(10_000));
        BOMBS.put("marks of references", "[a]: <".repeat(10_000));
        BOMBS.put("formulas that never end", "\\(".repeat(30_000) + "\\[ $$ $ ".repeat(10_000));
        BOMBS.put("formulas that grow", laughs());
        BOMBS.put("formulas that call themselves", "$\\def\\x{\\x\\x}\\x$ $$\\newcommand{\\y}{y\\y}\\y$$");
        BOMBS.put("formulas in formulas", "$" + "\\sqrt{".repeat(1_500) + "x" + "}".repeat(1_500) + "$");
        BOMBS.put("many formulas", "$x^{2}$ ".repeat(2_000));
        BOMBS.put(
                "large formulas", "$\\rule{9999999em}{9999999em}$ $\\hspace{9999999em}x$ $" + "x".repeat(20_000) + "$");
        BOMBS.put("letters that are none", "\uD800 \uDC00 \u0000 \uFFFE \u202E\u2066 " + "a\u0301".repeat(20_000));
        BOMBS.put("one word", "語".repeat(50_000) + " " + "w".repeat(50_000));
    }

    private static String laughs() {
        StringBuilder tex = new StringBuilder("$\\def\\a{ha}");
        for (char letter = 'b'; letter <= 'z'; letter++) {
            tex.append("\\def\\")
                    .append(letter)
                    .append('{')
                    .append(("\\" + (char) (letter - 1)).repeat(10))
                    .append('}');
        }
        return tex.append("\\z$").toString();
    }

    @BeforeAll
    static void aSeriesWithASeminar() {
        new RoundSeries(SERIES);
        Organizing.publishedSeminar("ふつうの回", SERIES);
    }

    @Test
    void whatMakesNoSenseIsAnsweredByAPageOfOurs() {
        SoftAssertions softly = new SoftAssertions();
        TABLE.lines().forEach(row -> {
            String path = row.substring(4).replace("{series}", SERIES).replace("{ten kilobytes}", "long".repeat(2_560));
            String called = row.length() > 100 ? row.substring(0, 100) : row;
            Raw answer = Raw.ask(path);
            softly.assertThat(answer.status()).as(called).isEqualTo(Integer.parseInt(row.substring(0, 3)));
            if (answer.status() == 400) {
                // the server takes it for no request, before anything of ours sees it
                softly.assertThat(answer.body()).as(called).isEmpty();
                return;
            }
            softly.assertThat(answer.head())
                    .as(called)
                    .containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none'")
                    .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff")
                    .doesNotContainIgnoringCase("\r\nSet-Cookie:")
                    .doesNotContainIgnoringCase("\r\nServer:");
            softly.assertThat(answer.body())
                    .as(called)
                    .isNotBlank()
                    .hasSizeLessThan(LONGEST_ANSWER)
                    .doesNotContain("Exception", "\tat ", "org.danwakai", "jboss", "undertow", "<script>", "\u0000");
            if (answer.status() == 404 && !path.matches("/(api|WEB-INF|META-INF)/.*")) {
                softly.assertThat(answer.body()).as(called).contains("class=\"masthead\"");
            }
        });
        softly.assertAll();
    }

    /** A page of ours, an answer of the API or a form, never a failure. */
    @Test
    void formsTakeNothingThatCannotBeKept() {
        List<String> typed = List.of("%00", "a%00b", "%ED%A0%80", "%C0%AF", "%zz", "%F0%9F%98%80", "x".repeat(10_240));
        for (String name : typed) {
            String form =
                    "name=" + name + "&institution=" + name + "&email=" + name + "&language=" + name + "&pool=" + name;
            for (String path : List.of("/register?number=1", "/subscribe")) {
                int status = Api.anonymous()
                        .postForm("/" + SERIES + path, form, "Sec-Fetch-Site", "same-origin")
                        .status();
                assertThat(status).as(path + " " + name).isBetween(200, 422);
            }
            String json = Json.createObjectBuilder()
                    .add("name", "\u0000\uD800" + name)
                    .add("institution", "\u0000")
                    .add("email", "a\u0000@example.ac.jp")
                    .add("language", "ja")
                    .build()
                    .toString();
            assertThat(Api.anonymous()
                            .post("/series/" + SERIES + "/seminars/1/registrations", escaped(json))
                            .status())
                    .as(name)
                    .isEqualTo(422);
        }
    }

    /** Or refused, where it holds characters that cannot be kept. */
    @Test
    void whatAnOrganizerTypesIsShownWithinBounds() {
        Api organizer = Api.anonymous().as("organizer");
        SoftAssertions softly = new SoftAssertions();
        try (Browser reader = new Browser("ja-JP", 390)) {
            Page page = reader.page();
            BOMBS.forEach((bomb, text) -> {
                String seminar = Organizing.seminar(bomb, "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00")
                        .replace(
                                "\"speakers\"",
                                "\"abstract\": "
                                        + escaped(Json.createValue(text).toString()) + ", \"speakers\"");
                Api.Answer planned = organizer.post("/series/" + SERIES + "/seminars", seminar);
                softly.assertThat(planned.status()).as(bomb).isIn(201, 400);
                if (planned.status() != 201) {
                    return;
                }
                String path = Organizing.path(planned.json());
                softly.assertThat(organizer.post(path + "/publish", "").status())
                        .as(bomb)
                        .isEqualTo(200);
                String place = path.replace("/series/", "/").replace("/seminars", "");
                long begin = System.nanoTime();
                Raw answer = Raw.ask(place);
                softly.assertThat(Duration.ofNanos(System.nanoTime() - begin))
                        .as(bomb)
                        .isLessThan(PATIENCE);
                softly.assertThat(answer.status()).as(bomb).isEqualTo(200);
                softly.assertThat(answer.body().length()).as(bomb).isLessThan(30_000 + 12 * text.length());
                page.navigate(TheStack.get().siteUrl() + place);
                page.waitForLoadState();
                softly.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(bomb + " scrolls sideways")
                        .isLessThanOrEqualTo(0);
                softly.assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
                        .as(bomb)
                        .isLessThan(100_000);
            });
            reader.assertQuiet();
        }
        for (String list : List.of(
                "/",
                "/" + SERIES,
                "/" + SERIES + "/archive?q=formulas",
                "/" + SERIES + "/atom.xml",
                "/" + SERIES + "/calendar.ics",
                "/embed/" + SERIES)) {
            softly.assertThat(Raw.ask(list).status()).as(list).isEqualTo(200);
        }
        softly.assertAll();
    }

    /** Halves of letters, which the client would not send as they are. */
    private static String escaped(String json) {
        return json.replace("\uD800", "\\ud800").replace("\uDC00", "\\udc00");
    }

    /** An answer to a request as it is typed, which the client of the Java library would not send. */
    private record Raw(int status, String head, String body) {

        static Raw ask(String path) {
            URI site = URI.create(TheStack.get().siteUrl());
            try (Socket socket = new Socket(site.getHost(), site.getPort())) {
                socket.setSoTimeout(60_000);
                OutputStream out = socket.getOutputStream();
                out.write(("GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority()
                                + "\r\nAccept: */*\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int end = answer.indexOf("\r\n\r\n");
                assertThat(end).as(path).isPositive();
                return new Raw(
                        Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        }
    }
}
