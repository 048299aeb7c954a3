package org.danwakai.meeting.control.zoom;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.ProviderFailure;

/** One answer of Zoom's. @param retryAfter seconds or a date; null for none @param date by Zoom's clock; null for none */
record ZoomAnswer(int status, String body, String retryAfter, String date) {

    private static final int LONGEST_DETAIL = 300;
    private static final Duration USUAL_REST = Duration.ofSeconds(2);

    boolean isFine() {
        return status >= 200 && status < 300;
    }

    boolean isLimit() {
        return status == 429;
    }

    /** Whether another try may have another end. */
    boolean isPassing() {
        return status >= 500;
    }

    JsonObject json() {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException noJson) {
            throw ProviderFailure.of(MeetingProblem.BROKEN, "HTTP " + status + " without JSON");
        }
    }

    /** Zoom sends keys as numbers here and as text there. */
    static String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString string) {
            return string.getString().isEmpty() ? null : string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    /** How long it asks to wait; a date is read by the sender's own clock, which need not be ours. */
    Duration rest() {
        if (retryAfter == null || retryAfter.isBlank()) {
            return USUAL_REST;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        } catch (NumberFormatException noSeconds) {
            return instant(retryAfter)
                    .flatMap(until -> instant(date).map(now -> Duration.between(now, until)))
                    .filter(wait -> !wait.isNegative())
                    .orElse(USUAL_REST);
        }
    }

    private static Optional<Instant> instant(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException noIsoDate) {
            try {
                return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException noDate) {
                return Optional.empty();
            }
        }
    }

    /** Zoom's own number of what is wrong; 0 when it told none. */
    int code() {
        try {
            return Integer.parseInt(Optional.ofNullable(text(json(), "code")).orElse("0"));
        } catch (ProviderFailure | NumberFormatException none) {
            return 0;
        }
    }

    ProviderFailure failure() {
        return ProviderFailure.of(problem(), detail());
    }

    private MeetingProblem problem() {
        return switch (code()) {
            case 124 -> MeetingProblem.CREDENTIALS_REFUSED;
            case 200, 4700, 4711 -> MeetingProblem.NOT_PERMITTED;
            case 300 -> status == 404 ? MeetingProblem.NO_REGISTRATION : MeetingProblem.REFUSED;
            case 1001, 1010, 1120 -> MeetingProblem.HOST_UNKNOWN;
            case 3001 -> MeetingProblem.MEETING_GONE;
            case 3035, 3038 -> MeetingProblem.CAPACITY_REACHED;
            default -> ofStatus();
        };
    }

    private MeetingProblem ofStatus() {
        return switch (status) {
            case 401 -> MeetingProblem.CREDENTIALS_REFUSED;
            case 403 -> MeetingProblem.NOT_PERMITTED;
            case 404 -> MeetingProblem.MEETING_GONE;
            default -> isPassing() ? MeetingProblem.UNREACHABLE : MeetingProblem.REFUSED;
        };
    }

    /** Zoom's words without addresses, which are a person's, and without anything that could be a key. */
    private String detail() {
        String message;
        try {
            message = Optional.ofNullable(text(json(), "message")).orElse("");
        } catch (ProviderFailure noJson) {
            message = "";
        }
        String bare = message.replaceAll("[^\\s<>]+@[^\\s<>]+", "…").replaceAll("[A-Za-z0-9_.-]{40,}", "…");
        String whole = "HTTP " + status + (code() == 0 ? "" : ", code " + code()) + (bare.isEmpty() ? "" : ": " + bare);
        return whole.length() > LONGEST_DETAIL ? whole.substring(0, LONGEST_DETAIL) : whole;
    }
}
