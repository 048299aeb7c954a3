package org.danwakai.meeting.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.platform.control.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JitsiMeetingsTest {

    private static final String SECRET = "of-the-university";
    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");
    private static final MeetingSpec SPEC = new MeetingSpec(
            "DLAP 78",
            "https://danwakai.example/dlap/78",
            Instant.parse("2026-01-29T01:30:00Z"),
            Instant.parse("2026-01-29T03:00:00Z"),
            ZoneId.of("Asia/Tokyo"));

    private final JitsiMeetings jitsi = new JitsiMeetings(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void setUp() {
        System.setProperty(Setting.JITSI_URL.property(), "https://meet.example.ac.jp/");
        System.setProperty(Setting.JITSI_APP.property(), "danwakai");
        System.setProperty(Setting.JITSI_SECRET.property(), SECRET);
    }

    @AfterEach
    void forget() {
        for (Setting setting : List.of(Setting.JITSI_URL, Setting.JITSI_APP, Setting.JITSI_SECRET)) {
            System.clearProperty(setting.property());
        }
    }

    @Test
    void aRoomCannotBeGuessed() {
        MadeMeeting one = jitsi.create(SPEC);

        assertThat(one.access().url()).matches("https://meet\\.example\\.ac\\.jp/danwakai-[0-9a-f]{32}");
        assertThat(jitsi.create(SPEC).access()).isNotEqualTo(one.access());
        assertThat(jitsi.update(one.access(), SPEC)).isEqualTo(one);
    }

    @Test
    void aLinkSaysWhoComesWhereAndUntilWhenAndIsSigned() throws Exception {
        MadeMeeting made = jitsi.create(SPEC);

        List<PersonalLink> links =
                jitsi.register(made.access(), SPEC, List.of(new Invitee(7, "taro@example.ac.jp", "山田 太郎＠試験大学", "ja")));

        assertThat(links).hasSize(1);
        String url = links.get(0).url();
        assertThat(url).startsWith(made.access().url() + "?jwt=").doesNotContain("taro");
        String[] parts = url.substring(url.indexOf("jwt=") + 4).split("\\.");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2]))
                .isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII)));
        assertThat(json(parts[0]).getString("alg")).isEqualTo("HS256");
        JsonObject claims = json(parts[1]);
        assertThat(claims.getString("room")).isEqualTo(made.access().meetingId());
        assertThat(claims.getString("sub")).isEqualTo("meet.example.ac.jp");
        assertThat(claims.getString("iss")).isEqualTo("danwakai");
        assertThat(Instant.ofEpochSecond(claims.getInt("nbf")))
                .isEqualTo(SPEC.startsAt().minus(Duration.ofHours(1)));
        assertThat(Instant.ofEpochSecond(claims.getInt("exp")))
                .isEqualTo(SPEC.endsAt().plus(Duration.ofHours(3)));
        assertThat(claims.getJsonObject("context").getJsonObject("user").getString("name"))
                .isEqualTo("山田 太郎＠試験大学");
    }

    @Test
    void withoutItsSecretItCannotBeChosen() {
        assertThat(jitsi.isConfigured()).isTrue();
        System.clearProperty(Setting.JITSI_SECRET.property());
        assertThat(jitsi.isConfigured()).isFalse();
    }

    private static JsonObject json(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(text)).readObject();
    }
}
