package org.danwakai.it;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.danwakai.stack.ConsoleSeries;

/** Somebody's way through the console of a series that has grown for years, by clicks and keys alone. */
final class ConsoleWalk implements AutoCloseable {

    static final String SLUG = "journeys";

    /** The number of the seminar to come, which is the last. */
    static final int COMING = 77;

    private static final int REGISTRANTS = 10_000;
    private static final int NINE_MEGABYTES = 9 * 1024 * 1024;

    /** Drawing begins when the fonts of the machine are known. */
    static final double DRAWN = 120_000;

    private static final String SAID = ".said-info";
    private static final String OF_THE_SERIES =
            " FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE z.slug = '" + SLUG + "'";

    private final Browser browser;
    private final Page page;

    ConsoleWalk(String user, int width) {
        browser = new Browser("ja-JP", width);
        browser.logIn(user);
        page = browser.page();
    }

    static void fill() {
        TheStack.get();
        new ConsoleSeries(SLUG, COMING, TheStack::execute, TheStack::query).growTo(REGISTRANTS);
        new RankedSeries(SLUG).with("organizer", "owner");
        TheStack.makeNewcomersFound();
    }

    /** Nobody is to be mailed about them on their day. */
    static void callOff() {
        TheStack.execute(
                "UPDATE seminar SET decision = 'cancelled' WHERE id IN (SELECT n.seminar_id" + OF_THE_SERIES + ")");
        TheStack.execute("DELETE FROM outbox_mail WHERE state = 'owed' AND seminar_id IN (SELECT n.seminar_id"
                + OF_THE_SERIES + ")");
    }

    private static int count(String query) {
        return Integer.parseInt(TheStack.query(query).get(0));
    }

    static int latest() {
        return count("SELECT max(n.number)" + OF_THE_SERIES);
    }

    /** Of the registrations of the seminar to come. @param what such as {@code count(*)} */
    static int registered(String what, String condition) {
        return count("SELECT " + what + " FROM registration WHERE " + of(COMING) + " AND " + condition);
    }

    /** How often a person registered for any of the seminars. */
    static int visits(String person) {
        return count("SELECT count(*) FROM registration r JOIN console_" + SLUG
                + " b ON b.id = r.seminar_id WHERE r.address LIKE '" + person + "@%'");
    }

    /** Of the seminar to come. */
    static int taken(String pool) {
        return count("SELECT taken FROM seat_pool WHERE name = '" + pool + "' AND " + of(COMING));
    }

    static int mailsOwed(int number) {
        return count("SELECT count(*) FROM outbox_mail WHERE " + of(number));
    }

    private static String of(int number) {
        return "seminar_id = (SELECT n.seminar_id" + OF_THE_SERIES + " AND n.number = " + number + ")";
    }

    Browser browser() {
        return browser;
    }

    Page page() {
        return page;
    }

    /** Opens a page of the console about the series. */
    void to(String name) {
        browser.open("/console/" + name + ".xhtml?series=" + SLUG);
    }

    /** Opens a page of the console about a seminar. @param more of the address; may be empty */
    void to(String name, int number, String more) {
        browser.open("/console/" + name + ".xhtml?series=" + SLUG + "&number=" + number + more);
    }

    /** Presses that button and is told that it is done. */
    void save(String button) {
        page.click("id=" + button);
        page.waitForSelector(SAID);
    }

    void kept(String field, String value) {
        page.reload();
        assertThat(page.inputValue("id=" + field)).as(field).isEqualTo(value);
    }

    /** What the link of the files leads to, line by line. */
    List<String> lines(String link) throws IOException {
        return Files.readString(page.waitForDownload(() -> page.click(link)).path())
                .lines()
                .toList();
    }

    /** Waits for an element that has this text in it. */
    void see(String selector, String text) {
        page.waitForSelector(selector + ":has-text(\"" + text + "\")");
    }

    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    int elements(String selector) {
        return page.locator(selector).count();
    }

    /** What all pages of the list of seminars have, from this one on. */
    List<String> allOfThePages(String cells) {
        List<String> all = new ArrayList<>(texts(cells));
        while (elements(".pages [rel=next]") > 0) {
            turn(".pages [rel=next]", "#seminars tbody tr:first-child .numeral");
            all.addAll(texts(cells));
        }
        return all;
    }

    /** Goes on to the next page of a list. @param first what of its first row tells one page from another */
    void turn(String button, String first) {
        String before = page.innerText(first);
        page.click(button);
        page.waitForSelector(first + ":not(:text-is('" + before + "'))");
    }

    /** Adds a talk of two people behind the others, with an abstract and a reference. @param talk how the form calls it */
    void addTalk(String talk, String title) {
        page.click(".tabs a[href='#talks']");
        page.click("id=editor:kinds:0:add");
        page.fill("id=" + talk + ":titleJa", title);
        page.fill("id=" + talk + ":speakers:0:name", "講演 一郎");
        page.click("id=" + talk + ":addPerson");
        page.fill("id=" + talk + ":speakers:1:name", "司会 二郎");
        page.selectOption("id=" + talk + ":speakers:1:role", "chair");
        page.fill("id=" + talk + ":summary", "**要旨**の式 $E=mc^2$");
        page.waitForSelector("[id='" + talk + ":shown'] strong >> text=要旨");
        page.waitForSelector("[id='" + talk + ":shown'] .formula math");
        page.click("id=" + talk + ":addReference");
        page.fill("id=" + talk + ":references:0:text", "arXiv:2301.01234");
        page.keyboard().press("Tab");
        page.waitForSelector("[id='" + talk + ":references:0:found'] a[href='https://arxiv.org/abs/2301.01234']");
    }

    /** Opens the table behind a chart by the keyboard alone. */
    void openTable(String chart) {
        browser.tabTo("#" + chart + " ~ details summary");
        page.keyboard().press("Enter");
        page.waitForSelector("#" + chart + " ~ details tbody tr:nth-child(6)");
    }

    /** Narrows the list of seminars down. */
    void findSeminars(String year, String text) {
        page.selectOption("#year", year);
        page.fill("#q", text);
        page.click("form.sift button");
        page.waitForURL(url -> url.contains("year=" + year));
    }

    /** Shows how the names of the registrants are read. */
    void showReadings() {
        page.click(".columns summary");
        page.check("#column-reading");
        page.click(".columns button");
        page.waitForSelector("[id='people:rows'] th:has-text('読み')");
    }

    /** Returns while it goes on. */
    void cancelEverybody(String reason) {
        page.check("id=people:everybody");
        page.locator("[id='people:bulk'] button").nth(2).click();
        page.fill("id=people:reason", reason);
        page.click("id=people:go");
        // how far it is, unless it is done within the moment after which that is told
        page.waitForSelector("[id='people:bulk'] progress, " + SAID);
    }

    /** Drags what is below to the top of what can be sorted. */
    void dragToTop(String text) {
        page.locator(".sortable > li:has-text('" + text + "')")
                .dragTo(page.locator(".sortable > li").first());
        see(".sortable > li:first-child", text);
    }

    /** A draft on a day of the calendar. */
    static String entry(int draft, String day) {
        return "td[data-day='" + day + "'] [data-draft='" + draft + "']";
    }

    /** Drags a draft in the calendar. */
    void drag(int draft, String day) {
        page.locator("[data-draft='" + draft + "']").dragTo(page.locator("td[data-day='" + day + "']"));
        page.waitForSelector(entry(draft, day));
    }

    /** Asks for a decision about the seminar in the editor, and looks at the mails that it would bring about. */
    void ask(String deed) {
        if (!deed.equals("publish")) {
            page.click(".more summary");
        }
        page.click("id=editor:" + deed);
        page.click(".asked .specimen summary");
        browser.assertFlawless("what it would do to " + deed);
    }

    /** Decides so. @param state that of the seminar then @param words those that the mails have @return how many mails were announced */
    int decide(String deed, String state, String words) {
        ask(deed);
        assertThat(page.innerText(".asked .specimen")).contains(words);
        int mails = Integer.parseInt(texts(".asked > p").get(1).replaceAll("\\D", ""));
        page.click("id=editor:confirm");
        page.waitForSelector(".badge." + state);
        return mails;
    }

    /** Adds somebody to a seminar by hand. */
    void addByHand(String name, String address, String pool) {
        page.click("#adding summary");
        page.fill("id=add:name", name);
        page.fill("id=add:institution", "試験大学");
        page.fill("id=add:email", address);
        page.selectOption("id=add:pool", pool);
        save("add:put");
        TheStack.makeNewcomersFound();
    }

    /** Says of the file in that place when it can be seen, and by whom. */
    void release(String file, String visibility, String day, String time) {
        page.click(file + " .edit");
        page.selectOption("id=editing:visibility", visibility);
        page.fill("id=editing:releaseDate", day);
        page.fill("id=editing:releaseTime", time);
        page.click("id=editing:save");
        page.waitForSelector("id=editing:save", new WaitForSelectorOptions().setState(DETACHED));
        page.reload();
    }

    /** Sends a file of three parts, looks at the page when the first is there, and waits until its picture is. */
    void send(String name) {
        AtomicInteger parts = new AtomicInteger();
        AtomicReference<Route> held = new AtomicReference<>();
        page.route(url -> url.contains("/materials/uploads/"), route -> {
            if (route.request().method().equals("PUT") && parts.incrementAndGet() == 2) {
                held.set(route);
            } else {
                route.resume();
            }
        });
        page.setInputFiles("#file", new FilePayload(name, "application/pdf", Documents.pdf(NINE_MEGABYTES)));
        page.click("#send");
        page.waitForCondition(() -> held.get() != null);
        page.waitForFunction("document.getElementById('bar').value > 0");
        browser.assertFlawless("a file on its way");
        held.get().resume();
        page.waitForURL(url -> url.contains("said=uploaded"));
        page.waitForSelector("#list img.leaf", new WaitForSelectorOptions().setTimeout(DRAWN));
    }

    /** As somebody whose login has ended while they typed. */
    void logInAgain(String user) {
        page.click("[data-lost] button");
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("[type=submit]");
        page.click("[data-restore]");
    }

    @Override
    public void close() {
        browser.close();
    }
}
