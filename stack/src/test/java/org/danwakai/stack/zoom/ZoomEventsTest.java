package org.danwakai.stack.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.danwakai.meeting.control.zoom.ZoomEvents;
import org.danwakai.meeting.entity.NotSigned;
import org.danwakai.meeting.entity.ProviderEvent;
import org.junit.jupiter.api.Test;

class ZoomEventsTest {

    private static final String SECRET = "webhook-secret";
    private static final long NOW = 1_769_650_000;
    private static final String JOINED = """
            {"event": "meeting.participant_joined", "payload": {"object": {"id": %s, "uuid": "x",
             "participant": {"registrant_id": "r1", "email": "A@example.ac.jp", "user_name": "山田＠京大"}}}}""";

    private final ZoomEvents events =
            new ZoomEvents(Optional.of(SECRET), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void whoJoinedIsReadWhetherTheKeyIsANumberOrText() {
        for (String id : new String[] {"81000000001", "\"81000000001\""}) {
            ProviderEvent event = read(NOW - 10, JOINED.formatted(id));

            assertThat(event.kind()).isEqualTo(ProviderEvent.Kind.JOINED);
            assertThat(event.meetingId()).isEqualTo("81000000001");
            assertThat(event.registrantId()).isEqualTo("r1");
            assertThat(event.address()).isEqualTo("A@example.ac.jp");
        }
    }

    @Test
    void theChallengeIsAnswered() {
        ProviderEvent event = read(
                NOW, "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"}}");

        assertThat(event.answer())
                .isEqualTo("{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\",\"encryptedToken\":\""
                        + ZoomSignature.hmac(SECRET, "qgg8vlvZRS6UYooatFL8Aw") + "\"}");
    }

    @Test
    void aWrongSignatureIsNobodys() {
        byte[] body = JOINED.formatted("1").getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(NOW);
        String right = ZoomSignature.of(SECRET, timestamp, body);

        assertThat(events.read(timestamp, right, body).key()).isEqualTo(right);
        refused(timestamp, ZoomSignature.of("another", timestamp, body), body);
        refused(timestamp, right.toUpperCase(java.util.Locale.ROOT), body);
        refused(timestamp, "", body);
        refused(timestamp, null, body);
        refused(null, right, body);
        refused(Long.toString(NOW + 1), right, body);
        refused(timestamp, right, JOINED.formatted("2").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasSentTooLongAgoOrInTheFutureIsRefused() {
        String body = JOINED.formatted("1");
        assertThat(read(NOW - 300, body)).isNotNull();
        assertThat(read(NOW + 300, body)).isNotNull();
        for (String time : new String[] {
            Long.toString(NOW - 301), Long.toString(NOW + 301), "", "now", Long.toString(Long.MAX_VALUE), "-1"
        }) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            refused(time, ZoomSignature.of(SECRET, time, bytes), bytes);
        }
    }

    @Test
    void withoutASecretNothingIsBelieved() {
        ZoomEvents bare = new ZoomEvents(Optional.empty(), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
        byte[] body = {'{', '}'};
        assertThatThrownBy(() -> bare.read(Long.toString(NOW), ZoomSignature.of("x", Long.toString(NOW), body), body))
                .isInstanceOf(NotSigned.class);
    }

    @Test
    void whatIsSignedButNoEventIsRefusedAndOtherEventsAreNothing() {
        for (String body : new String[] {"", "[]", "x", "{\"event\": 1, \"payload\": []", "{\"event\""}) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            refused(Long.toString(NOW), ZoomSignature.of(SECRET, Long.toString(NOW), bytes), bytes);
        }
        assertThat(read(NOW, "{\"event\": \"meeting.started\", \"payload\": {\"object\": []}}")
                        .kind())
                .isEqualTo(ProviderEvent.Kind.OTHER);
        assertThat(read(NOW, "{}").kind()).isEqualTo(ProviderEvent.Kind.OTHER);
    }

    private ProviderEvent read(long time, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(time);
        return events.read(timestamp, ZoomSignature.of(SECRET, timestamp, bytes), bytes);
    }

    private void refused(String timestamp, String signature, byte[] body) {
        assertThatThrownBy(() -> events.read(timestamp, signature, body)).isInstanceOf(NotSigned.class);
    }
}
