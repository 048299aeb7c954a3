package org.danwakai.meeting.control.zoom;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.danwakai.meeting.control.MeetingProvider;
import org.danwakai.meeting.control.zoom.ZoomCalls.AnswerLost;
import org.danwakai.meeting.entity.Invitee;
import org.danwakai.meeting.entity.MadeMeeting;
import org.danwakai.meeting.entity.MeetingAccess;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.MeetingSpec;
import org.danwakai.meeting.entity.PersonalLink;
import org.danwakai.meeting.entity.Presence;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.ProviderFailure;

/** Meetings in the university's Zoom account, with a link for each registrant. */
@ApplicationScoped
public class ZoomMeetings implements MeetingProvider {

    /** Zoom takes no more in one call, to register and to change. */
    private static final int BATCH = 30;

    private static final String PAGE = "300";
    private static final int MOST_PAGES = 100;
    private static final int MOST_TRIES = 3;

    /** This one is a host, and hosts come in by the meeting's own link. */
    private static final int HOST_IS_NO_REGISTRANT = 3027;

    private ZoomAccount account;
    private ZoomCalls calls;

    protected ZoomMeetings() {}

    @Inject
    public ZoomMeetings(Clock clock) {
        this(ZoomAccount.ofSettings(), clock, ZoomMeetings::rest);
    }

    /** @param pause how it waits before it tries again */
    public ZoomMeetings(ZoomAccount account, Clock clock, Consumer<Duration> pause) {
        this.account = account;
        this.calls = new ZoomCalls(account, clock, pause);
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProviderFailure.of(MeetingProblem.UNREACHABLE, null);
        }
    }

    @Override
    public Provider provider() {
        return Provider.ZOOM;
    }

    @Override
    public boolean isConfigured() {
        return account.isComplete();
    }

    @Override
    public boolean knowsRegistrants() {
        return true;
    }

    @Override
    public boolean reportsParticipants() {
        return true;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public MadeMeeting create(MeetingSpec spec) {
        String host = "/users/" + encoded(account.host()) + "/meetings";
        JsonObject wanted = ZoomWishes.of(spec);
        // an earlier call may have made it and died before it could say so
        Optional<String> made = find(host, spec);
        for (int attempt = 1; made.isEmpty(); attempt++) {
            try {
                made = Optional.of(ZoomAnswer.text(fine(calls.post(host, wanted)), "id"));
            } catch (AnswerLost lost) {
                made = find(host, spec);
                giveUp(attempt);
            }
        }
        return asItIs(made.get(), wanted);
    }

    private Optional<String> find(String host, MeetingSpec spec) {
        return pages(host, Map.of("type", "scheduled"), "meetings").stream()
                // the list shows the beginning of the agenda alone
                .filter(one -> spec.link().equals(ZoomAnswer.text(one, "agenda")))
                .map(one -> ZoomAnswer.text(one, "id"))
                .findFirst();
    }

    @Override
    public MadeMeeting update(MeetingAccess meeting, MeetingSpec spec) {
        JsonObject wanted = ZoomWishes.of(spec);
        require(calls.patch(path(meeting), wanted));
        return asItIs(meeting.meetingId(), wanted);
    }

    /** Zoom answers 201 and 204 also when it left out a setting that the account's administrator locked. */
    private MadeMeeting asItIs(String id, JsonObject wanted) {
        JsonObject now = fine(calls.get("/meetings/" + encoded(id), Map.of()));
        String url = ZoomAnswer.text(now, "join_url");
        if (url == null) {
            throw ProviderFailure.of(MeetingProblem.BROKEN, "a meeting without a link");
        }
        return new MadeMeeting(
                new MeetingAccess(url, id, ZoomAnswer.text(now, "password")), ZoomWishes.dropped(wanted, now));
    }

    @Override
    public void delete(MeetingAccess meeting) {
        ZoomAnswer answer = calls.delete(path(meeting));
        if (answer.status() != 404) {
            require(answer);
        }
    }

    @Override
    public List<PersonalLink> registered(MeetingAccess meeting) {
        return pages(path(meeting) + "/registrants", Map.of("status", "approved"), "registrants").stream()
                .map(ZoomMeetings::link)
                .toList();
    }

    @Override
    public List<PersonalLink> register(MeetingAccess meeting, MeetingSpec spec, List<Invitee> people) {
        Map<String, PersonalLink> links = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>();
        people.forEach(person -> wanted.add(key(person.address())));
        List<Invitee> missing = people;
        for (int attempt = 1; !missing.isEmpty(); attempt++) {
            try {
                ZoomAnswer answer = calls.post(path(meeting) + "/batch_registrants", batch(missing));
                if (answer.code() == HOST_IS_NO_REGISTRANT) {
                    missing.forEach(person -> take(links, single(meeting, person)));
                } else {
                    fine(answer).getJsonArray("registrants").getValuesAs(JsonObject.class).stream()
                            .map(ZoomMeetings::link)
                            .forEach(link -> take(links, link));
                }
            } catch (AnswerLost lost) {
                // three additions of a registrant a day are allowed, so look before it is tried again
                registered(meeting).stream()
                        .filter(link -> wanted.contains(key(link.address())))
                        .forEach(link -> take(links, link));
            }
            missing = missing.stream()
                    .filter(person -> !links.containsKey(key(person.address())))
                    .toList();
            if (attempt == MOST_TRIES) {
                break;
            }
        }
        if (links.isEmpty()) {
            throw ProviderFailure.of(MeetingProblem.UNREACHABLE, null);
        }
        return List.copyOf(links.values());
    }

    private PersonalLink single(MeetingAccess meeting, Invitee person) {
        ZoomAnswer answer = calls.post(path(meeting) + "/registrants", registrant(person, true));
        if (answer.code() == HOST_IS_NO_REGISTRANT) {
            return new PersonalLink(person.address(), null, meeting.url());
        }
        JsonObject made = fine(answer);
        return new PersonalLink(
                person.address(), ZoomAnswer.text(made, "registrant_id"), ZoomAnswer.text(made, "join_url"));
    }

    private static void take(Map<String, PersonalLink> links, PersonalLink link) {
        if (link.address() != null && link.url() != null) {
            links.put(key(link.address()), link);
        }
    }

    @Override
    public void withdraw(MeetingAccess meeting, Collection<PersonalLink> links) {
        JsonArrayBuilder gone = JSON.createArrayBuilder();
        links.stream().filter(link -> link.registrantId() != null).forEach(link -> {
            var registrant = JSON.createObjectBuilder().add("id", link.registrantId());
            gone.add(link.address() == null ? registrant : registrant.add("email", link.address()));
        });
        JsonObject body = JSON.createObjectBuilder()
                .add("action", "cancel")
                .add("registrants", gone)
                .build();
        if (body.getJsonArray("registrants").isEmpty()) {
            return;
        }
        ZoomAnswer answer = calls.put(path(meeting) + "/registrants/status", body);
        if (answer.status() != 404) {
            require(answer);
        }
    }

    @Override
    public List<Presence> participants(MeetingAccess meeting) {
        Map<String, Presence> people = new LinkedHashMap<>();
        List<JsonObject> rows;
        try {
            rows = pages(
                    "/report" + path(meeting) + "/participants",
                    Map.of("include_fields", "registrant_id"),
                    "participants");
        } catch (ProviderFailure failure) {
            throw failure.problem() == MeetingProblem.MEETING_GONE
                    ? ProviderFailure.of(
                            MeetingProblem.NO_REPORT, failure.detail().orElse(null))
                    : failure;
        }
        for (JsonObject row : rows) {
            Presence visit = new Presence(
                    ZoomAnswer.text(row, "registrant_id"),
                    ZoomAnswer.text(row, "user_email"),
                    ZoomAnswer.text(row, "name"),
                    row.getInt("duration", 0));
            String who = Optional.ofNullable(visit.registrantId())
                    .or(() -> Optional.ofNullable(visit.address()))
                    .orElse("name " + visit.name());
            people.merge(
                    who,
                    visit,
                    (one, again) -> new Presence(
                            one.registrantId(), one.address(), one.name(), one.seconds() + again.seconds()));
        }
        return List.copyOf(people.values());
    }

    /** All rows of a list. A page's token ends after a quarter of an hour; the list is begun anew then. */
    private List<JsonObject> pages(String path, Map<String, String> query, String rows) {
        for (int attempt = 1; ; attempt++) {
            List<JsonObject> all = new ArrayList<>();
            String next = null;
            boolean stale = false;
            for (int page = 0; page < MOST_PAGES; page++) {
                Map<String, String> parameters = new HashMap<>(query);
                parameters.put("page_size", PAGE);
                if (next != null) {
                    parameters.put("next_page_token", next);
                }
                ZoomAnswer answer = calls.get(path, parameters);
                stale = next != null && answer.code() == 300;
                if (stale) {
                    break;
                }
                JsonObject found = fine(answer);
                if (found.containsKey(rows)) {
                    all.addAll(found.getJsonArray(rows).getValuesAs(JsonObject.class));
                }
                next = ZoomAnswer.text(found, "next_page_token");
                if (next == null) {
                    return all;
                }
            }
            if (!stale) {
                throw ProviderFailure.of(MeetingProblem.BROKEN, "a list without an end");
            }
            giveUp(attempt);
        }
    }

    private static void giveUp(int attempt) {
        if (attempt == MOST_TRIES) {
            throw ProviderFailure.of(MeetingProblem.UNREACHABLE, null);
        }
    }

    private static JsonObject fine(ZoomAnswer answer) {
        require(answer);
        return answer.json();
    }

    private static void require(ZoomAnswer answer) {
        if (!answer.isFine()) {
            throw answer.failure();
        }
    }

    private static JsonObject batch(List<Invitee> people) {
        JsonArrayBuilder registrants = JSON.createArrayBuilder();
        people.forEach(person -> registrants.add(registrant(person, false)));
        return JSON.createObjectBuilder()
                .add("auto_approve", true)
                .add("registrants_confirmation_email", false)
                .add("registrants", registrants)
                .build();
    }

    /** The whole label is the first name: a last name would be put before or behind it, by the reader's language. */
    private static JsonObject registrant(Invitee person, boolean approved) {
        var registrant =
                JSON.createObjectBuilder().add("email", person.address()).add("first_name", person.displayName());
        return (approved ? registrant.add("auto_approve", JsonValue.TRUE) : registrant).build();
    }

    private static PersonalLink link(JsonObject registrant) {
        return new PersonalLink(
                ZoomAnswer.text(registrant, "email"),
                Optional.ofNullable(ZoomAnswer.text(registrant, "registrant_id"))
                        .orElseGet(() -> ZoomAnswer.text(registrant, "id")),
                ZoomAnswer.text(registrant, "join_url"));
    }

    private static String path(MeetingAccess meeting) {
        return "/meetings/" + encoded(meeting.meetingId());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    @PreDestroy
    public void close() {
        calls.close();
    }
}
