package org.danwakai.stack.zoom;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A meeting at the other side, with its registrants and whoever came. */
final class ZoomMeeting {

    static final int NO_REGISTRATION = 2;

    private static final Set<Integer> TYPES = Set.of(1, 2, 3, 8);

    /** One who registered. */
    static final class Registrant {
        final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        final String token = UUID.randomUUID().toString().replace("-", "");
        final String email;
        String name;
        String status;
        int additions;

        Registrant(String email) {
            this.email = email;
        }
    }

    /** One visit. */
    record Visit(Registrant who, String name, Instant joined, int seconds) {}

    final long id;
    final String host;
    final String site;
    final String passcode = UUID.randomUUID().toString().substring(0, 8);
    final Map<String, Registrant> registrants = new LinkedHashMap<>();
    final List<Visit> visits = new ArrayList<>();
    boolean over;
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();
    private final Map<String, JsonValue> settings = new LinkedHashMap<>();

    ZoomMeeting(long id, String host, String site) {
        this.id = id;
        this.host = host;
        this.site = site;
        settings.put("approval_type", Json.createValue(NO_REGISTRATION));
    }

    /** @param locked settings that the account's administrator locked: left out without a word */
    void take(JsonObject body, Set<String> locked) {
        check(body);
        body.forEach((name, value) -> {
            if (!name.equals("settings")) {
                fields.put(name, value);
            }
        });
        if (body.get("settings") instanceof JsonObject wanted) {
            wanted.forEach((name, value) -> {
                if (!locked.contains(name)) {
                    settings.put(name, value);
                }
            });
        }
    }

    private static void check(JsonObject body) {
        if (body.containsKey("topic")
                && (text(body, "topic").isEmpty() || text(body, "topic").length() > 200)) {
            throw ZoomRefusal.invalid("topic");
        }
        if (body.containsKey("agenda") && text(body, "agenda").length() > 2000) {
            throw ZoomRefusal.invalid("agenda");
        }
        if (body.containsKey("type") && !TYPES.contains(number(body, "type"))) {
            throw ZoomRefusal.invalid("type");
        }
        if (body.containsKey("duration") && number(body, "duration") < 1) {
            throw ZoomRefusal.invalid("duration");
        }
        try {
            if (body.containsKey("start_time")
                    && !text(body, "start_time").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ?")) {
                throw ZoomRefusal.invalid("start_time");
            }
            if (body.containsKey("start_time") && text(body, "start_time").endsWith("Z")) {
                Instant.parse(text(body, "start_time"));
            }
            if (body.containsKey("timezone")) {
                ZoneId.of(text(body, "timezone"));
            }
        } catch (DateTimeParseException e) {
            throw ZoomRefusal.invalid("start_time");
        } catch (java.time.DateTimeException e) {
            throw ZoomRefusal.invalid("timezone");
        }
    }

    boolean takesRegistrants() {
        return !(settings.get("approval_type") instanceof JsonNumber type && type.intValue() == NO_REGISTRATION);
    }

    /** @return the registrant, who is known by the mail address */
    Registrant register(JsonObject person, boolean approved) {
        String email = text(person, "email");
        String name = text(person, "first_name");
        if (email.isEmpty() || email.length() > 128 || email.indexOf('@') < 1) {
            throw ZoomRefusal.invalid("email");
        }
        if (name.isEmpty() || name.length() > 64) {
            throw ZoomRefusal.invalid("first_name");
        }
        String key = email.toLowerCase(Locale.ROOT);
        if (key.equals(host.toLowerCase(Locale.ROOT))) {
            throw new ZoomRefusal(400, 3027, "Host can not register");
        }
        Registrant registrant = registrants.computeIfAbsent(key, unknown -> new Registrant(email));
        registrant.name = name;
        registrant.status = approved ? "approved" : "pending";
        registrant.additions++;
        return registrant;
    }

    String joinUrl(Registrant registrant) {
        return site + "/w/" + id + "?tk=" + registrant.token;
    }

    JsonObject json() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        // as large as keys are; text in webhooks
        all.add("id", id).add("uuid", "/" + id + "//==").add("host_id", "h" + host.hashCode());
        all.add("join_url", site + "/j/" + id).add("start_url", site + "/s/" + id + "?zak=host");
        all.add("password", passcode).add("status", "waiting");
        fields.forEach(all::add);
        JsonObjectBuilder kept = Json.createObjectBuilder();
        settings.forEach(kept::add);
        return all.add("settings", kept).build();
    }

    JsonObject row() {
        JsonObject all = json();
        JsonObjectBuilder row = Json.createObjectBuilder();
        for (String name : List.of("id", "uuid", "topic", "type", "start_time", "duration", "timezone", "join_url")) {
            if (all.containsKey(name)) {
                row.add(name, all.get(name));
            }
        }
        String agenda = text(all, "agenda");
        return row.add("agenda", agenda.substring(0, Math.min(250, agenda.length())))
                .build();
    }

    static String text(JsonObject body, String name) {
        if (!body.containsKey(name)) {
            return "";
        }
        if (body.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw ZoomRefusal.invalid(name);
    }

    static int number(JsonObject body, String name) {
        if (body.get(name) instanceof JsonNumber number) {
            return number.intValue();
        }
        throw ZoomRefusal.invalid(name);
    }
}
