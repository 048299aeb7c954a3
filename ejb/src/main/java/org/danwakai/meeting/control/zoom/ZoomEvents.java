package org.danwakai.meeting.control.zoom;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.danwakai.meeting.entity.NotSigned;
import org.danwakai.meeting.entity.ProviderEvent;
import org.danwakai.platform.control.Setting;

/** What Zoom tells by itself. It is Zoom that tells it only when the bytes, as they came, are signed, and that just now. */
@ApplicationScoped
public class ZoomEvents {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CHALLENGE = "endpoint.url_validation";

    private Optional<String> secret;
    private Clock clock;

    protected ZoomEvents() {}

    @Inject
    public ZoomEvents(Clock clock) {
        this(Setting.ZOOM_WEBHOOK_SECRET.find(), clock);
    }

    public ZoomEvents(Optional<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * @param timestamp seconds since 1970, as its header says
     * @param signature as its header says
     * @throws NotSigned when it is not Zoom's, or was sent too long ago
     */
    public ProviderEvent read(String timestamp, String signature, byte[] body) {
        if (secret.isEmpty() || timestamp == null || signature == null || !isRecent(timestamp)) {
            throw new NotSigned();
        }
        String expected = "v0=" + hmac(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8), body);
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
            throw new NotSigned();
        }
        return event(signature, body);
    }

    private boolean isRecent(String timestamp) {
        try {
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
            return age.abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private ProviderEvent event(String signature, byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            JsonObject event = reader.readObject();
            String kind = event.getString("event", "");
            JsonObject payload = object(event, "payload");
            if (kind.equals(CHALLENGE)) {
                return ProviderEvent.answered(signature, challenge(payload.getString("plainToken", "")));
            }
            JsonObject meeting = object(payload, "object");
            JsonObject participant = object(meeting, "participant");
            return new ProviderEvent(
                    signature,
                    switch (kind) {
                        case "meeting.deleted" -> ProviderEvent.Kind.MEETING_DELETED;
                        case "meeting.participant_joined" -> ProviderEvent.Kind.JOINED;
                        default -> ProviderEvent.Kind.OTHER;
                    },
                    ZoomAnswer.text(meeting, "id"),
                    ZoomAnswer.text(participant, "registrant_id"),
                    ZoomAnswer.text(participant, "email"),
                    null);
        } catch (JsonException | ClassCastException unreadable) {
            throw new NotSigned();
        }
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject child ? child : JsonValue.EMPTY_JSON_OBJECT;
    }

    private String challenge(String plain) {
        return JSON.createObjectBuilder()
                .add("plainToken", plain)
                .add("encryptedToken", hmac(plain.getBytes(StandardCharsets.UTF_8)))
                .build()
                .toString();
    }

    private String hmac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.orElseThrow().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
