package org.danwakai.audit.entity;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.danwakai.platform.entity.Word;

/**
 * What a deed changed, value by value. Mail addresses are kept only as far as is needed to see that they changed, and texts
 * up to {@value #LONGEST} characters.
 */
public record Changes(List<Change> all) {

    public static final Changes NONE = new Changes(List.of());

    private static final int LONGEST = 10_000;

    /** Without a bound before the at sign, a long text would be gone through anew from each of its characters. */
    private static final Pattern ADDRESS = Pattern.compile("([^\\s@])[^\\s@]{0,63}(@[^\\s@]+\\.[^\\s@]+)");

    public Changes {
        all = List.copyOf(all);
    }

    /** @param before null for nothing @param after null for nothing */
    public static Changes of(String field, Object before, Object after) {
        return between(
                before == null ? Map.of() : Map.of(field, before), after == null ? Map.of() : Map.of(field, after));
    }

    /** These and one more. @param before null for nothing @param after null for nothing */
    public Changes and(String field, Object before, Object after) {
        return new Changes(Stream.concat(all.stream(), of(field, before, after).all.stream())
                .toList());
    }

    /**
     * Compares two values of the same kind: records and maps by their parts, lists by their places, from 1.
     *
     * @param before null for nothing
     * @param after null for nothing
     */
    public static Changes between(Object before, Object after) {
        Map<String, String> old = leaves(before);
        Map<String, String> present = leaves(after);
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(present.keySet());
        return new Changes(fields.stream()
                .filter(field -> !Objects.equals(old.get(field), present.get(field)))
                .map(field -> new Change(field, kept(old.get(field)), kept(present.get(field))))
                .toList());
    }

    private static Map<String, String> leaves(Object value) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect("", value, leaves);
        return leaves;
    }

    private static void collect(String field, Object value, Map<String, String> leaves) {
        String below = field.isEmpty() ? "" : field + ".";
        if (value instanceof Record parts) {
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                collect(below + part.getName(), part(parts, part), leaves);
            }
        } else if (value instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> collect(below + name, part, leaves));
        } else if (value instanceof Collection<?> items) {
            int place = 1;
            for (Object item : items) {
                collect(below + place++, item, leaves);
            }
        } else if (value instanceof Enum<?> constant) {
            leaves.put(field, Word.of(constant));
        } else if (value != null && !value.toString().isBlank()) {
            leaves.put(field, value.toString());
        }
    }

    private static Object part(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(part.toString(), hidden);
        }
    }

    private static String kept(String text) {
        if (text == null) {
            return null;
        }
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return ADDRESS.matcher(shown).replaceAll("$1…$2");
    }
}
