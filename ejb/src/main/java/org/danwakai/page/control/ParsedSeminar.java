package org.danwakai.page.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.danwakai.seminar.entity.SeminarContent;

/**
 * One seminar of the page.
 *
 * @param numbers its number in each series, by slug, in the order of the heading; never empty
 * @param line of its heading, from 1
 */
public record ParsedSeminar(Map<String, Integer> numbers, SeminarContent content, int line) {

    public ParsedSeminar {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
