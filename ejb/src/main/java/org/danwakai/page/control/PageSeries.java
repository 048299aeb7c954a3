package org.danwakai.page.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which words of a page mean which series.
 *
 * @param own slug of the series that the page belongs to: a bare 第N回 counts in it
 * @param slugByWord the word after 第N回, or before 世話人, to a slug; compared without regard to width, case and spaces
 */
public record PageSeries(String own, Map<String, String> slugByWord) {

    public PageSeries {
        if (own == null || own.isBlank()) {
            throw new IllegalArgumentException("A page belongs to a series.");
        }
        Map<String, String> normalised = new LinkedHashMap<>();
        slugByWord.forEach((word, slug) -> normalised.put(JapaneseText.comparable(word), slug));
        slugByWord = Map.copyOf(normalised);
    }

    /** The slug that a word stands for; no word stands for the page's own series. */
    Optional<String> slugFor(String word) {
        String key = JapaneseText.comparable(word);
        return key.isEmpty() ? Optional.of(own) : Optional.ofNullable(slugByWord.get(key));
    }
}
