package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers see how their series is doing, and are led to what waits for them. */
class DashboardIT {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ja-JP, 1280, 参加用のURLがまだありません, 2 日後, 日本
            en-GB, 390, There is no way into the meeting yet, 2 days left, Japan
            """)
    void theNextSeminarItsChoresAndTheFiguresAreThere(
            String locale, int width, String chore, String countdown, String country) {
        DeskSeries series = new DeskSeries("dash" + width);
        String first = series.seminar(1, "2025-12-01T10:30+09");
        String second = series.seminar(2, "2026-01-05T10:30+09");
        String next = series.seminar(3, "2026-01-22T10:30+09");
        series.crowd(first, 12);
        series.crowd(second, 20);
        series.crowd(next, 30);
        TheStack.execute("UPDATE registration SET attended ="
                + " CAST(split_part(folded_address, '-', 1) AS int) % 3 > 0 WHERE seminar_id = " + first);
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/");
            browser.assertFlawless("start");
            page.click("h2 a[href='dashboard.xhtml?series=" + series.slug() + "']");
            page.waitForSelector(".charts");
            browser.assertFlawless("dashboard");
            assertThat(page.innerText(".countdown").replaceAll("\\s+", " ")).isEqualToIgnoringCase(countdown);
            assertThat(page.innerText(".gauge[data-pool=online] b")).isEqualTo("30");
            assertThat(page.locator(".chores b").allInnerTexts()).first().isEqualTo(chore);
            assertThat(page.innerText("#countries ~ table")).contains(country);

            page.focus("#growth ~ .bars");
            browser.tabTo("#turnout ~ details summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#turnout ~ details tbody tr").allInnerTexts())
                    .extracting(row -> row.replaceAll("\\s+", " "))
                    .containsExactly("1 8 4 0", "2 0 20 0", "3 0 30 0");
            page.click("#loyalty ~ details summary");
            assertThat(page.locator("#loyalty ~ details tbody tr").allInnerTexts())
                    .extracting(row -> row.replaceAll("\\s+", " "))
                    .containsExactly("1 0 12", "2 12 8", "3 20 10");
            browser.assertFlawless("tables behind the charts");

            List<?> links = (List<?>)
                    page.evaluate("() => [...document.querySelectorAll('.chores a, .links a')].map(link => link.href)");
            assertThat(links).hasSizeGreaterThan(4);
            links.forEach(link -> browser.open((String) link));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 390, はじめに", "en-GB, 1280, First steps"})
    void aSeriesWithoutSeminarsTeachesWhatToDoFirst(String locale, int width, String heading) {
        DeskSeries series = new DeskSeries("dashnew");
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/dashboard.xhtml?series=" + series.slug());

            assertThat(page.innerText("#begin")).isEqualTo(heading);
            browser.assertFlawless("first steps");
            assertThat(page.navigate(TheStack.get().siteUrl() + "/console/dashboard.xhtml?series=nowhere")
                            .status())
                    .isEqualTo(404);
        }
    }
}
