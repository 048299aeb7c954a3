package org.danwakai.meeting.control.zoom;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.danwakai.meeting.entity.MeetingSpec;

/** What a meeting of ours is to be like, and what of that Zoom left out. */
final class ZoomWishes {

    private static final int LONGEST_TOPIC = 200;
    private static final int SCHEDULED = 2;

    /** Registrants are approved by us: with automatic approval a page that leaked would let in anybody. */
    private static final int APPROVED_BY_HOST = 1;

    private static final Duration USUAL_LENGTH = Duration.ofHours(2);

    private static final JsonObject SETTINGS = JSON.createObjectBuilder()
            .add("approval_type", APPROVED_BY_HOST)
            .add("use_pmi", false)
            .add("waiting_room", true)
            .add("join_before_host", false)
            .add("mute_upon_entry", true)
            .add("participant_video", false)
            // the mails are ours, with our calendar and our links to leave
            .add("registrants_confirmation_email", false)
            .add("registrants_email_notification", false)
            .build();

    private ZoomWishes() {}

    static JsonObject of(MeetingSpec spec) {
        Instant end = spec.endsAt() == null ? spec.startsAt().plus(USUAL_LENGTH) : spec.endsAt();
        return JSON.createObjectBuilder()
                .add("topic", cut(spec.topic()))
                .add("type", SCHEDULED)
                .add(
                        "start_time",
                        DateTimeFormatter.ISO_INSTANT.format(spec.startsAt().truncatedTo(ChronoUnit.SECONDS)))
                .add(
                        "duration",
                        Math.max(1, Duration.between(spec.startsAt(), end).toMinutes()))
                .add(
                        "timezone",
                        spec.zone() instanceof ZoneOffset ? "UTC" : spec.zone().getId())
                .add("agenda", spec.link())
                .add("settings", SETTINGS)
                .build();
    }

    private static String cut(String topic) {
        if (topic.length() <= LONGEST_TOPIC) {
            return topic;
        }
        int end = Character.isHighSurrogate(topic.charAt(LONGEST_TOPIC - 1)) ? LONGEST_TOPIC - 1 : LONGEST_TOPIC;
        return topic.substring(0, end);
    }

    /** Names of the settings that are otherwise than wished; one that is off may be missing in Zoom's answer. */
    static List<String> dropped(JsonObject wanted, JsonObject now) {
        JsonValue kept = now.getOrDefault("settings", JsonValue.EMPTY_JSON_OBJECT);
        return wanted.getJsonObject("settings").entrySet().stream()
                .filter(wish ->
                        !wish.getValue().equals(kept.asJsonObject().getOrDefault(wish.getKey(), JsonValue.FALSE)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
