package org.danwakai.meeting.control.zoom;

import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.ProviderFailure;

/**
 * Speaks to Zoom's API: with a token that it renews in time, with patience that has an end. What is logged is the method,
 * the path and the status; neither headers nor bodies, which hold the token, passcodes and people.
 */
final class ZoomCalls implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ZoomCalls.class.getName());
    private static final int TRIES = 4;
    private static final Duration FIRST_REST = Duration.ofMillis(500);

    /** Who waits longer had better do something else meanwhile. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);

    /** Before its end, so that no call of several seconds begins with a token that ends under it. */
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final ZoomAccount account;
    private final Clock clock;
    private final Consumer<Duration> pause;
    private final Client client;
    private ZoomToken token;

    ZoomCalls(ZoomAccount account, Clock clock, Consumer<Duration> pause) {
        this.account = account;
        this.clock = clock;
        this.pause = pause;
        this.client = ClientBuilder.newBuilder()
                .connectTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(account.patience().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    ZoomAnswer get(String path, Map<String, String> query) {
        return send("GET", path, query, null);
    }

    ZoomAnswer put(String path, JsonObject body) {
        return send("PUT", path, Map.of(), body);
    }

    ZoomAnswer patch(String path, JsonObject body) {
        return send("PATCH", path, Map.of(), body);
    }

    ZoomAnswer delete(String path) {
        return send("DELETE", path, Map.of(), null);
    }

    /**
     * Is not repeated when the answer is lost: what it makes may exist then.
     *
     * @throws AnswerLost when that is so
     */
    ZoomAnswer post(String path, JsonObject body) {
        return send("POST", path, Map.of(), body);
    }

    /** Something may have been made, or not. */
    static final class AnswerLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AnswerLost(String message) {
            super(message);
        }
    }

    /** @return an answer of Zoom's that another try would not change */
    private ZoomAnswer send(String method, String path, Map<String, String> query, JsonObject body) {
        boolean renewed = false;
        Duration rest = FIRST_REST;
        for (int attempt = 1; ; attempt++) {
            ZoomToken used = token();
            ZoomAnswer answer = tried(method, path, request(used, path, query, method, body), attempt < TRIES);
            if (answer != null && answer.status() == 401 && !renewed) {
                forget(used);
                renewed = true;
                attempt--;
                continue;
            }
            if (answer != null && answer.isLimit()) {
                wait(answer, attempt);
                continue;
            }
            if (answer != null && !answer.isPassing()) {
                return answer;
            }
            if (method.equals("POST")) {
                throw new AnswerLost(method + " " + path);
            }
            if (attempt == TRIES) {
                throw answer == null ? ProviderFailure.of(MeetingProblem.UNREACHABLE, null) : answer.failure();
            }
            pause.accept(rest);
            rest = rest.multipliedBy(3);
        }
    }

    private void wait(ZoomAnswer limit, int attempt) {
        Duration rest = limit.rest();
        if (attempt == TRIES || rest.compareTo(LONGEST_REST) > 0) {
            throw ProviderFailure.limited(clock.instant().plus(rest));
        }
        pause.accept(rest);
    }

    /** @return null when nobody answered */
    private ZoomAnswer tried(String method, String whole, Invocation request, boolean again) {
        // an address is a person's
        String path = whole.replaceFirst("^/users/[^/]+", "/users/…");
        try (Response response = request.invoke()) {
            ZoomAnswer answer = new ZoomAnswer(
                    response.getStatus(),
                    response.hasEntity() ? response.readEntity(String.class) : "",
                    response.getHeaderString(HttpHeaders.RETRY_AFTER),
                    response.getHeaderString(HttpHeaders.DATE));
            if (!answer.isFine()) {
                LOG.log(Level.INFO, "Zoom answered {0} {1} with {2}, code {3}", new Object[] {
                    method, path, answer.status(), Integer.toString(answer.code())
                });
            }
            return answer;
        } catch (ProcessingException unreachable) {
            // the exception's own words may hold the address with its query
            LOG.log(Level.INFO, "Zoom did not answer {0} {1}: {2}{3}", new Object[] {
                method, path, cause(unreachable).getClass().getSimpleName(), again ? "" : ", the last time"
            });
            return null;
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private Invocation request(ZoomToken used, String path, Map<String, String> query, String method, JsonObject body) {
        // the path is encoded already: a meeting's UUID may hold slashes
        WebTarget target = client.target(URI.create(used.api() + "/v2" + path));
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            target = target.queryParam(parameter.getKey(), parameter.getValue());
        }
        Invocation.Builder request = target.request(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + used.value());
        return body == null
                ? request.build(method)
                : request.build(
                        method, Entity.entity(body.toString(), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")));
    }

    private synchronized ZoomToken token() {
        if (token == null || !clock.instant().isBefore(token.renewFrom())) {
            token = newToken();
        }
        return token;
    }

    /** Unless another caller has a new one already. */
    private synchronized void forget(ZoomToken refused) {
        if (token == refused) {
            token = null;
        }
    }

    private ZoomToken newToken() {
        if (!account.isComplete()) {
            throw ProviderFailure.of(MeetingProblem.NOT_CONFIGURED, null);
        }
        String credentials = account.client() + ":" + account.secret();
        Duration rest = FIRST_REST;
        for (int attempt = 1; ; attempt++) {
            Invocation request = client.target(account.tokens())
                    .path("/oauth/token")
                    .queryParam("grant_type", "account_credentials")
                    .queryParam("account_id", account.account())
                    .request(MediaType.APPLICATION_JSON_TYPE)
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .build("POST", Entity.form(new jakarta.ws.rs.core.Form()));
            ZoomAnswer answer = tried("POST", "/oauth/token", request, attempt < TRIES);
            if (answer != null && answer.isFine()) {
                return token(answer.json());
            }
            if (answer != null && answer.isLimit()) {
                wait(answer, attempt);
            } else if (answer != null && !answer.isPassing()) {
                throw ProviderFailure.of(MeetingProblem.CREDENTIALS_REFUSED, "HTTP " + answer.status());
            } else if (attempt == TRIES) {
                throw ProviderFailure.of(MeetingProblem.UNREACHABLE, null);
            } else {
                pause.accept(rest);
                rest = rest.multipliedBy(3);
            }
        }
    }

    private ZoomToken token(JsonObject answer) {
        String value = ZoomAnswer.text(answer, "access_token");
        if (value == null) {
            throw ProviderFailure.of(MeetingProblem.BROKEN, "an answer without a token");
        }
        Duration life = Duration.ofSeconds(answer.getInt("expires_in", 3600));
        Duration early = life.compareTo(RENEWED_BEFORE.multipliedBy(2)) > 0 ? RENEWED_BEFORE : life.dividedBy(2);
        return new ZoomToken(
                value,
                account.regionalApi(ZoomAnswer.text(answer, "api_url")),
                clock.instant().plus(life).minus(early));
    }

    @Override
    public void close() {
        client.close();
    }
}
