package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.it.ConsoleWalk.COMING;
import static org.danwakai.it.ConsoleWalk.SLUG;
import static org.danwakai.it.ConsoleWalk.entry;
import static org.danwakai.it.ConsoleWalk.registered;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Organizers do all of their work in a series of 77 seminars and ten thousand registrations. The walks can be taken in any
 * order; what is done in one is looked for where it is read.
 */
class ConsoleJourneysIT {

    private static final String PEOPLE = "[id='people:rows_data'] > tr";
    private static final String FIRST = PEOPLE + ":first-child";
    private static final String NUMBERS = "#seminars .numeral";

    /** In milliseconds: they are cancelled two hundred at a time, and the page asks each second how far it is. */
    private static final double THOUSANDS = 120_000;

    private final ConsoleWalk walk = new ConsoleWalk("organizer", 1280);
    private final Browser browser = walk.browser();
    private final Page page = walk.page();

    @BeforeAll
    static void fill() {
        ConsoleWalk.fill();
    }

    @AfterAll
    static void callOff() {
        ConsoleWalk.callOff();
    }

    @AfterEach
    void leave() {
        walk.close();
    }

    @Test
    void theFirstPageLeadsToTheFiguresAndToWhatWaits() {
        browser.open("/console/");
        page.click("h2 a[href='dashboard.xhtml?series=" + SLUG + "']");
        walk.see(".next-title", " " + COMING);
        for (String pool : List.of("online", "room")) {
            walk.see(".gauge[data-pool=" + pool + "] b", Integer.toString(ConsoleWalk.taken(pool)));
        }
        List.of("growth", "turnout", "loyalty").forEach(walk::openTable);
        browser.assertFlawless("dashboard with the tables behind its charts");
        List<?> chores = (List<?>) page.evaluate("[...document.querySelectorAll('.chores a')].map(link => link.href)");
        assertThat(chores).anyMatch(chore -> chore.toString().contains("reviews.xhtml"));
        for (int i = 0; i < chores.size(); i++) {
            page.locator(".chores a").nth(i).click();
            page.waitForURL(chores.get(i).toString());
            assertThat(walk.elements("main tbody tr, main form, main .card")).isPositive();
            browser.assertFlawless("what waits");
            page.goBack();
            page.waitForSelector(".chores");
        }
    }

    @Test
    void aSeminarIsFoundCopiedMovedPublishedPutOffAndCalledOff() {
        int next = ConsoleWalk.latest() + 1;
        walk.to("seminars");
        assertThat(walk.allOfThePages(NUMBERS)).hasSize(next - 1).doesNotHaveDuplicates();
        walk.findSeminars("2024", "測る会");
        List<String> found = walk.texts(NUMBERS);
        assertThat(found).hasSize(13);
        page.reload();
        assertThat(walk.texts(NUMBERS)).isEqualTo(found);
        page.click("#seminars tbody tr:first-child .main a");
        page.waitForSelector("id=editor:save");
        page.goBack();
        assertThat(walk.texts(NUMBERS)).isEqualTo(found);
        assertThat(page.inputValue("#q")).isEqualTo("測る会");
        browser.assertFlawless("a year");
        page.click(".heading-bar a[href*='like=']");
        assertThat(page.inputValue("id=editor:numbers:0:number")).isEqualTo(Integer.toString(next));
        assertThat(page.inputValue("id=editor:startDate")).isEqualTo("2026-02-26");
        page.click(".tabs a[href='#talks']");
        page.fill("id=editor:talks:0:titleJa", "写して直した題");
        page.click("id=editor:save");
        page.waitForURL(url -> url.contains("number=" + next));
        page.click("nav a[href*='seminars.xhtml']");
        page.click(".tabs a[href^='calendar.xhtml']");
        page.click(".months [rel=next]");
        walk.drag(next, "2026-02-19");
        page.click("id=plan:undo");
        page.waitForSelector(entry(next, "2026-02-26"));
        walk.drag(next, "2026-02-19");
        browser.assertFlawless("calendar");
        page.reload();
        page.click(entry(next, "2026-02-19") + " a");
        int told = walk.decide("publish", "open", "写して直した題");
        assertThat(told).isEqualTo(ConsoleWalk.mailsOwed(next)).isGreaterThan(900);
        walk.ask("postpone");
        page.click("id=editor:back");
        page.waitForSelector("id=editor:save");
        walk.decide("postpone", "postponed", "写して直した題");
        walk.decide("cancel", "cancelled", "写して直した題");
        browser.assertFlawless("called off");
        browser.open("/" + SLUG + "/" + next);
        walk.see("main", "中止");
        walk.see("article", "写して直した題");
    }

    @Test
    void aTalkIsWrittenPutFirstAndKeptWhileItIsTyped() {
        walk.to("seminar", 50, "");
        walk.addTalk("editor:talks:2", "二人で話す講演");
        page.focus("id=editor:programme:2:up");
        page.keyboard().press("Enter");
        walk.see(".sortable > li:nth-child(2)", "二人で話す講演");
        walk.dragToTop("二人で話す講演");
        page.fill("id=editor:talks:0:titleEn", "A talk by two");
        walk.see("[id='editor:kept']", "控えました");
        browser.assertFlawless("a talk that is kept");
        walk.kept("editor:talks:0:titleEn", "A talk by two");
        page.click(".tabs a[href='#talks']");
        assertThat(walk.texts(".sortable > li b")).hasSize(3).first().isEqualTo("二人で話す講演");
        assertThat(page.inputValue("id=editor:talks:0:speakers:1:role")).isEqualTo("chair");
        assertThat(page.inputValue("id=editor:talks:0:references:0:text")).isEqualTo("arXiv:2301.01234");
        walk.save("editor:save");
        browser.open("/" + SLUG + "/50");
        assertThat(page.innerText("article")).contains("二人で話す講演", "講演 一郎", "司会 二郎", "2301.01234");
        assertThat(walk.texts("article .prose strong")).contains("要旨");
    }

    @Test
    void aFileIsSentSeenAndHeldBackUntilItsDay() {
        String drawn = "#list .handout:has(img.leaf)";
        walk.to("seminar", 40, "");
        page.click("a[href*='materials.xhtml']");
        walk.send("発表資料ＡＢＣ　１.pdf");
        assertThat(page.innerText(drawn)).contains("発表資料ＡＢＣ", "9 MB");
        walk.release(drawn, "public", "2026-01-25", "09:00");
        assertThat(page.innerText(drawn)).contains("誰でも", "9:00");
        browser.assertFlawless("a file that is held back");
        assertThat(Api.anonymous().getPage("/" + SLUG + "/40").body()).doesNotContain("発表資料");
        walk.release(drawn, "registrants", "", "");
        assertThat(page.innerText(drawn)).contains("登録者のみ").doesNotContain("9:00");
        walk.release(drawn, "public", "", "");
        browser.open("/" + SLUG + "/40");
        walk.see(".material", "発表資料ＡＢＣ");
        browser.assertFlawless("a seminar with a file");
    }

    @Test
    void thousandsAreSortedSearchedLookedUpAndTakenAlong() throws IOException {
        walk.to("dashboard");
        page.click(".next a[href^='registrants.xhtml']");
        walk.turn(".ui-paginator-next", FIRST + " .main b");
        page.click("[id='people:rows'] th >> text=順番");
        page.waitForSelector("[id='people:rows'] th[aria-sort=ascending]");
        page.click("[id='people:rows'] th >> text=順番");
        walk.see(FIRST + " td.narrow", Integer.toString(registered("max(place)", "true")));
        browser.assertFlawless("registrants");
        page.fill("#q", "person1200");
        page.keyboard().press("Enter");
        page.waitForSelector(PEOPLE + ":only-child:has-text('person1200@')");
        walk.showReadings();
        walk.to("registrants", COMING, "&q=person1200");
        walk.see("[id='people:rows'] th", "読み");
        page.click(PEOPLE + " a[href^='person.xhtml']");
        page.waitForSelector(".visits");
        assertThat(walk.elements(".visits > li")).isEqualTo(ConsoleWalk.visits("person1200"));
        browser.assertFlawless("person");
        walk.to("registrants", COMING, "");
        page.click(".tiles a[href*='state=seated']");
        page.waitForURL(url -> url.contains("state=seated"));
        page.click(".files summary");
        assertThat(walk.lines(".files a[href^='registrants.csv']"))
                .hasSize(1 + registered("count(*)", "state = 'seated'"));
        page.click(".files a[href^='doorlist']");
        page.waitForSelector(".ticklist");
        assertThat(walk.elements(".ticklist tbody tr")).isEqualTo(ConsoleWalk.taken("room"));
        browser.assertFlawless("list for the door");
    }

    @Test
    void onePersonIsAddedByHandAndThousandsAreToldWhyTheyAreCancelled() {
        walk.to("registrants", COMING, "");
        walk.addByHand("飛び込 参加", "walk-in@example.ac.jp", "room");
        walk.to("registrants", COMING, "&q=walk-in");
        walk.see(PEOPLE, "飛び込 参加");
        walk.to("registrants", COMING, "");
        page.selectOption("#state", "seated");
        page.selectOption("#pool", "online");
        page.click("#show");
        page.waitForURL(url -> url.contains("state=seated"));
        int seated = ConsoleWalk.taken("online");
        walk.cancelEverybody("会場の都合により");
        page.waitForSelector(".said-info", new Page.WaitForSelectorOptions().setTimeout(THOUSANDS));
        browser.assertFlawless("all of them cancelled");
        page.reload();
        assertThat(registered("count(*)", "refusal = '会場の都合により'")).isEqualTo(seated);
    }

    @Test
    void whatTheSeriesSaysOfItselfIsOnItsPublicPage() {
        walk.to("dashboard");
        page.click("nav a[href*='settings.xhtml']");
        page.fill("id=defaults:defaultCapacity", "140");
        walk.save("defaults:saveDefaults");
        page.reload();
        page.check("input[value=review]");
        walk.save("settings:save");
        walk.kept("defaults:defaultCapacity", "140");
        page.waitForSelector("input[value=review]:checked");
        browser.assertFlawless("settings");
        page.click(".tabs a[href^='introduction.xhtml']");
        page.fill("id=introduction:nameJa", "大きくなった談話会");
        page.click("id=introduction:addOrganizer");
        page.fill("id=introduction:organizers:0:name", "世話 花子");
        page.fill("id=introduction:organizers:0:affiliation", "試験大学");
        page.fill("id=introduction:funding", "**助成** 試験財団");
        page.waitForSelector("[id='introduction:fundingShown'] strong");
        walk.save("introduction:save");
        browser.assertFlawless("introduction");
        page.click(".tabs a[href^='appearance.xhtml']");
        page.fill("id=colour:accent", "#7a1f5c");
        walk.save("colour:save");
        walk.kept("colour:accent", "#7a1f5c");
        browser.assertFlawless("appearance");
        page.click("main a[href='/" + SLUG + "']");
        walk.see("h1", "大きくなった談話会");
        walk.see(".people", "世話 花子");
        walk.see(".funding strong", "助成");
        assertThat(walk.elements("link[href*='/static/series/']")).isOne();
        browser.assertFlawless("public page");
    }

    @Test
    void aHelperIsGivenTheirRightAndNotesWhoComesToTheDoor() {
        walk.to("settings");
        page.click("a[href^='rights.xhtml']");
        page.fill("id=give:grantee", "helper");
        page.selectOption("id=give:rank", "helper");
        page.click("id=give:go");
        walk.see("[id='given:rows_data'] td.main", "helper");
        browser.assertFlawless("rights");
        try (ConsoleWalk phone = new ConsoleWalk("helper", 390)) {
            Page door = phone.page();
            door.click("h2 a[href='seminars.xhtml?series=" + SLUG + "']");
            door.fill("#q", "測る会 76");
            door.keyboard().press("Enter");
            door.click("#seminars tbody tr:only-child a[href^='registrants.xhtml'] >> nth=0");
            door.click(".tabs a[href^='checkin.xhtml']");
            door.fill("id=door:text", "試験大学");
            String guest = door.innerText(".guest:has(.arrive) >> nth=0 >> b");
            phone.browser().assertFlawless("found");
            door.click(".guest .arrive >> nth=0");
            door.waitForSelector(".said-info");
            door.reload();
            phone.see(".guest.here", guest);
            assertThat(door.innerText(".arrivals b")).isEqualTo("1");
            phone.browser().assertFlawless("here");
        }
    }

    @Test
    void whatWasJustDoneIsFoundInTheTrail() {
        walk.to("settings");
        String before = page.inputValue("id=settings:lastSeats");
        page.fill("id=settings:lastSeats", "17");
        walk.save("settings:save");
        page.click("a[href^='audit.xhtml']");
        page.waitForSelector("[id='trail:rows_data'] > tr:nth-child(50)");
        page.selectOption("#action", "settle-series");
        page.fill("#from", "2026-01-20");
        page.click("form.audit button");
        page.waitForURL(url -> url.contains("action=settle-series"));
        walk.see("[id='trail:rows_data'] > tr:first-child del", before);
        walk.see("[id='trail:rows_data'] > tr:first-child ins", "17");
        browser.assertFlawless("trail");
    }

    @Test
    void whatIsHalfTypedOutlivesTheLogin() {
        walk.to("introduction");
        page.fill("id=introduction:about", "長い紹介の途中");
        walk.see("[id='introduction:aboutShown']", "長い紹介の途中");
        page.context().clearCookies();
        browser.expect("status of 401");
        page.click("id=introduction:save");
        walk.logInAgain("organizer");
        assertThat(page.inputValue("id=introduction:about")).isEqualTo("長い紹介の途中");
        walk.save("introduction:save");
        walk.kept("introduction:about", "長い紹介の途中");
        assertThat(walk.elements("[data-restore]")).isZero();
        browser.assertFlawless("introduction");
    }
}
