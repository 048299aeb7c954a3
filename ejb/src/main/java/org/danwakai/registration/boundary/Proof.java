package org.danwakai.registration.boundary;

import java.time.Duration;

/**
 * What speaks for it that somebody owns the address that they register with, or is registered with.
 *
 * @param browserToken kept by the browser since an address was proven on it; null for none
 * @param accountAddress verified by the identity provider that the person is logged in at; null for none
 * @param pageToken of a link on the person's own page to what is handed out; null for none. It proves nothing for a
 *     registration
 */
public record Proof(String browserToken, String accountAddress, String pageToken) {

    /** How long a browser is known on which an address was proven. */
    public static final Duration BROWSER_KNOWN = Duration.ofDays(180);

    public static final Proof NONE = new Proof(null, null, null);

    public static Proof ofBrowser(String token) {
        return new Proof(token, null, null);
    }

    public static Proof ofAccount(String verifiedAddress) {
        return new Proof(null, verifiedAddress, null);
    }

    /** The same with what a link on the person's own page brings along. @param token null for none */
    public Proof orOfPage(String token) {
        return new Proof(browserToken, accountAddress, token);
    }
}
