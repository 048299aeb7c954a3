package org.danwakai.material.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.danwakai.platform.control.Setting;

/**
 * Keeps files in a bucket of an S3-compatible store (Amazon Simple Storage Service API, 2006-03-01). The four requests
 * that this takes are signed here: the vendor's client would be ten times as large as all the rest of the application.
 */
public final class BucketStore implements FileStore {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final String bucket;
    private final BucketSignature signature;

    /**
     * @param bucket its address, without a slash after it
     * @param clock by which requests are signed; the store compares it with its own
     */
    public BucketStore(String bucket, String region, String accessKey, String secretKey, Clock clock) {
        this.bucket = bucket;
        this.signature = new BucketSignature(region, accessKey, secretKey, clock);
    }

    /** As the settings say; empty when they name none. */
    static Optional<FileStore> configured() {
        return Setting.S3_URL
                .find()
                .map(url -> new BucketStore(
                        url.replaceAll("/+$", "") + "/" + Setting.S3_BUCKET.value(),
                        Setting.S3_REGION.value(),
                        Setting.S3_ACCESS_KEY.value(),
                        Setting.S3_SECRET_KEY.value(),
                        // not the application's, which may be set to another day
                        Clock.systemUTC()));
    }

    @Override
    public void keep(String name, Path file) throws IOException {
        require(
                send(
                        request("/" + name, "PUT", BodyPublishers.ofFile(file), FileHash.of(file)),
                        BodyHandlers.discarding()),
                OK);
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        HttpRequest.Builder request = request("/" + name, "GET", BodyPublishers.noBody(), FileHash.OF_NOTHING);
        boolean whole = from == 0 && length == Long.MAX_VALUE;
        if (!whole) {
            request.header("Range", "bytes=" + from + "-" + (from + length - 1));
        }
        HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != (whole ? OK : PARTIAL)) {
            answer.body().close();
            throw failed(answer);
        }
        return answer.body();
    }

    @Override
    public void drop(String name) throws IOException {
        HttpResponse<Void> answer = send(
                request("/" + name, "DELETE", BodyPublishers.noBody(), FileHash.OF_NOTHING), BodyHandlers.discarding());
        if (answer.statusCode() != NOT_FOUND) {
            require(answer, OK);
        }
    }

    @Override
    public void eachName(Consumer<String> names) throws IOException {
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            List<String> query = new ArrayList<>();
            if (!next.get().isEmpty()) {
                query.add("continuation-token=" + URLEncoder.encode(next.get(), StandardCharsets.UTF_8));
            }
            query.add("list-type=2");
            HttpResponse<InputStream> answer = send(
                    request("?" + String.join("&", query), "GET", BodyPublishers.noBody(), FileHash.OF_NOTHING),
                    BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                require(answer, OK);
                next = BucketListing.read(body, names);
            }
        }
    }

    private HttpRequest.Builder request(String below, String method, BodyPublisher body, String hash) {
        URI uri = URI.create(bucket + below);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(TO_ANSWER).method(method, body);
        signature.of(method, uri, hash).forEach(request::header);
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request.build(), handler);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private static void require(HttpResponse<?> answer, int status) throws IOException {
        boolean fine = answer.statusCode() == status || answer.statusCode() == 204;
        if (!fine) {
            throw failed(answer);
        }
    }

    private static IOException failed(HttpResponse<?> answer) {
        String what = answer.request().method() + " " + answer.uri().getPath();
        return answer.statusCode() == NOT_FOUND
                ? new NoSuchFileException(what)
                : new IOException(what + ": status " + answer.statusCode());
    }
}
