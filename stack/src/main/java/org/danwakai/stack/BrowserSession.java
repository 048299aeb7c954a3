package org.danwakai.stack;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the site who may log in through Keycloak's form, with the cookies of a browser and without one. */
public final class BrowserSession {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(new Jar())
            .build();
    private final String site;

    public BrowserSession(LocalStack stack) {
        this.site = stack.siteUrl();
    }

    /** @param user a demo account, whose password is its name */
    public void logIn(String user) {
        HttpResponse<String> asked = follow(get("/console/"));
        Matcher form = FORM.matcher(asked.body());
        if (!form.find()) {
            throw new StackException("There is no form to log in by at " + asked.uri() + ": " + asked.body());
        }
        HttpRequest login = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(user)))
                .build();
        HttpResponse<String> opened = follow(send(login));
        if (!opened.uri().toString().startsWith(site)) {
            throw new StackException("Keycloak does not let " + user + " in: " + opened.body());
        }
    }

    /** @param path below the site's root */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .build());
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() / 100 == 3 && hops < 10; hops++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(
                    HttpRequest.newBuilder(next).header("Accept", "text/html").build());
        }
        return last;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("No answer from " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait for " + request.uri() + " was interrupted.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Keycloak marks its cookies as secure, which browsers send to localhost and Java's own jar does not. */
    private static final class Jar extends CookieHandler {

        private final Map<String, Map<String, String>> byHost = new TreeMap<>();

        @Override
        public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            Map<String, String> cookies = byHost.getOrDefault(uri.getAuthority(), Map.of());
            return cookies.isEmpty()
                    ? Map.of()
                    : Map.of(
                            "Cookie",
                            List.of(cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; "))));
        }

        @Override
        public synchronized void put(URI uri, Map<String, List<String>> headers) {
            headers.getOrDefault("set-cookie", List.of()).forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                Map<String, String> cookies = byHost.computeIfAbsent(uri.getAuthority(), host -> new TreeMap<>());
                if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            });
        }
    }
}
