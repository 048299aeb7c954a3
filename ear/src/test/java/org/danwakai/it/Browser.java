package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reader's Chromium, in one language and at one width; keeps what the pages complained about. */
final class Browser implements AutoCloseable {

    /** Axe would wait for ever for the answer of a frame in which no script may run. */
    private static final String TAKE_SANDBOXES_OUT = "() => { window.sandboxes ="
            + " [...document.querySelectorAll('iframe[sandbox=\"\"]')].map(frame => {"
            + " const mark = document.createComment('frame'); frame.replaceWith(mark); return [mark, frame]; }); }";

    private static final String PUT_SANDBOXES_BACK =
            "() => window.sandboxes.forEach(([mark, frame]) => mark.replaceWith(frame))";

    private static final int MOST_STOPS = 200;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Cookies of the provider alone, by account: who is signed in there need not type the password again. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final String site = TheStack.get().siteUrl();
    private volatile String expected;

    /** @param locale such as {@code ja-JP} @param width in CSS pixels */
    Browser(String locale, int width) {
        this(new NewContextOptions().setLocale(locale).setViewportSize(width, 900));
    }

    private Browser(NewContextOptions options) {
        context = Chromium.newReader(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // that something was refused is what a test asked for, and no fault of the page
            boolean meant = message.text().matches(".*status of (403|422).*")
                    || expected != null && message.text().contains(expected);
            if (message.type().equals("error") && !meant) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** @param zone where its clock is, such as {@code Asia/Tokyo} */
    static Browser in(String zone, String locale, int width) {
        return new Browser(new NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, 900)
                .setTimezoneId(zone));
    }

    /** One that runs no scripts. */
    static Browser withoutScripts(String locale, int width) {
        return new Browser(new NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(false));
    }

    Page page() {
        return page;
    }

    /** What the test makes go wrong is not held against the page. @param complaint a part of what is complained of */
    void expect(String complaint) {
        expected = complaint;
    }

    /** Opens a page of the site, which must answer 200. */
    Page open(String path) {
        assertThat(page.navigate(path.startsWith("http") ? path : site + path).status())
                .as(path)
                .isEqualTo(200);
        return page;
    }

    /** Opens a page that is not for whoever is logged in. */
    Page openRefused(String path) {
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(403);
        // the browser reports what was asked for here
        complaints.removeIf(complaint -> complaint.contains("status of 403"));
        return page;
    }

    void logIn(String user) {
        context.addCookies(SIGNED_IN.getOrDefault(user, List.of()));
        page.navigate(site + "/console/");
        if (!page.url().startsWith(site)) {
            page.fill("#username", user);
            page.fill("#password", user);
            page.click("[type=submit]");
            page.waitForURL(url -> url.startsWith(site));
        }
        SIGNED_IN.put(
                user,
                context.cookies().stream()
                        .filter(cookie -> cookie.path.startsWith("/realms/"))
                        .toList());
    }

    /** Goes on by the tabulator key, around the page if need be, until such an element has the focus. */
    void tabTo(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("one => document.activeElement?.matches(one) ?? false", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by the tabulator key at " + page.url());
    }

    /** Nothing that axe finds, nothing that the page reports (scripts refused by the policy are reported too). */
    void assertFlawless(String what) {
        page.evaluate(TAKE_SANDBOXES_OUT);
        List<Rule> violations = axe().analyze().getViolations();
        page.evaluate(PUT_SANDBOXES_BACK);
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList())
                .as(what + " at " + page.url())
                .isEmpty();
        assertThat(complaints).as(what).isEmpty();
        assertFits(what);
    }

    /** Without what it finds to be right, and without a further window to tell it from: both take twice as long as the looking. */
    private AxeBuilder axe() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** Until the page has been drawn at that width, which it is told of just before. */
    void resize(int width) {
        page.setViewportSize(width, 900);
        page.evaluate("() => new Promise(requestAnimationFrame)");
    }

    /** Nothing of the page lies beside the screen. */
    void assertFits(String what) {
        Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overflow.intValue()).as(what + " scrolls sideways").isLessThanOrEqualTo(0);
    }

    /** Nothing that the pages reported since the browser was opened. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
