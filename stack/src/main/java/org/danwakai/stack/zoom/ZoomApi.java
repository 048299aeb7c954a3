package org.danwakai.stack.zoom;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The calls that Danwakai makes, by their published rules. */
final class ZoomApi {

    /** @param body empty where the API answers 204 */
    record Answer(int status, String body) {}

    private static final int MOST_IN_A_BATCH = 30;
    private static final int MOST_ON_A_PAGE = 300;

    /** The API's own limits for a day. */
    private static final int MOST_ADDITIONS = 3;

    private static final int MOST_CHANGES = 100;

    private static final Pattern OF_HOST = Pattern.compile("/v2/users/([^/]+)/meetings");
    private static final Pattern OF_MEETING = Pattern.compile("/v2(/report)?/meetings/([^/]+)((?:/[a-z_]+)*)");

    private final String site;
    private final Set<String> locked;
    private final Map<String, ZoomMeeting> meetings = new LinkedHashMap<>();
    private final Map<String, Integer> pageTokens = new LinkedHashMap<>();
    private long next = 81_000_000_001L;
    private int changes;

    ZoomApi(String site, Set<String> locked) {
        this.site = site;
        this.locked = locked;
    }

    synchronized Answer serve(String method, String path, Map<String, String> query, JsonObject body) {
        Matcher ofHost = OF_HOST.matcher(path);
        if (ofHost.matches()) {
            String host = URLDecoder.decode(ofHost.group(1), StandardCharsets.UTF_8);
            if (!host.equals(ZoomServer.HOST)) {
                throw new ZoomRefusal(404, 1001, "User does not exist: " + host + ".");
            }
            return switch (method) {
                case "POST" -> create(host, body);
                case "GET" ->
                    page(
                            "meetings",
                            meetings.values().stream().map(ZoomMeeting::row).toList(),
                            query);
                default -> throw notAllowed();
            };
        }
        Matcher ofMeeting = OF_MEETING.matcher(path);
        if (!ofMeeting.matches()) {
            throw new ZoomRefusal(404, 2300, "This API endpoint is not recognized.");
        }
        ZoomMeeting meeting = meetings.get(ofMeeting.group(2));
        if (meeting == null) {
            throw gone(ofMeeting.group(2));
        }
        String what = (ofMeeting.group(1) == null ? "" : "report") + ofMeeting.group(3);
        return switch (method + " " + what) {
            case "GET " -> new Answer(200, meeting.json().toString());
            case "PATCH " -> {
                countChange();
                meeting.take(body, locked);
                yield new Answer(204, "");
            }
            case "DELETE " -> {
                meetings.remove(ofMeeting.group(2));
                yield new Answer(204, "");
            }
            case "POST /batch_registrants" -> batch(meeting, body);
            case "POST /registrants" -> single(meeting, body);
            case "GET /registrants" -> page("registrants", registrants(meeting, query), query);
            case "PUT /registrants/status" -> status(meeting, body);
            case "GET report/participants" -> report(meeting, query);
            default -> throw notAllowed();
        };
    }

    private Answer create(String host, JsonObject body) {
        countChange();
        ZoomMeeting meeting = new ZoomMeeting(next++, host, site);
        meeting.take(body, locked);
        meetings.put(Long.toString(meeting.id), meeting);
        return new Answer(201, meeting.json().toString());
    }

    private void countChange() {
        if (++changes > MOST_CHANGES) {
            throw daily("You have exceeded the daily rate limit (100) of Meeting Create/Update API requests.");
        }
    }

    private Answer batch(ZoomMeeting meeting, JsonObject body) {
        requireRegistration(meeting);
        JsonArray people = body.getJsonArray("registrants");
        if (people == null || people.isEmpty() || people.size() > MOST_IN_A_BATCH) {
            throw ZoomRefusal.invalid("registrants");
        }
        // all or none, as the API has it
        people.getValuesAs(JsonObject.class).forEach(person -> check(meeting, person));
        JsonArrayBuilder made = Json.createArrayBuilder();
        for (JsonObject person : people.getValuesAs(JsonObject.class)) {
            ZoomMeeting.Registrant registrant = meeting.register(person, body.getBoolean("auto_approve", false));
            JsonObjectBuilder row =
                    Json.createObjectBuilder().add("email", registrant.email).add("registrant_id", registrant.id);
            made.add("approved".equals(registrant.status) ? row.add("join_url", meeting.joinUrl(registrant)) : row);
        }
        return new Answer(
                201, Json.createObjectBuilder().add("registrants", made).build().toString());
    }

    private void check(ZoomMeeting meeting, JsonObject person) {
        String key = ZoomMeeting.text(person, "email").toLowerCase(java.util.Locale.ROOT);
        if (key.equals(meeting.host)) {
            throw new ZoomRefusal(400, 3027, "Host can not register");
        }
        if (Optional.ofNullable(meeting.registrants.get(key))
                .filter(one -> one.additions >= MOST_ADDITIONS)
                .isPresent()) {
            throw daily("You have exceeded the daily rate limit (3) of Add meeting registrant API requests.");
        }
    }

    private Answer single(ZoomMeeting meeting, JsonObject body) {
        requireRegistration(meeting);
        check(meeting, body);
        ZoomMeeting.Registrant registrant = meeting.register(body, body.getBoolean("auto_approve", false));
        return new Answer(
                201,
                Json.createObjectBuilder()
                        .add("registrant_id", registrant.id)
                        .add("id", meeting.id)
                        .add("join_url", meeting.joinUrl(registrant))
                        .build()
                        .toString());
    }

    private static void requireRegistration(ZoomMeeting meeting) {
        if (!meeting.takesRegistrants()) {
            throw new ZoomRefusal(404, 300, "This meeting has not registration required: " + meeting.id);
        }
    }

    private static List<JsonObject> registrants(ZoomMeeting meeting, Map<String, String> query) {
        String status = query.getOrDefault("status", "approved");
        return meeting.registrants.values().stream()
                .filter(one -> one.status.equals(status))
                .map(one -> Json.createObjectBuilder()
                        .add("id", one.id)
                        .add("email", one.email)
                        .add("first_name", one.name)
                        .add("status", one.status)
                        .add("join_url", meeting.joinUrl(one))
                        .build())
                .toList();
    }

    private static Answer status(ZoomMeeting meeting, JsonObject body) {
        String status =
                switch (ZoomMeeting.text(body, "action")) {
                    case "cancel", "deny" -> "denied";
                    case "approve" -> "approved";
                    default -> throw ZoomRefusal.invalid("action");
                };
        JsonArray people = body.getJsonArray("registrants");
        if (people == null || people.isEmpty() || people.size() > MOST_IN_A_BATCH) {
            throw ZoomRefusal.invalid("registrants");
        }
        for (JsonObject person : people.getValuesAs(JsonObject.class)) {
            String id = ZoomMeeting.text(person, "id");
            meeting.registrants.values().stream()
                    .filter(one -> one.id.equals(id))
                    .forEach(one -> one.status = status);
        }
        return new Answer(204, "");
    }

    private Answer report(ZoomMeeting meeting, Map<String, String> query) {
        if (!meeting.over) {
            throw new ZoomRefusal(404, 3001, "This meeting is not available or ID is not valid.");
        }
        boolean named = "registrant_id".equals(query.get("include_fields"));
        return page(
                "participants",
                meeting.visits.stream()
                        .map(visit -> {
                            JsonObjectBuilder row = Json.createObjectBuilder()
                                    .add("id", "")
                                    .add("name", visit.name())
                                    // hidden unless they registered
                                    .add("user_email", visit.who() == null ? "" : visit.who().email)
                                    .add(
                                            "join_time",
                                            visit.joined()
                                                    .truncatedTo(ChronoUnit.SECONDS)
                                                    .toString())
                                    .add("duration", visit.seconds())
                                    .add("status", "in_meeting");
                            return (named && visit.who() != null ? row.add("registrant_id", visit.who().id) : row)
                                    .build();
                        })
                        .toList(),
                query);
    }

    private Answer page(String name, List<JsonObject> rows, Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("page_size", "30"));
        if (size < 1 || size > MOST_ON_A_PAGE) {
            throw ZoomRefusal.invalid("page_size");
        }
        int from = 0;
        if (query.containsKey("next_page_token")) {
            Integer known = pageTokens.remove(query.get("next_page_token"));
            if (known == null) {
                throw new ZoomRefusal(400, 300, "The next page token is invalid or expired.");
            }
            from = known;
        }
        int to = Math.min(rows.size(), from + size);
        String token = "";
        if (to < rows.size()) {
            token = UUID.randomUUID().toString();
            pageTokens.put(token, to);
        }
        JsonArrayBuilder page = Json.createArrayBuilder();
        rows.subList(from, to).forEach(page::add);
        return new Answer(
                200,
                Json.createObjectBuilder()
                        .add("page_size", size)
                        .add("total_records", rows.size())
                        .add("next_page_token", token)
                        .add(name, page)
                        .build()
                        .toString());
    }

    private static ZoomRefusal gone(String id) {
        return new ZoomRefusal(404, 3001, "Meeting does not exist: " + id + ".");
    }

    private static ZoomRefusal notAllowed() {
        return new ZoomRefusal(405, 300, "Method not allowed.");
    }

    /** Daily limits name the moment at which they end, in UTC. */
    private static ZoomRefusal daily(String message) {
        String midnight = ZonedDateTime.now(ZoneOffset.UTC)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .toString();
        return new ZoomRefusal(429, 429, message, Map.of("Retry-After", midnight));
    }

    synchronized List<JsonObject> meetings() {
        return meetings.values().stream().map(ZoomMeeting::json).toList();
    }

    synchronized Map<String, String> approved(String meeting) {
        return of(meeting).registrants.values().stream()
                .filter(one -> one.status.equals("approved"))
                .collect(Collectors.toMap(one -> one.email, one -> one.name, (a, b) -> a, LinkedHashMap::new));
    }

    /** @return the name that is shown there */
    synchronized String visit(String token, Duration stay) {
        for (ZoomMeeting meeting : new ArrayList<>(meetings.values())) {
            for (ZoomMeeting.Registrant one : meeting.registrants.values()) {
                if (one.token.equals(token) && one.status.equals("approved")) {
                    meeting.visits.add(new ZoomMeeting.Visit(one, one.name, Instant.now(), (int) stay.toSeconds()));
                    return one.name;
                }
            }
        }
        throw new ZoomRefusal(404, 3000, "This registration link is not valid.");
    }

    synchronized void stranger(String meeting, String name, Duration stay) {
        of(meeting).visits.add(new ZoomMeeting.Visit(null, name, Instant.now(), (int) stay.toSeconds()));
    }

    synchronized void end(String meeting) {
        of(meeting).over = true;
    }

    private ZoomMeeting of(String meeting) {
        return Optional.ofNullable(meetings.get(meeting)).orElseThrow(() -> gone(meeting));
    }
}
