package org.danwakai.console;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings together what two people typed into the same form, field by field: what only one of them changed is as that one
 * has it. Where both changed a field, the first one's stays and the other one's is told. Rows of which both changed the
 * number count as one field.
 */
final class TypedMerge {

    private final List<TypedChange> changes = new ArrayList<>();

    private TypedMerge() {}

    /** @param typed mine, with all that only others changed @param changes of the others, in the order of the form */
    record Merged(JsonObject typed, List<TypedChange> changes) {}

    static Merged of(JsonObject basis, JsonObject mine, JsonObject theirs) {
        TypedMerge merge = new TypedMerge();
        JsonValue typed = merge.value("", basis, mine, theirs);
        return new Merged(typed.asJsonObject(), List.copyOf(merge.changes));
    }

    /** @return mine, with that field as they have it; where one of us has no such field any more, as it is */
    static JsonObject take(JsonObject mine, JsonObject theirs, String field) {
        JsonPointer place = JSON.createPointer(field);
        try {
            return place.replace(mine, place.getValue(theirs));
        } catch (JsonException gone) {
            return mine;
        }
    }

    private JsonValue value(String field, JsonValue basis, JsonValue mine, JsonValue theirs) {
        if (Objects.equals(basis, theirs)) {
            return mine;
        }
        if (basis instanceof JsonObject was && mine instanceof JsonObject one && theirs instanceof JsonObject other) {
            return object(field, was, one, other);
        }
        if (basis instanceof JsonArray was && mine instanceof JsonArray one && theirs instanceof JsonArray other) {
            if (was.size() == one.size() && was.size() == other.size()) {
                return rows(field, was, one, other);
            }
            if (!was.equals(one) && (begins(one, was) || begins(other, was))) {
                JsonValue both = begins(other, was) ? joined(one, other, was.size()) : joined(other, one, was.size());
                changes.add(new TypedChange(field, text(basis), text(theirs), text(both), false));
                return both;
            }
        }
        boolean untouched = Objects.equals(basis, mine);
        JsonValue stays = untouched ? theirs : mine;
        boolean clash = !untouched && !Objects.equals(mine, theirs);
        changes.add(new TypedChange(field, text(basis), text(theirs), text(stays), clash));
        return stays;
    }

    /** Whether rows were only added, behind those that there were. */
    private static boolean begins(JsonArray rows, JsonArray was) {
        return rows.size() > was.size() && rows.subList(0, was.size()).equals(was);
    }

    private static JsonArray joined(JsonArray rows, JsonArray added, int from) {
        JsonArrayBuilder joined = JSON.createArrayBuilder(rows);
        added.subList(from, added.size()).stream()
                .filter(row -> !rows.contains(row))
                .forEach(joined::add);
        return joined.build();
    }

    private JsonValue object(String field, JsonObject basis, JsonObject mine, JsonObject theirs) {
        Set<String> names = new LinkedHashSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        JsonObjectBuilder merged = JSON.createObjectBuilder();
        for (String name : names) {
            JsonValue part = value(field + "/" + name, basis.get(name), mine.get(name), theirs.get(name));
            if (part != null) {
                merged.add(name, part);
            }
        }
        return merged.build();
    }

    private JsonValue rows(String field, JsonArray basis, JsonArray mine, JsonArray theirs) {
        JsonArrayBuilder merged = JSON.createArrayBuilder();
        for (int i = 0; i < basis.size(); i++) {
            merged.add(value(field + "/" + i, basis.get(i), mine.get(i), theirs.get(i)));
        }
        return merged.build();
    }

    /** For a person to compare; null for nothing. */
    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonArray rows) {
            return rows.isEmpty() ? null : rows.stream().map(TypedMerge::text).collect(Collectors.joining("\n"));
        }
        if (value instanceof JsonObject fields) {
            return fields.values().stream()
                    .map(TypedMerge::text)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }
        return value.toString();
    }
}
