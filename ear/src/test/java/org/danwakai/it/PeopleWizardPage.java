package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The wizard that brings people in, as an organizer clicks through it. */
final class PeopleWizardPage {

    private static final String ADDRESS = "/console/people.xhtml?series=dlap";
    private static final double PATIENCE = Duration.ofMinutes(3).toMillis();

    private final Browser browser;
    private final Page page;

    PeopleWizardPage(Browser browser) {
        this(browser, ADDRESS);
    }

    PeopleWizardPage(Browser browser, String address) {
        this.browser = browser;
        page = browser.open(address);
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
    }

    PeopleWizardPage entries(String csv) {
        return file("entries", csv.getBytes(StandardCharsets.UTF_8));
    }

    PeopleWizardPage entries(String csv, Charset charset) {
        return file("entries", csv.getBytes(charset));
    }

    PeopleWizardPage leaves(String csv, Charset charset) {
        return file("leaves", csv.getBytes(charset));
    }

    PeopleWizardPage file(String field, byte[] bytes) {
        page.setInputFiles("#files\\:" + field, new FilePayload(field + ".csv", "text/csv", bytes));
        return this;
    }

    /** @param seminar its path below the API's root */
    PeopleWizardPage seminar(String seminar, String title) {
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        page.selectOption("#files\\:place", new SelectOption().setLabel(number + " " + title));
        return this;
    }

    PeopleWizardPage goal(String goal) {
        page.selectOption("#files\\:goal", goal);
        return this;
    }

    /** @return what it is refused with */
    String refused() {
        page.waitForNavigation(() -> page.click("#files\\:take"));
        return page.innerText(".said-error");
    }

    PeopleWizardPage take() {
        page.click("#files\\:take");
        page.waitForSelector("#columns\\:read, .said-error");
        assertThat(page.locator(".said-error").allInnerTexts()).isEmpty();
        return this;
    }

    PeopleWizardPage read() {
        page.click("#columns\\:read");
        page.waitForSelector("#preview\\:apply, .said-error");
        assertThat(page.locator(".said-error").allInnerTexts()).isEmpty();
        return this;
    }

    PeopleWizardPage apply() {
        page.click("#preview\\:apply");
        page.waitForSelector("#progress");
        return this;
    }

    PeopleWizardPage done() {
        page.waitForSelector("#progress h2");
        return this;
    }

    /** It broke off, and the page says so. */
    PeopleWizardPage stopped() {
        page.waitForSelector("#progress\\:goOn");
        return this;
    }

    PeopleWizardPage goOn() {
        page.click("#progress\\:goOn");
        return this;
    }

    PeopleWizardPage flawless(String what) {
        browser.assertFlawless(what);
        return this;
    }

    /** The number under that word. */
    String count(String word) {
        return page.locator(".counts div:has(dt:text-is(\"" + word + "\")) dd").innerText();
    }

    Page page() {
        return page;
    }
}
