package org.danwakai.audit.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danwakai.platform.entity.Word;

/**
 * Facts and what they are, for the reader's language to tell. Never an address or a token. They are written down one in a line,
 * so that whoever reads the table understands them as well: {@code registration 123}.
 */
public record Detail(List<Part> parts) {

    /** @param value one line, or the word of a constant */
    public record Part(Fact fact, String value) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    public Detail {
        parts = List.copyOf(parts);
    }

    /** @param value null for nothing */
    public static Detail of(Fact fact, Object value) {
        return new Detail(List.of()).and(fact, value);
    }

    /** These and one more. @param value null for nothing */
    public Detail and(Fact fact, Object value) {
        List<Part> more = new ArrayList<>(parts);
        String text = value instanceof Enum<?> constant ? Word.of(constant) : value == null ? "" : value.toString();
        if (!text.isBlank()) {
            more.add(new Part(fact, text.replaceAll("\\s+", " ").strip()));
        }
        return new Detail(more);
    }

    /** Null for nothing. */
    public String written() {
        return parts.isEmpty()
                ? null
                : parts.stream()
                        .map(part -> Word.of(part.fact()) + " " + part.value())
                        .collect(Collectors.joining("\n"));
    }

    /** @return empty for what was written down otherwise, as older releases did: a sentence in English */
    public static Optional<Detail> read(String written) {
        List<Part> parts = new ArrayList<>();
        for (String line : written.split("\n")) {
            String[] words = line.split(" ", 2);
            Optional<Fact> fact = Arrays.stream(Fact.values())
                    .filter(one -> Word.of(one).equals(words[0]))
                    .findFirst();
            if (fact.isEmpty() || words.length == 1) {
                return Optional.empty();
            }
            parts.add(new Part(fact.get(), words[1]));
        }
        return Optional.of(new Detail(parts));
    }
}
