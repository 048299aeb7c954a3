package org.danwakai.registration.boundary;

import java.time.Duration;

/**
 * What speaks for it that somebody owns the address that they register with.
 *
 * @param browserToken kept by the browser since an address was proven on it; null for none
 * @param accountAddress verified by the identity provider that the person is logged in at; null for none
 */
public record Proof(String browserToken, String accountAddress) {

    /** How long a browser is known on which an address was proven. */
    public static final Duration BROWSER_KNOWN = Duration.ofDays(180);

    public static final Proof NONE = new Proof(null, null);

    public static Proof ofBrowser(String token) {
        return new Proof(token, null);
    }

    public static Proof ofAccount(String verifiedAddress) {
        return new Proof(null, verifiedAddress);
    }
}
