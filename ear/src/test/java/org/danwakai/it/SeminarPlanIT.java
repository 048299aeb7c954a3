package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers look through the seminars of a series, and plan the next ones, in a list and in a calendar. */
class SeminarPlanIT {

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280, 下書き", "en-GB, 390, draft"})
    void theNextOneIsLikeTheLastAndOnADayOfTheRhythm(String locale, int width, String draft) {
        String slug = "rhythmic" + width;
        new RoundSeries(slug);
        for (String day : new String[] {"2026-01-01", "2026-01-15", "2026-01-29"}) {
            planned(slug, day);
        }
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/seminars.xhtml?series=" + slug);
            browser.assertFlawless("list");
            assertThat(page.locator("#seminars tbody tr").count()).isEqualTo(3);
            page.selectOption("#standing", "draft");
            page.fill("#q", "第2026-01-15");
            page.click("form.sift button");
            page.waitForURL(url -> url.contains("standing=draft") && url.contains("q="));
            assertThat(page.locator("#seminars tbody tr").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(draft);
            browser.assertFlawless("list narrowed down");
            browser.open("/console/seminars.xhtml?series=" + slug + "&standing=over");
            assertThat(page.locator(".empty").count()).isEqualTo(1);

            browser.open("/console/seminars.xhtml?series=" + slug);
            page.click("a[href*='like=']:not([href*='on=']) >> nth=0");
            page.waitForSelector("#editor\\:startDate");
            assertThat(page.inputValue("#editor\\:startDate")).isEqualTo("2026-02-12");
            assertThat(page.inputValue("#editor\\:startTime")).isEqualTo("10:30");
            assertThat(page.inputValue("#editor\\:numbers\\:0\\:number")).isEqualTo("4");
            assertThat(page.locator("#editor\\:venues\\:0\\:name").inputValue()).isEqualTo("理学部5号館 501");
            page.click("#editor\\:dates\\:1\\:date");
            page.waitForFunction("() => document.getElementById('editor:startDate').value === '2026-02-26'");
            browser.assertFlawless("like the last one");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void draftsMoveInTheCalendarAndPublishedOnesStay(String locale, int width) {
        String slug = "calendar" + width;
        new RoundSeries(slug);
        planned(slug, "2026-01-15");
        String published = Organizing.publishedSeminar("動かない回", slug);
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/calendar.xhtml?series=" + slug + "&month=2026-01");
            browser.assertFlawless("calendar");
            assertThat(page.locator("[draggable=true]").count())
                    .as("the draft alone")
                    .isEqualTo(1);

            page.focus("[data-move='1']");
            page.keyboard().press("Enter");
            page.waitForSelector("#mover[open]");
            browser.assertFlawless("to which day");
            page.fill("#mover-day", "2026-01-22");
            page.keyboard().press("Enter");
            page.waitForSelector("td[data-day='2026-01-22'] [data-draft='1']");
            assertThat(start(slug, 1)).isEqualTo("2026-01-22 10:30:00");
            browser.assertFlawless("moved");
            page.click("#plan\\:undo");
            page.waitForSelector("td[data-day='2026-01-15'] [data-draft='1']");

            page.focus("[data-move='1']");
            page.keyboard().press("Enter");
            page.fill("#mover-day", "2026-01-22");
            page.keyboard().press("Enter");
            page.waitForSelector("td[data-day='2026-01-22'] [data-draft='1']");
            decide(slug, 1, "published");
            page.click("#plan\\:undo");
            page.waitForSelector(".said-error");
            assertThat(start(slug, 1))
                    .as("of what is announced meanwhile people are told")
                    .isEqualTo("2026-01-22 10:30:00");
            decide(slug, 1, "draft");
            browser.open("/console/calendar.xhtml?series=" + slug + "&month=2026-01");

            if (width > 1000) {
                page.locator("[data-draft='1']").dragTo(page.locator("td[data-day='2026-01-20']"));
                page.waitForSelector("td[data-day='2026-01-20'] [data-draft='1']");
                assertThat(start(slug, 1)).isEqualTo("2026-01-20 10:30:00");
            }
            page.evaluate(
                    "number => window.moveDraft([{ name: 'number', value: number },"
                            + " { name: 'day', value: '2026-02-01' }])",
                    published.replaceFirst(".*/", ""));
            page.waitForSelector(".said-error");
            assertThat(Api.anonymous().get(published).body()).contains("2026-01-29T10:30:00+09:00");
        }
    }

    @Test
    void aLongListIsReadPageByPage() {
        new RoundSeries("paged");
        TheStack.execute("WITH s AS (INSERT INTO seminar (id, decision, format, starts_at, language)"
                + " SELECT nextval('entity_id'), 'published', 'online', timestamptz '2020-01-01 10:30+09' + i * interval '7 days',"
                + " 'ja' FROM generate_series(1, 45) i RETURNING id, starts_at)"
                + " INSERT INTO seminar_number (id, seminar_id, series_id, position, number)"
                + " SELECT nextval('entity_id'), s.id, z.id, 0, row_number() OVER (ORDER BY s.starts_at)"
                + " FROM s, series z WHERE z.slug = 'paged'");
        try (Browser browser = new Browser("en-GB", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/seminars.xhtml?series=paged&year=2020");
            assertThat(page.innerText(".pages span")).isEqualTo("1 / 3");
            assertThat(page.innerText("#seminars tbody tr:first-child .numeral"))
                    .isEqualTo("45");
            page.click(".pages [rel=next]");
            page.waitForURL(url -> url.contains("page=2") && url.contains("year=2020"));
            assertThat(page.innerText("#seminars tbody tr:first-child .numeral"))
                    .isEqualTo("25");
            browser.assertFlawless("second page");
        }
    }

    private static void planned(String slug, String day) {
        String seminar = Organizing.seminar("第" + day, day + "T10:30:00+09:00", day + "T11:30:00+09:00")
                .replace("\"talks\"", "\"venues\": [{\"name\": \"理学部5号館 501\", \"role\": \"main\"}], \"talks\"");
        Api.Answer planned = Api.anonymous().as("organizer").post("/series/" + slug + "/seminars", seminar);
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
    }

    private static void decide(String slug, int number, String decision) {
        TheStack.execute("UPDATE seminar SET decision = '" + decision + "' WHERE id = "
                + RoundSeries.id("/series/" + slug + "/seminars/" + number));
    }

    private static String start(String slug, int number) {
        return TheStack.query("SELECT starts_at AT TIME ZONE 'Asia/Tokyo' FROM seminar WHERE id = "
                        + RoundSeries.id("/series/" + slug + "/seminars/" + number))
                .get(0);
    }
}
