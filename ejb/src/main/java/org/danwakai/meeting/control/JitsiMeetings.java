package org.danwakai.meeting.control;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.Presence;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.ProviderFailure;
import org.danwakai.platform.control.Setting;

/**
 * Rooms of a Jitsi that the university hosts itself with token authentication. There is nothing to make: a room is its
 * name, and a link is a token (JWT, HS256) that says who comes, by which name, and until when.
 */
@ApplicationScoped
public class JitsiMeetings implements MeetingProvider {

    private static final int BATCH = 500;
    private static final int ROOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";

    /** Seminars begin early for those who test their microphone, and end late. */
    private static final Duration BEFORE = Duration.ofHours(1);

    private static final Duration AFTER = Duration.ofHours(3);
    private static final Duration USUAL_LENGTH = Duration.ofHours(2);

    private Clock clock;

    protected JitsiMeetings() {}

    @Inject
    public JitsiMeetings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.JITSI;
    }

    @Override
    public boolean isConfigured() {
        return Setting.JITSI_URL.find().isPresent()
                && Setting.JITSI_APP.find().isPresent()
                && Setting.JITSI_SECRET.find().isPresent();
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public MadeMeeting create(MeetingSpec spec) {
        byte[] bytes = new byte[ROOM_BYTES];
        RANDOM.nextBytes(bytes);
        String room = "danwakai-" + HexFormat.of().formatHex(bytes);
        return new MadeMeeting(new MeetingAccess(site() + "/" + room, room, null), List.of());
    }

    @Override
    public MadeMeeting update(MeetingAccess meeting, MeetingSpec spec) {
        return new MadeMeeting(meeting, List.of());
    }

    /** A room in which nobody is does not exist. */
    @Override
    public void delete(MeetingAccess meeting) {}

    @Override
    public List<PersonalLink> registered(MeetingAccess meeting) {
        return List.of();
    }

    @Override
    public List<PersonalLink> register(MeetingAccess meeting, MeetingSpec spec, List<Invitee> people) {
        return people.stream()
                .map(person -> new PersonalLink(
                        person.address(), null, meeting.url() + "?jwt=" + token(meeting.meetingId(), spec, person)))
                .toList();
    }

    /** Nobody is asked again about a token that was given out: it ends with the seminar. */
    @Override
    public void withdraw(MeetingAccess meeting, Collection<PersonalLink> links) {}

    @Override
    public List<Presence> participants(MeetingAccess meeting) {
        throw ProviderFailure.of(MeetingProblem.NO_REPORT, null);
    }

    private String token(String room, MeetingSpec spec, Invitee person) {
        Instant end = spec.endsAt() == null ? spec.startsAt().plus(USUAL_LENGTH) : spec.endsAt();
        JsonObject header =
                JSON.createObjectBuilder().add("alg", "HS256").add("typ", "JWT").build();
        JsonObject claims = JSON.createObjectBuilder()
                .add("iss", required(Setting.JITSI_APP))
                .add("aud", required(Setting.JITSI_APP))
                .add("sub", URI.create(site()).getHost())
                .add("room", room)
                .add("iat", clock.instant().getEpochSecond())
                .add("nbf", spec.startsAt().minus(BEFORE).getEpochSecond())
                .add("exp", end.plus(AFTER).getEpochSecond())
                .add(
                        "context",
                        JSON.createObjectBuilder()
                                .add(
                                        "user",
                                        JSON.createObjectBuilder()
                                                .add("id", Long.toString(person.registrationId()))
                                                .add("name", person.displayName())))
                .build();
        String signed = base64(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(hmac(signed));
    }

    private static byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(required(Setting.JITSI_SECRET).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String site() {
        return required(Setting.JITSI_URL).replaceAll("/+$", "");
    }

    private static String required(Setting setting) {
        return setting.find().orElseThrow(() -> ProviderFailure.of(MeetingProblem.NOT_CONFIGURED, setting.variable()));
    }
}
