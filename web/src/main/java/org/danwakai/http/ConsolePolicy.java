package org.danwakai.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;

/**
 * The content security policy of the console. {@code web.xml} names it as PrimeFaces' policy, which appends the nonce of
 * its scripts: {@code script-src} is the last directive for that reason. PrimeFaces writes style attributes.
 */
@Named("consolePolicy")
@ApplicationScoped
public class ConsolePolicy {

    public String getText() {
        return withoutNonce();
    }

    /** A form of the console may lead to the identity provider: when the session has ended, and at the logout. */
    static String withoutNonce() {
        String provider = origin(System.getenv("DANWAKAI_OIDC_URL"));
        return "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'" + provider + "; frame-ancestors 'none';"
                + " base-uri 'none'; script-src 'self'";
    }

    /** With a space before it; empty when the address has none, which would open the policy to anything in it. */
    static String origin(String address) {
        if (address == null) {
            return "";
        }
        try {
            URI uri = URI.create(address.strip());
            boolean plain = uri.getScheme() != null && uri.getHost() != null;
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return plain ? " " + uri.getScheme() + "://" + uri.getHost() + port : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
