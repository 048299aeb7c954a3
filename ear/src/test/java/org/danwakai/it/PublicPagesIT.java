package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for all public pages, in whatever state a seminar is: for eyes, ears, paper, and slow networks. */
class PublicPagesIT {

    private static final String SERIES = "watched";
    private static final int MOST_BYTES = 100_000;
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    /** What each page is, and where. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    private static String open;

    @BeforeAll
    static void seminarsInEveryState() {
        RoundSeries series = new RoundSeries(SERIES);
        TheStack.execute("UPDATE series SET page_names = '見張り', summary_ja = '見られる回の集まりです。',"
                + " summary_en = 'Talks to look at.' WHERE slug = '" + SERIES + "'");
        TheStack.execute("DELETE FROM seminar WHERE id BETWEEN -860 AND -801");
        TheStack.execute("INSERT INTO seminar (id, decision, format, starts_at, language) SELECT -800 - i, 'published',"
                + " 'hybrid', make_timestamptz(2010 + i / 4, 2, 10, 1, i % 60, 0), CASE WHEN i % 2 = 0 THEN 'ja' ELSE 'en' END"
                + " FROM generate_series(1, 60) i;"
                + "INSERT INTO seminar_number SELECT -800 - i, -800 - i, z.id, 0, 1000 + i FROM series z,"
                + " generate_series(1, 60) i WHERE z.slug = '" + SERIES + "';"
                + "INSERT INTO talk (id, seminar_id, position, kind, title_ja, summary, language) SELECT -800 - i,"
                + " -800 - i, 0, CASE WHEN i % 3 = 0 THEN 'lecture' ELSE 'talk' END, '見張りの講演 ' || i, '概要 ' || i, 'ja'"
                + " FROM generate_series(1, 60) i;"
                + "INSERT INTO speaker (id, talk_id, position, name, affiliation, role) SELECT -800 - i, -800 - i, 0,"
                + " '見張 ' || i % 15, '架空第' || i % 9 || '大学', 'speaker' FROM generate_series(1, 60) i");
        open = place(Organizing.publishedSeminar("開いている回", SERIES));
        String full = Organizing.publishedSeminar("満席の回", SERIES);
        series.place(full, "full-seated@example.ac.jp", "ja", "seated");
        series.place(full, "full-waiting@example.ac.jp", "ja", "waiting");
        String over = series.over("終わった回");
        String cancelled = Organizing.publishedSeminar("取りやめの回", SERIES);
        Api.anonymous().as("organizer").post(cancelled + "/cancel", "");
        PAGES.put("home", "/");
        PAGES.put("series", "/" + SERIES);
        PAGES.put("seminar that is coming", open);
        PAGES.put("full seminar", place(full));
        PAGES.put("seminar that is over", place(over));
        PAGES.put("cancelled seminar", place(cancelled));
        PAGES.put("seminar with formulas", rich());
        PAGES.put("archive", "/" + SERIES + "/archive");
        PAGES.put("archive with hits", "/archive?q=%E8%A6%8B%E5%BC%B5");
        PAGES.put("empty archive", "/" + SERIES + "/archive?q=nothing-like-this");
        PAGES.put("list for other pages", "/embed/" + SERIES);
        PAGES.put("how to embed", "/" + SERIES + "/embed");
        PAGES.put("registration", "/" + SERIES + "/register?number=" + open.replaceAll(".*/", ""));
        PAGES.put("subscription", "/" + SERIES + "/subscribe");
        PAGES.put("own page", "/me");
        PAGES.put("no such page", "/" + SERIES + "/999999");
    }

    /** With formulas, long words, references, and what the talk hands out. */
    private static String rich() {
        String seminar = Organizing.seminar("公式 $E=mc^2$ と資料", "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00")
                .replace("\"speakers\"", """
                        "abstract": "式 $\\\\int_0^\\\\infty e^{-x^2}\\\\,dx = \\\\frac{\\\\sqrt{\\\\pi}}{2}$ と\\n\\n$$\\\\sum_{n=1}^{N}\
                         a_n b_n c_n d_n e_n f_n g_n h_n + \\\\sum_{n=1}^{N} a_n b_n c_n d_n e_n f_n g_n h_n = 0$$\\n\\n\
                        `code` と https://example.ac.jp/%s",
                        "references": [{"text": "A. Author, A title, arXiv:2501.01234"}],
                        "materials": [{"label": "講演スライド", "kind": "slides", "url": "https://slides.example.org/1"},
                                      {"label": "録画", "kind": "recording", "url": "https://video.example.org/1"}],
                        "speakers\"""".formatted("long".repeat(40)));
        Api.Answer planned = Api.anonymous().as("organizer").post("/series/" + SERIES + "/seminars", seminar);
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        String path = Organizing.path(planned.json());
        assertThat(Api.anonymous().as("organizer").post(path + "/publish", "").status())
                .isEqualTo(200);
        return place(path);
    }

    private static String place(String path) {
        return path.replace("/series/", "/").replace("/seminars", "");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, false", "America/New_York, true"})
    void sayHowLongItIsAndWhatTheClocksShowWhereTheReaderIs(String zone, boolean elsewhere) {
        try (Browser reader = Browser.in(zone, "en-GB", 360)) {
            Page page = reader.page();
            page.clock().setFixedTime("2026-01-20T01:30:00Z");
            reader.open(PAGES.get("seminar with formulas"));

            page.waitForSelector(".countdown:visible");
            assertThat(page.innerText(".countdown")).isEqualTo("in 9 days");
            if (elsewhere) {
                page.waitForSelector(".reader-time:visible");
                assertThat(page.innerText(".reader-time"))
                        .startsWith("Jan 28, 2026, 8:30")
                        .endsWith("where you are");
            }
            assertThat(page.isVisible(".reader-time")).isEqualTo(elsewhere);
            reader.assertQuiet();
        }
    }

    /** Axe takes a second for each page; what it finds goes with the width, or with the colours, or with the language. */
    @ParameterizedTest
    @CsvSource({"ja-JP, light, 320", "ja-JP, dark, 1280", "en-GB, light, 768", "en-GB, dark, 320"})
    void areFlawless(String locale, String scheme, int lookedAt) {
        try (Browser reader = new Browser(locale, lookedAt)) {
            Page page = reader.page();
            ColorScheme colours = scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            reader.expect("status of 404");
            PAGES.forEach((what, path) -> {
                page.navigate(TheStack.get().siteUrl() + path);
                for (int width : WIDTHS) {
                    reader.resize(width);
                    reader.assertFits(what + " " + width);
                }
                reader.resize(lookedAt);
                reader.assertFlawless(what);
            });
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(null).setMedia(Media.PRINT));
            PAGES.forEach((what, path) -> {
                page.navigate(TheStack.get().siteUrl() + path);
                assertThat(page.locator("nav:visible, .skip:visible, .search:visible, .foot:visible")
                                .count())
                        .as("printed " + what)
                        .isZero();
                assertThat(page.locator("main").isVisible()).isTrue();
            });
        }
    }

    @Test
    void workWithoutScripts() {
        try (Browser reader = Browser.withoutScripts("ja-JP", 390)) {
            Page page = reader.page();
            PAGES.forEach((what, path) -> {
                page.navigate(TheStack.get().siteUrl() + path);
                assertThat(page.locator("h1").innerText()).as(what).isNotBlank();
                assertThat(page.locator("[data-copies]:visible").count())
                        .as("buttons of %s that would do nothing", what)
                        .isZero();
            });
            reader.open(PAGES.get("registration"));
            page.fill("#name", "台本 なし");
            page.fill("#institution", "試験大学");
            page.fill("#email", "no-scripts");
            page.click("main button[type=submit]");
            assertThat(page.inputValue("#name")).as("nothing typed is lost").isEqualTo("台本 なし");
            page.fill("#email", "no-scripts@example.ac.jp");
            page.click("main button[type=submit]");
            page.waitForURL(url -> url.contains("asked"));
            reader.open("/" + SERIES + "/archive");
            page.fill("#q", "見張りの講演 7");
            page.click(".search button");
            assertThat(page.locator(".row-title").first().innerText()).isEqualTo("見張りの講演 7");
        }
    }

    @Test
    void sayWhatTheyAreInTheirHeads() {
        PAGES.forEach((what, path) -> {
            for (String language : List.of("ja", "en")) {
                String asked = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                Document page = Jsoup.parse(Api.anonymous().getPage(asked).body());
                assertThat(page.select("h1")).as(what).hasSize(1);
                assertThat(page.title()).as(what).isNotBlank();
                assertThat(page.select("html").attr("lang")).as(what).isEqualTo(language);
                assertThat(page.select("[id]").eachAttr("id")).as(what).doesNotHaveDuplicates();
                if (what.equals("no such page") || what.equals("list for other pages")) {
                    continue;
                }
                String address = TheStack.get().siteUrl() + path;
                assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                        .as(what)
                        .hasSize(1)
                        .allMatch(canonical -> canonical.startsWith(address.replaceFirst("\\?.*", "")));
                assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                        .as(what)
                        .containsExactlyInAnyOrder("ja", "en", "x-default");
                for (String href : page.select("link[rel=alternate][hreflang]").eachAttr("href")) {
                    assertThat(Api.anonymous()
                                    .getPage(href.substring(
                                            TheStack.get().siteUrl().length()))
                                    .status())
                            .as(href)
                            .isEqualTo(200);
                }
            }
        });
    }

    /** Without pictures, as they go over the wire: the page, its style sheets and its scripts. */
    @ParameterizedTest
    @CsvSource({"home", "series", "seminar that is coming", "seminar with formulas", "archive", "registration"})
    void aFirstVisitIsLight(String what) throws IOException, InterruptedException {
        HttpResponse<byte[]> first = zipped(PAGES.get(what));
        Document page = Jsoup.parse(Api.anonymous().getPage(PAGES.get(what)).body());
        Set<String> files =
                new LinkedHashSet<>(page.select("link[rel=stylesheet]").eachAttr("href"));
        files.addAll(page.select("script[src]").eachAttr("src"));
        int bytes = first.body().length;
        for (String file : files) {
            bytes += zipped(file).body().length;
        }
        assertThat(files).isNotEmpty();
        assertThat(bytes).as(what).isLessThan(MOST_BYTES);
    }

    private static HttpResponse<byte[]> zipped(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = Api.HTTP.send(
                HttpRequest.newBuilder(URI.create(TheStack.get().siteUrl() + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
        return answer;
    }
}
