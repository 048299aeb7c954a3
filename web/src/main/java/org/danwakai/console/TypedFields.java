package org.danwakai.console;

import static org.danwakai.platform.control.JsonTool.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The fields of a form as they are typed, right or wrong. A form names its fields one after the other, each under the id
 * of its input; that walk writes them down, and the same walk puts back what was written down. A field that the form got
 * since is left as it is.
 */
final class TypedFields {

    /** What was written down; null while the form is written down. */
    private final JsonObject kept;

    private final JsonObjectBuilder written = JSON.createObjectBuilder();

    private TypedFields(JsonObject kept) {
        this.kept = kept;
    }

    static JsonObject of(Consumer<TypedFields> form) {
        TypedFields fields = new TypedFields(null);
        form.accept(fields);
        return fields.written.build();
    }

    static void putBack(JsonObject kept, Consumer<TypedFields> form) {
        form.accept(new TypedFields(kept));
    }

    static JsonObject read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /**
     * @param now what the field holds; null for nothing
     * @return what it is to hold
     */
    String text(String name, String now) {
        if (kept == null) {
            // browsers send CRLF, which would differ from what is stored
            String text = now == null || now.isBlank() ? null : now.replace("\r\n", "\n");
            written.add(name, text == null ? JsonValue.NULL : JSON.createValue(text));
            return now;
        }
        if (!kept.containsKey(name)) {
            return now;
        }
        return kept.isNull(name) ? null : kept.getString(name);
    }

    boolean flag(String name, boolean now) {
        if (kept == null) {
            written.add(name, now);
            return now;
        }
        return kept.getBoolean(name, now);
    }

    /** Fields that are kept together, such as the numbers in all series. */
    void group(String name, Consumer<TypedFields> group) {
        if (kept == null) {
            written.add(name, of(group));
        } else if (kept.containsKey(name)) {
            putBack(kept.getJsonObject(name), group);
        }
    }

    <T extends Serializable> void rows(String name, Rows<T> rows, BiConsumer<T, TypedFields> row) {
        if (kept == null) {
            JsonArrayBuilder all = JSON.createArrayBuilder();
            rows.getAll().forEach(one -> all.add(of(fields -> row.accept(one, fields))));
            written.add(name, all);
        } else if (kept.containsKey(name)) {
            JsonArray all = kept.getJsonArray(name);
            List<T> back = new ArrayList<>();
            for (JsonObject one : all.getValuesAs(JsonObject.class)) {
                T blank = rows.blank();
                putBack(one, fields -> row.accept(blank, fields));
                back.add(blank);
            }
            rows.become(back);
        }
    }
}
