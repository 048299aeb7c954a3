package org.danwakai.stack.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danwakai.meeting.control.zoom.ZoomAccount;
import org.danwakai.meeting.control.zoom.ZoomMeetings;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.Presence;
import org.danwakai.meeting.entity.ProviderFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomMeetingsTest {

    private static final String SECRET = "a-secret-that-must-not-be-seen";
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final MeetingSpec SPEC = new MeetingSpec(
            "第78回 DLAP: 量子と学習",
            "https://danwakai.example/dlap/78",
            Instant.parse("2026-01-29T01:30:00Z"),
            Instant.parse("2026-01-29T03:00:00Z"),
            ZoneId.of("Asia/Tokyo"));

    private final ZoomServer zoom = new ZoomServer(0, SECRET);
    private final TickingClock clock = new TickingClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<ZoomMeetings> opened = new ArrayList<>();
    private final ZoomMeetings meetings = another(account(SECRET, ZoomServer.HOST));
    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** The time is what the test says. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-01-20T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private ZoomAccount account(String secret, String host) {
        return new ZoomAccount(
                ZoomServer.ACCOUNT,
                ZoomServer.CLIENT,
                secret,
                host,
                URI.create(zoom.url()),
                URI.create(zoom.url()),
                PATIENCE);
    }

    private ZoomMeetings another(ZoomAccount account) {
        ZoomMeetings made = new ZoomMeetings(account, clock, pauses::add);
        opened.add(made);
        return made;
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void nothingThatIsNobodysBusinessWasLogged() {
        opened.forEach(ZoomMeetings::close);
        Logger.getLogger("").removeHandler(listener);
        String passcodes = zoom.meetings().stream()
                .map(meeting -> meeting.getString("password"))
                .collect(Collectors.joining("|"));
        zoom.close();
        String log = String.join("\n", logged);
        assertThat(log).doesNotContain(SECRET, "Bearer", "access_token", "example.ac.jp", "tk=");
        if (!passcodes.isEmpty()) {
            assertThat(log).doesNotContainPattern(passcodes);
        }
    }

    @Test
    void aMeetingIsMadeAndReadBack() {
        MadeMeeting made = meetings.create(SPEC);

        JsonObject there = zoom.meetings().get(0);
        assertThat(made.dropped()).isEmpty();
        assertThat(made.access().url()).isEqualTo(there.getString("join_url"));
        assertThat(made.access().meetingId())
                .isEqualTo(there.getJsonNumber("id").toString());
        assertThat(made.access().passcode()).isEqualTo(there.getString("password"));
        assertThat(there.getString("topic")).isEqualTo(SPEC.topic());
        assertThat(there.getString("start_time")).isEqualTo("2026-01-29T01:30:00Z");
        assertThat(there.getString("timezone")).isEqualTo("Asia/Tokyo");
        assertThat(there.getInt("duration")).isEqualTo(90);
        assertThat(there.getJsonObject("settings").getInt("approval_type")).isEqualTo(1);
    }

    @Test
    void aMeetingIsChangedAndDeletedAlsoWhenItIsGone() {
        MeetingAccess made = meetings.create(SPEC).access();
        MeetingSpec later = new MeetingSpec(
                "延期",
                SPEC.link(),
                SPEC.startsAt().plusSeconds(3600),
                SPEC.endsAt().plusSeconds(3600),
                SPEC.zone());

        assertThat(meetings.update(made, later).access()).isEqualTo(made);
        assertThat(zoom.meetings().get(0).getString("start_time")).isEqualTo("2026-01-29T02:30:00Z");
        meetings.delete(made);
        assertThat(zoom.meetings()).isEmpty();
        meetings.delete(made);
        assertThat(problem(() -> meetings.update(made, later))).isEqualTo(MeetingProblem.MEETING_GONE);
    }

    @Test
    void whatZoomDropsInSilenceIsTold() {
        zoom.lock("waiting_room", "mute_upon_entry");
        MadeMeeting made = meetings.create(SPEC);
        assertThat(made.dropped()).containsExactlyInAnyOrder("waiting_room", "mute_upon_entry");

        zoom.unlock();
        assertThat(meetings.update(made.access(), SPEC).dropped()).isEmpty();
    }

    @Test
    void whereRegistrationIsSwitchedOffRegistrantsAreRefusedClearly() {
        zoom.lock("approval_type");
        MadeMeeting made = meetings.create(SPEC);

        assertThat(made.dropped()).contains("approval_type");
        assertThat(problem(() -> meetings.register(made.access(), SPEC, people(1, 1))))
                .isEqualTo(MeetingProblem.NO_REGISTRATION);
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItEnds() {
        MeetingAccess made = meetings.create(SPEC).access();
        meetings.registered(made);
        assertThat(tokensAsked()).isEqualTo(1);

        clock.now = clock.now.plus(Duration.ofMinutes(54));
        meetings.registered(made);
        assertThat(tokensAsked()).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        meetings.registered(made);
        assertThat(tokensAsked()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        MeetingAccess made = meetings.create(SPEC).access();
        zoom.forgetTokens();
        meetings.registered(made);
        assertThat(tokensAsked()).isEqualTo(2);

        zoom.plan("GET .*/registrants", ZoomFault.status(401, 124, "Invalid access token."));
        zoom.plan("GET .*/registrants", ZoomFault.status(401, 124, "Invalid access token."));
        assertThat(problem(() -> meetings.registered(made))).isEqualTo(MeetingProblem.CREDENTIALS_REFUSED);
        assertThat(tokensAsked()).isEqualTo(3);
    }

    @Test
    void aTokenThatEndedByTheServersClockIsRenewed() {
        zoom.tokensLive(Duration.ofSeconds(1));
        MeetingAccess made = meetings.create(SPEC).access();
        zoom.plan("GET .*/registrants", ZoomFault.status(401, 124, "Access token is expired."));

        assertThat(meetings.registered(made)).isEmpty();
    }

    @Test
    void wrongCredentialsAreNotTriedAgain() {
        ZoomMeetings wrong = another(account("wrong", ZoomServer.HOST));
        assertThat(problem(() -> wrong.create(SPEC))).isEqualTo(MeetingProblem.CREDENTIALS_REFUSED);
        assertThat(tokensAsked()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatIsNotSetIsSaidWithoutAskingAnybody() {
        ZoomMeetings bare = another(account(null, null));

        assertThat(bare.isConfigured()).isFalse();
        assertThat(zoom.requests()).isEmpty();
    }

    @Test
    void anUnknownHostAndAMissingScopeSayWhatToDo() {
        ZoomMeetings other = another(account(SECRET, "nobody@example.ac.jp"));
        assertThat(problem(() -> other.create(SPEC))).isEqualTo(MeetingProblem.HOST_UNKNOWN);

        zoom.plan(
                "POST .*/meetings",
                ZoomFault.status(400, 4711, "Invalid access token, does not contain scopes:[meeting:write:meeting]."));
        ProviderFailure failure = failure(() -> meetings.create(SPEC));
        assertThat(failure.problem()).isEqualTo(MeetingProblem.NOT_PERMITTED);
        assertThat(failure.detail().orElseThrow()).contains("4711", "does not contain scopes");
        zoom.plan("POST .*/meetings", ZoomFault.status(400, 200, "Only available for Paid user"));
        assertThat(problem(() -> meetings.create(SPEC))).isEqualTo(MeetingProblem.NOT_PERMITTED);
        zoom.plan("POST .*/meetings", ZoomFault.status(400, 300, "Validation Failed for a.b@example.ac.jp"));
        ProviderFailure refused = failure(() -> meetings.create(SPEC));
        assertThat(refused.problem()).isEqualTo(MeetingProblem.REFUSED);
        assertThat(refused.detail().orElseThrow()).contains("code 300").doesNotContain("example");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aShortLimitIsWaitedForAsLongAsItSays() {
        zoom.plan("POST .*/meetings", ZoomFault.limit("3"), ZoomFault.limit(null));

        meetings.create(SPEC);

        assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
        assertThat(zoom.meetings()).hasSize(1);
    }

    @Test
    void aLongLimitIsToldWithItsEndByTheSendersClock() {
        String inAnHour = DateTimeFormatter.ISO_INSTANT.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(1).toInstant());
        zoom.plan("POST .*/meetings", ZoomFault.limit(inAnHour));

        ProviderFailure limited = failure(() -> meetings.create(SPEC));

        assertThat(limited.problem()).isEqualTo(MeetingProblem.RATE_LIMITED);
        assertThat(Duration.between(clock.now, limited.retryAt().orElseThrow()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(pauses).isEmpty();
    }

    @Test
    void limitsThatDoNotEndAreGivenUp() {
        zoom.plan("GET .*/registrants", ZoomFault.limit("1"), ZoomFault.limit("1"), ZoomFault.limit("1"));
        zoom.plan("GET .*/registrants", ZoomFault.limit("1"));
        MeetingAccess made = meetings.create(SPEC).access();

        assertThat(problem(() -> meetings.registered(made))).isEqualTo(MeetingProblem.RATE_LIMITED);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void aBrokenServerIsAskedAgainWithMoreAndMorePatience() {
        MeetingAccess made = meetings.create(SPEC).access();
        zoom.plan("GET .*/registrants", ZoomFault.status(500, 0, "x"), ZoomFault.noJson(502), ZoomFault.noJson(503));

        assertThat(meetings.registered(made)).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500), Duration.ofMillis(4500));

        zoom.plan("GET .*/registrants", ZoomFault.noJson(502), ZoomFault.noJson(502), ZoomFault.noJson(502));
        zoom.plan("GET .*/registrants", ZoomFault.noJson(502));
        assertThat(problem(() -> meetings.registered(made))).isEqualTo(MeetingProblem.UNREACHABLE);
    }

    @Test
    void aSlowServerIsNotWaitedForLongerThanSet() {
        MeetingAccess made = meetings.create(SPEC).access();
        zoom.plan("GET .*/registrants", ZoomFault.slow(PATIENCE.multipliedBy(2)));

        long begin = System.nanoTime();
        assertThat(meetings.registered(made)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.multipliedBy(2));
        assertThat(pauses).hasSize(1);
    }

    @Test
    void nobodyThereIsSaid() {
        ZoomAccount away = new ZoomAccount(
                "a", "b", "c", "d", URI.create("http://localhost:1"), URI.create("http://localhost:1"), PATIENCE);

        assertThat(problem(() -> another(away).create(SPEC))).isEqualTo(MeetingProblem.UNREACHABLE);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void anAnswerWithoutJsonIsNoMeeting() {
        zoom.plan("POST .*/meetings", ZoomFault.noJson(200));

        assertThat(problem(() -> meetings.create(SPEC))).isEqualTo(MeetingProblem.BROKEN);
    }

    @Test
    void aMeetingWhoseAnswerWasLostIsFoundAndNotMadeTwice() {
        zoom.plan("POST .*/meetings", ZoomFault.answerLost());
        MadeMeeting made = meetings.create(SPEC);
        assertThat(zoom.meetings()).hasSize(1);

        assertThat(meetings.create(SPEC).access()).isEqualTo(made.access());
        assertThat(zoom.meetings()).as("made by a server that died").hasSize(1);
    }

    @Test
    void aMeetingThatWasNotMadeIsMadeWhenTheServerIsThereAgain() {
        zoom.plan("POST .*/meetings", ZoomFault.noJson(502));

        meetings.create(SPEC);

        assertThat(zoom.meetings()).hasSize(1);
    }

    @Test
    void everybodyHasALinkOfTheirOwn() {
        MeetingAccess made = meetings.create(SPEC).access();

        List<PersonalLink> links = meetings.register(made, SPEC, people(1, 30));

        assertThat(links).hasSize(30).allMatch(link -> link.registrantId() != null);
        assertThat(Set.copyOf(links.stream().map(PersonalLink::url).toList())).hasSize(30);
        assertThat(zoom.approved(made.meetingId())).hasSize(30).containsEntry("p1@example.ac.jp", "氏名 1＠試験大学");
        assertThat(requests("batch_registrants 201")).isEqualTo(1);
        assertThat(meetings.registered(made)).containsExactlyInAnyOrderElementsOf(links);
    }

    @Test
    void registrantsWhoseAnswerWasLostAreNotAddedTwice() {
        MeetingAccess made = meetings.create(SPEC).access();
        zoom.plan("POST .*batch_registrants", ZoomFault.answerLost());

        assertThat(meetings.register(made, SPEC, people(1, 30))).hasSize(30);
        assertThat(requests("batch_registrants")).isEqualTo(1);
    }

    @Test
    void registrantsThatWereNotAddedAreAddedWhenTheServerIsThereAgain() {
        MeetingAccess made = meetings.create(SPEC).access();
        zoom.plan("POST .*batch_registrants", ZoomFault.noJson(503));

        assertThat(meetings.register(made, SPEC, people(1, 30))).hasSize(30);
        assertThat(requests("batch_registrants")).isEqualTo(2);
    }

    @Test
    void aHostIsNoRegistrantAndComesInByTheMeetingsOwnLink() {
        MeetingAccess made = meetings.create(SPEC).access();
        List<Invitee> people = new ArrayList<>(people(1, 2));
        people.add(new Invitee(3, ZoomServer.HOST, "世話人＠試験大学", "ja"));

        List<PersonalLink> links = meetings.register(made, SPEC, people);

        assertThat(links).hasSize(3);
        assertThat(links.get(2)).isEqualTo(new PersonalLink(ZoomServer.HOST, null, made.url()));
        assertThat(zoom.approved(made.meetingId())).hasSize(2);
    }

    @Test
    void whoLeavesHasNoLinkAnyMore() {
        MeetingAccess made = meetings.create(SPEC).access();
        List<PersonalLink> links = meetings.register(made, SPEC, people(1, 3));

        meetings.withdraw(made, links.subList(0, 1));

        assertThat(zoom.approved(made.meetingId())).hasSize(2).doesNotContainKey("p1@example.ac.jp");
        meetings.withdraw(made, List.of(new PersonalLink(ZoomServer.HOST, null, made.url())));
    }

    @Test
    void listsAreReadToTheirEndAndBegunAnewWhenAPageIsTooOld() {
        MeetingAccess made = meetings.create(SPEC).access();
        for (int first = 1; first < 700; first += 30) {
            meetings.register(made, SPEC, people(first, Math.min(29 + first, 700)));
        }
        assertThat(meetings.registered(made)).hasSize(700);

        zoom.forgetRequests();
        zoom.plan("GET .*/registrants", ZoomFault.slow(Duration.ZERO), ZoomFault.status(400, 300, "token expired"));
        assertThat(meetings.registered(made)).hasSize(700);
        assertThat(requests("/registrants 200")).isEqualTo(4);
    }

    @Test
    void theReportSaysWhoWasThereEachOnce() {
        MeetingAccess made = meetings.create(SPEC).access();
        List<PersonalLink> links = meetings.register(made, SPEC, people(1, 2));
        assertThat(problem(() -> meetings.participants(made))).isEqualTo(MeetingProblem.NO_REPORT);
        for (int i = 0; i < 320; i++) {
            zoom.visit(links.get(i % 2).url(), Duration.ofSeconds(10));
        }
        zoom.stranger(made.meetingId(), "iPhone", Duration.ofMinutes(5));
        zoom.end(made.meetingId());

        List<Presence> present = meetings.participants(made);

        assertThat(present)
                .containsExactly(
                        new Presence(links.get(0).registrantId(), "p1@example.ac.jp", "氏名 1＠試験大学", 1600),
                        new Presence(links.get(1).registrantId(), "p2@example.ac.jp", "氏名 2＠試験大学", 1600),
                        new Presence(null, null, "iPhone", 300));
    }

    private static List<Invitee> people(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> new Invitee(i, "p" + i + "@example.ac.jp", "氏名 " + i + "＠試験大学", "ja"))
                .toList();
    }

    private long tokensAsked() {
        return requests("/oauth/token");
    }

    private long requests(String part) {
        return zoom.requests().stream().filter(one -> one.contains(part)).count();
    }

    private static MeetingProblem problem(Runnable call) {
        return failure(call).problem();
    }

    private static ProviderFailure failure(Runnable call) {
        ProviderFailure failure = catchThrowableOfType(ProviderFailure.class, call::run);
        assertThat(failure).as("it went well").isNotNull();
        return failure;
    }
}
