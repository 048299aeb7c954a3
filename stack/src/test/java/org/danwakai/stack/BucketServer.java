package org.danwakai.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An S3-compatible store for the tests of what calls one. It believes nothing that is not signed (AWS Signature Version
 * 4) by the right key, for these very bytes, within a quarter of an hour, and lists two names to a page.
 */
final class BucketServer implements AutoCloseable {

    static final String ACCESS_KEY = "AKIDEXAMPLE";
    static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String REGION = "ap-northeast-1";

    private static final int PAGE = 2;
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)"
            + "/s3/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    volatile int failure;

    private final HttpServer server;

    BucketServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/bucket";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (failure != 0) {
                send(exchange, failure, "<Error/>");
            } else if (!isSigned(exchange, body)) {
                send(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
            } else if (exchange.getRequestURI().getPath().equals("/bucket")) {
                list(exchange);
            } else {
                act(exchange, exchange.getRequestURI().getPath().replaceFirst("^/bucket/", ""), body);
            }
        }
    }

    private void act(HttpExchange exchange, String name, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(name, body);
                send(exchange, 200, "");
            }
            case "DELETE" -> {
                objects.remove(name);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> {
                byte[] object = objects.get(name);
                if (object == null) {
                    send(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
                } else {
                    get(exchange, object);
                }
            }
        }
    }

    private static void get(HttpExchange exchange, byte[] object) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
            return;
        }
        Matcher asked = Pattern.compile("bytes=(\\d+)-(\\d+)").matcher(range);
        if (!asked.matches() || Long.parseLong(asked.group(1)) >= object.length) {
            send(exchange, 416, "<Error/>");
            return;
        }
        int from = Integer.parseInt(asked.group(1));
        int to = (int) Math.min(Long.parseLong(asked.group(2)), object.length - 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + object.length);
        exchange.sendResponseHeaders(206, to - from + 1);
        exchange.getResponseBody().write(object, from, to - from + 1);
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        if (!query.contains("list-type=2")) {
            send(exchange, 400, "<Error/>");
            return;
        }
        Matcher token = Pattern.compile("continuation-token=([^&]*)").matcher(query);
        String after = token.find()
                ? URLDecoder.decode(token.group(1), StandardCharsets.UTF_8).substring(2)
                : "";
        List<String> names =
                objects.tailMap(after, false).keySet().stream().limit(PAGE + 1).toList();
        String keys = names.stream()
                .limit(PAGE)
                .map(name -> "<Contents><Key>" + name + "</Key></Contents>")
                .collect(Collectors.joining());
        // tokens have letters in them that mean something in addresses
        String next = names.size() > PAGE
                ? "<NextContinuationToken>=+" + names.get(PAGE - 1) + "</NextContinuationToken>"
                : "";
        send(exchange, 200, "<?xml version=\"1.0\"?><ListBucketResult>" + keys + next + "</ListBucketResult>");
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        Matcher sent = AUTHORIZATION.matcher(String.valueOf(header(exchange, "Authorization")));
        String hash = sha256(body);
        if (!sent.matches()
                || !sent.group(1).equals(ACCESS_KEY)
                || !sent.group(3).equals(REGION)
                || !hash.equals(header(exchange, "x-amz-content-sha256"))) {
            return false;
        }
        String time = header(exchange, "x-amz-date");
        Instant at = Instant.from(TIME.parse(time));
        if (Duration.between(at, Instant.now()).abs().compareTo(SKEW) > 0 || !time.startsWith(sent.group(2))) {
            return false;
        }
        List<String> signed = List.of(sent.group(4).split(";"));
        if (!signed.containsAll(List.of("host", "x-amz-content-sha256", "x-amz-date"))) {
            return false;
        }
        String query = exchange.getRequestURI().getRawQuery();
        String request = exchange.getRequestMethod() + "\n"
                + exchange.getRequestURI().getRawPath() + "\n"
                + (query == null ? "" : Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&")))
                + "\n"
                + signed.stream()
                        .map(name -> name + ":" + header(exchange, name).strip() + "\n")
                        .collect(Collectors.joining())
                + "\n" + sent.group(4) + "\n" + hash;
        String scope = sent.group(2) + "/" + REGION + "/s3/aws4_request";
        String toSign =
                "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(request.getBytes(StandardCharsets.UTF_8));
        byte[] key = hmac(
                hmac(hmac(hmac(("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8), sent.group(2)), REGION), "s3"),
                "aws4_request");
        return HexFormat.of().formatHex(hmac(key, toSign)).equals(sent.group(5));
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
