package org.danwakai.it;

import java.net.http.HttpResponse;
import org.danwakai.stack.BrowserSession;

/** Somebody at the stack that all tests share, with an account or without one. */
final class ConsoleSession {

    private final BrowserSession browser = new BrowserSession(TheStack.get());

    private ConsoleSession() {}

    /** Nobody. */
    static ConsoleSession anonymous() {
        return new ConsoleSession();
    }

    static ConsoleSession of(String user) {
        ConsoleSession session = new ConsoleSession();
        session.browser.logIn(user);
        return session;
    }

    /** @param path below the site's root */
    HttpResponse<String> get(String path) {
        return browser.get(path);
    }
}
