package org.danwakai.stack.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The server: who may call, what goes wrong, what was asked. What the calls mean is in {@link ZoomApi}. */
public final class ZoomServer implements AutoCloseable {

    public static final String ACCOUNT = "local-account";
    public static final String CLIENT = "local-client";
    public static final String HOST = "host@example.ac.jp";

    private static final Pattern LINK = Pattern.compile("/w/(\\d+)");

    /** What goes wrong with the next requests to an address. */
    private record Planned(Pattern request, ZoomFault fault) {}

    private final String secret;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "zoom");
        thread.setDaemon(true);
        return thread;
    });
    private final ZoomApi api;
    private final Map<String, Long> tokens = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> locked = Collections.synchronizedSet(new HashSet<>());
    private volatile Duration tokenLife = Duration.ofHours(1);

    /** @param port 0 for any that is free */
    public ZoomServer(int port, String secret) {
        this.secret = secret;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api = new ZoomApi(url(), locked);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next request of this method and path, such as {@code POST .*batch_registrants}, goes wrong. */
    public void plan(String request, ZoomFault... faults) {
        synchronized (planned) {
            for (ZoomFault fault : faults) {
                planned.add(new Planned(Pattern.compile(request), fault));
            }
        }
    }

    public void tokensLive(Duration life) {
        tokenLife = life;
    }

    public void forgetTokens() {
        synchronized (tokens) {
            tokens.clear();
        }
    }

    /** From now on these settings are left out of what is written, and nobody is told. */
    public void lock(String... settings) {
        locked.addAll(List.of(settings));
    }

    public void unlock() {
        locked.clear();
    }

    /** What was asked, as {@code POST /v2/meetings/1/batch_registrants 201}. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public void forgetRequests() {
        requests.clear();
    }

    /** The meetings as the API would show them. */
    public List<JsonObject> meetings() {
        return api.meetings();
    }

    /** Those who may come in, by their mail addresses; the name is what they are called in the meeting. */
    public Map<String, String> approved(String meeting) {
        return api.approved(meeting);
    }

    /** Somebody is in the meeting for a while. @param url the link that they came by */
    public void visit(String url, Duration stay) {
        api.visit(url.substring(url.indexOf("tk=") + 3), stay);
    }

    /** Somebody came without a link of their own. */
    public void stranger(String meeting, String name, Duration stay) {
        api.stranger(meeting, name, stay);
    }

    /** The meeting is over: there is a report of it from now on. */
    public void end(String meeting) {
        api.end(meeting);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<ZoomFault> fault = fault(method + " " + path);
        fault.filter(one -> !one.delay().isZero())
                .ifPresent(one -> LockSupport.parkNanos(one.delay().toNanos()));
        if (fault.filter(one -> one.status() != 0).isPresent()) {
            requests.add(method + " " + path + " " + fault.get().status());
            fault.get().headers().forEach(exchange.getResponseHeaders()::add);
            send(exchange, fault.get().status(), fault.get().body(), "application/json");
            return;
        }
        String link = LINK.matcher(path).matches() ? path : null;
        try {
            if (link != null) {
                send(exchange, 200, welcome(query(exchange).getOrDefault("tk", "")), "text/html");
                return;
            }
            ZoomApi.Answer answer = served(exchange, method, path, body);
            requests.add(method + " " + path + " " + answer.status());
            if (fault.filter(ZoomFault::lost).isPresent()) {
                exchange.close();
                return;
            }
            send(exchange, answer.status(), answer.body(), "application/json");
        } catch (ZoomRefusal refusal) {
            requests.add(method + " " + path + " " + refusal.status());
            refusal.headers().forEach(exchange.getResponseHeaders()::add);
            send(exchange, refusal.status(), refusal.body(), "application/json");
        }
    }

    private ZoomApi.Answer served(HttpExchange exchange, String method, String path, String body) {
        Map<String, String> query = query(exchange);
        if (path.equals("/oauth/token") && method.equals("POST")) {
            return newToken(exchange, query);
        }
        requireToken(exchange);
        return api.serve(method, path, query, json(exchange, body));
    }

    private String welcome(String token) {
        String name = api.visit(token, Duration.ofMinutes(30));
        return "<!DOCTYPE html><meta charset=utf-8><title>Zoom (local)</title><p>"
                + name.replace("&", "&amp;").replace("<", "&lt;") + " is in the meeting.";
    }

    private Optional<ZoomFault> fault(String request) {
        synchronized (planned) {
            Optional<Planned> next = planned.stream()
                    .filter(one -> one.request().matcher(request).matches())
                    .findFirst();
            next.ifPresent(planned::remove);
            return next.map(Planned::fault);
        }
    }

    private ZoomApi.Answer newToken(HttpExchange exchange, Map<String, String> query) {
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new ZoomRefusal(401, 0, "Invalid client_id or client_secret");
        }
        if (!"account_credentials".equals(query.get("grant_type")) || !ACCOUNT.equals(query.get("account_id"))) {
            throw new ZoomRefusal(400, 0, "Bad request");
        }
        String token = UUID.randomUUID() + "." + UUID.randomUUID();
        synchronized (tokens) {
            tokens.put(token, System.nanoTime() + tokenLife.toNanos());
        }
        return new ZoomApi.Answer(
                200,
                Json.createObjectBuilder()
                        .add("access_token", token)
                        .add("token_type", "bearer")
                        .add("expires_in", tokenLife.toSeconds())
                        .add("scope", "meeting:write:meeting:admin")
                        .add("api_url", "https://api-local.zoom.example")
                        .build()
                        .toString());
    }

    private void requireToken(HttpExchange exchange) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        Long end;
        synchronized (tokens) {
            end = header.startsWith("Bearer ") ? tokens.get(header.substring(7)) : null;
        }
        if (end == null) {
            throw new ZoomRefusal(401, 124, "Invalid access token.");
        }
        if (System.nanoTime() - end > 0) {
            throw new ZoomRefusal(401, 124, "Access token is expired.");
        }
    }

    private static JsonObject json(HttpExchange exchange, String body) {
        if (body.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.startsWith("application/json")) {
            throw new ZoomRefusal(415, 300, "Unsupported Media Type");
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new ZoomRefusal(400, 300, "Request Body should be a valid JSON object.");
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                query.put(
                        equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body, String type) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
