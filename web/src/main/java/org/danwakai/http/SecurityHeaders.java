package org.danwakai.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.control.Setting;

/**
 * Sets the whole set of security headers on every answer, errors, redirects and static files included; nothing else in
 * the application sets them. It is no servlet filter because the redirect to the login and the refusals of the
 * container never pass a filter: it comes in when the answer is about to leave, whoever wrote it.
 *
 * <p>Scripts come from our own files alone. In the console PrimeFaces writes the policy itself, because it adds a nonce
 * for its scripts; its policy is set in {@code web.xml} and must say the same as {@link #consolePolicy}.
 */
public class SecurityHeaders implements ServletExtension {

    private static final HttpString POLICY = new HttpString("Content-Security-Policy");
    private static final String CONSOLE = "console";

    /** What is written there by PrimeFaces for its scripts, and by {@link FileAnswer} for what is handed out, is stricter. */
    private static final Set<String> WRITE_THEIR_OWN = Set.of(CONSOLE, "files", "login");

    /** Lists that stand in pages of other sites: they have no form, no script and no session. */
    private static final String EMBED = "embed";

    private static final Set<String> LINK_PAGES =
            Set.of("confirm", "cancel", "subscribe", "leave", "me", "join", "ticket");

    /** Those that have headers of their own; all others are alike, and anybody can invent more of them. */
    private static final Set<String> AREAS = Stream.of(WRITE_THEIR_OWN, Set.of(EMBED), LINK_PAGES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Made once, since every answer has them. */
    private final Map<Kind, Map<HttpString, String>> prepared = new ConcurrentHashMap<>();

    /** What the headers depend on. */
    private record Kind(String area, boolean secure) {

        Map<HttpString, String> headers() {
            Map<HttpString, String> headers = new LinkedHashMap<>();
            of(area, secure).forEach((name, value) -> headers.put(new HttpString(name), value));
            return headers;
        }
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            // a forward or an error page changes the exchange's path later on
            String area = area(exchange.getRequestPath(), deployment.getContextPath());
            exchange.addResponseCommitListener(answered -> set(answered, area));
            next.handleRequest(exchange);
        });
    }

    private void set(HttpServerExchange exchange, String area) {
        HeaderMap headers = exchange.getResponseHeaders();
        boolean secure = "https".equals(exchange.getRequestScheme());
        String written = headers.getFirst(POLICY);
        String kept = headers.getFirst(Headers.CACHE_CONTROL);
        prepared.computeIfAbsent(new Kind(AREAS.contains(area) ? area : "", secure), Kind::headers)
                .forEach(headers::put);
        if (WRITE_THEIR_OWN.contains(area) && written != null) {
            headers.put(POLICY, written);
        }
        if (area.equals(CONSOLE) && kept != null) {
            headers.put(Headers.CACHE_CONTROL, kept);
        }
        headers.remove(Headers.SERVER);
    }

    /** @param area first segment of the path below the context root */
    static Map<String, String> of(String area, boolean secure) {
        // the address of these pages is a secret: it must reach no other site, cache or index
        boolean secretAddress = LINK_PAGES.contains(area);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(POLICY.toString(), policy(area));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", area.equals(EMBED) ? "cross-origin" : "same-origin");
        boolean silent = secretAddress || area.equals("files");
        headers.put("Referrer-Policy", silent ? "no-referrer" : "strict-origin-when-cross-origin");
        if (secretAddress) {
            headers.put("Cache-Control", "no-store");
            headers.put("X-Robots-Tag", "noindex");
        }
        if (area.equals(CONSOLE)) {
            // after a logout the way back must not show people's data; files say themselves how they are kept
            headers.put("Cache-Control", "no-store");
        }
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    private static String policy(String area) {
        return switch (area) {
            case CONSOLE -> consolePolicy();
            // its form leads to the meeting, over as many hosts of the provider's as that takes
            case EMBED -> policy().replace("frame-ancestors 'none'", "frame-ancestors " + embedders());
            case "join" -> policy().replace("form-action 'self'", "form-action 'self' https: http:");
            default -> policy();
        };
    }

    /** Nothing that is set by a host may end the directive, or the header. */
    private static String embedders() {
        return Setting.EMBED_IN.value().replaceAll("[;,\\p{Cntrl}]", " ").strip();
    }

    static String policy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }

    /** For the console's answers that PrimeFaces does not write: files, redirects, refusals. */
    static String consolePolicy() {
        return ConsolePolicy.withoutNonce();
    }

    private static String area(String path, String contextPath) {
        String below =
                contextPath.length() > 1 && path.startsWith(contextPath) ? path.substring(contextPath.length()) : path;
        int end = below.indexOf('/', 1);
        return below.length() < 2 ? "" : below.substring(1, end < 0 ? below.length() : end);
    }
}
