package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers look for talks: in an archive, in all of them, and where there is no page. */
class ArchiveIT {

    private static final String SERIES = "shelved";
    private static final String OTHER = "reshelved";

    private static final String UNSAFE = "<img src=x onerror=alert(1)> の題目";

    @BeforeAll
    static void seminars() {
        new RoundSeries(SERIES);
        TheStack.execute("DELETE FROM seminar WHERE id BETWEEN -745 AND -701");
        TheStack.execute("INSERT INTO seminar (id, decision, format, starts_at, language) SELECT -700 - i, 'published',"
                + " 'online', make_timestamptz(CASE WHEN i < 4 THEN 2024 ELSE 2025 END, 2, 10, 1, i, 0), 'ja'"
                + " FROM generate_series(1, 45) i;"
                + "INSERT INTO seminar_number SELECT -700 - i, -700 - i, z.id, 0, i FROM series z,"
                + " generate_series(1, 45) i WHERE z.slug = '" + SERIES + "';"
                + "INSERT INTO talk (id, seminar_id, position, kind, title_ja, summary, language) SELECT -700 - i,"
                + " -700 - i, 0, 'talk', CASE i WHEN 45 THEN '" + UNSAFE + "' ELSE '書架の講演 ' || i END,"
                + " 'この概要には、ほかにない言葉「積読' || i || '」が一度だけ出てきます。', 'ja' FROM generate_series(1, 45) i;"
                + "INSERT INTO speaker (id, talk_id, position, name, affiliation, role) SELECT -700 - i, -700 - i, 0,"
                + " CASE i % 3 WHEN 0 THEN '棚橋 文' ELSE '栞 結' END, '架空大学', 'speaker' FROM generate_series(1, 45) i");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 360, light", "en-GB, 1280, dark"})
    void somebodyLooksForATalk(String locale, int width, String scheme) {
        try (Browser reader = new Browser(locale, width)) {
            reader.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
            Page page = reader.open("/" + SERIES + "/archive");
            reader.assertFlawless("archive");
            assertThat(titles(page)).hasSize(40);
            follow(page, ".pages a[rel=next]");
            assertThat(titles(page)).hasSize(5);
            follow(page, ".years a:has-text('2024')");
            assertThat(titles(page)).hasSize(3);
            reader.assertFlawless("a year");
            follow(page, ".years li:not(:first-child) a[aria-current=true]");
            assertThat(titles(page)).as("pressed again, the year is left out").hasSize(40);
            follow(page, ".facets a:has-text('棚橋 文')");
            assertThat(titles(page)).hasSize(15);
            reader.assertFlawless("a speaker");

            search(page, "積読12");
            assertThat(page.locator(".row-passage").first().innerText()).contains("ほかにない言葉「積読12」");
            assertThat(page.locator(".row-passage mark").allInnerTexts()).containsExactly("積読12");
            search(page, "書架　講演 7");
            assertThat(titles(page).get(0)).isEqualTo("書架の講演 7");
            assertThat(page.locator(".row").first().locator("mark").allInnerTexts())
                    .containsExactly("書架", "講演", "7");
            reader.assertFlawless("a search");
            follow(page, ".chosen li:last-child a");
            assertThat(page.url()).as("in all series").contains("/archive?").doesNotContain(SERIES);

            search(page, UNSAFE);
            assertThat(titles(page).get(0)).isEqualTo(UNSAFE);
            assertThat(page.locator("img[src=x]").count()).isZero();
            reader.assertFlawless("what looks like a part of the page");

            search(page, "%%%");
            assertThat(page.locator(".empty").count()).isEqualTo(1);
            reader.assertFlawless("signs alone");
            reader.expect("status of 404");
            page.navigate(TheStack.get().siteUrl() + "/nothing/here/at-all");
            reader.assertFlawless("no such page");
            search(page, "書架");
            assertThat(page.url()).contains("/archive?");
            assertThat(titles(page)).hasSize(20);
        }
    }

    @Test
    void whatChangesIsFoundAnewAndDraftsAreNot() {
        Api organizer = Api.anonymous().as("organizer");
        new RoundSeries(OTHER);
        String seminar = Organizing.publishedSeminar("変わる前の珍しい題目", OTHER);
        assertThat(found("珍しい題目")).contains("変わる前の");

        assertThat(organizer
                        .put(
                                seminar,
                                Organizing.seminar(
                                        "変わった後のまれな題目", "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00"))
                        .status())
                .isEqualTo(200);
        assertThat(found("珍しい題目 後")).doesNotContain("変わる前の");
        assertThat(found("まれな題目")).contains("変わった後の");
        Api.Answer planned = organizer.post(
                "/series/" + OTHER + "/seminars",
                Organizing.seminar("内緒の題目", "2026-02-05T10:30:00+09:00", "2026-02-05T11:30:00+09:00"));
        assertThat(planned.status()).isEqualTo(201);
        assertThat(found("内緒")).doesNotContain("内緒の題目");
        assertThat(Api.anonymous()
                        .get("/series/" + OTHER + "/seminars?q=" + encoded("まれな題目"))
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%00%01",
                "?q=%E9",
                "?q=%F0%9F%98%80&page=-1",
                "?page=1000000000",
                "?year=0&kind=x&language=fr",
                "?q='%22%5C%25_&order=x",
                "?speaker=%25&institution=%27",
                "?year=999999"
            })
    void whatMakesNoSenseIsAnsweredAtOnce(String query) {
        for (String archive : List.of("/archive", "/" + SERIES + "/archive")) {
            Api.Answer answer = Api.anonymous().getPage(archive + query);
            assertThat(answer.status()).as(archive + query).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isNull();
            assertThat(answer.body()).doesNotContain("jakarta.faces.ViewState");
        }
        assertThat(Api.anonymous().getPage("/nowhere/archive" + query).status()).isEqualTo(404);
    }

    @Test
    void whatIsTenKilobytesLongIsCut() {
        Api.Answer answer = Api.anonymous().getPage("/archive?lang=en&q=" + "long".repeat(2500));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("the first 100 characters").hasSizeLessThan(20_000);
    }

    private static List<String> titles(Page page) {
        return page.locator(".row-title").allInnerTexts();
    }

    private static void follow(Page page, String link) {
        String address = page.locator(link).first().getAttribute("href");
        page.locator(link).first().click();
        page.waitForURL(url -> url.endsWith(address));
        page.waitForLoadState();
    }

    private static void search(Page page, String typed) {
        page.fill("#q", typed);
        page.keyboard().press("Enter");
        page.waitForFunction("typed => new URLSearchParams(location.search).get('q') === typed", typed);
        page.waitForLoadState();
    }

    private static String found(String typed) {
        return Api.anonymous().getPage("/archive?q=" + encoded(typed)).body().replaceAll("</?mark>", "");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
