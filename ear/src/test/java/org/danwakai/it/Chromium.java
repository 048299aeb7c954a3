package org.danwakai.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The system's Chromium without its windows, started once for all tests: starting it takes longer than most of them. */
final class Chromium {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium-headless-shell");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.Browser browser;

    private Chromium() {}

    /** A reader that shares nothing with the others: no cookie, no storage, no page. */
    static BrowserContext newReader(NewContextOptions options) {
        if (browser == null || !browser.isConnected()) {
            // its own process ends with this one
            browser = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(EXECUTABLE)
                            .setArgs(ARGUMENTS));
        }
        return browser.newContext(options);
    }
}
