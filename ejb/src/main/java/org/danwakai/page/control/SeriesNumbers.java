package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a heading or an entry of the list begins with: 第25回学習物理領域セミナー＋第77回DLAP.
 *
 * @param bySeries slug to number, in the order written
 * @param unknownWords words after 第N回 that name no known series
 */
record SeriesNumbers(Map<String, Integer> bySeries, List<String> unknownWords) {

    private static final Pattern NUMBER = Pattern.compile("第 ?(\\d{1,5}) ?回");
    private static final Pattern NUMBER_LIKE = Pattern.compile("第[^回]{1,8}回.{0,40}");
    private static final Pattern SEPARATOR = Pattern.compile("^[ +・&/,、]+|[ +・&/,、]+$");

    /** Whether a text begins like a seminar's heading, be its number readable or not. */
    static boolean announcedBy(String text) {
        String folded = JapaneseText.folded(text);
        Matcher number = NUMBER.matcher(folded);
        return number.lookingAt() || NUMBER_LIKE.matcher(folded).matches();
    }

    static SeriesNumbers read(String text, PageSeries series) {
        String folded = JapaneseText.folded(text);
        Matcher number = NUMBER.matcher(folded);
        Map<String, Integer> bySeries = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        boolean found = number.lookingAt();
        while (found) {
            int value = Integer.parseInt(number.group(1));
            int wordStart = number.end();
            found = number.find();
            String word = SEPARATOR
                    .matcher(folded.substring(wordStart, found ? number.start() : folded.length()))
                    .replaceAll("");
            String slug = series.slugFor(word).orElse(null);
            if (slug == null) {
                unknown.add(word);
                slug = series.own();
            }
            if (value > 0) {
                bySeries.putIfAbsent(slug, value);
            }
        }
        return new SeriesNumbers(bySeries, unknown);
    }

    /** For a message: {@code mlphys 25, dlap 77}. */
    String display() {
        List<String> parts = new ArrayList<>();
        bySeries.forEach((slug, number) -> parts.add(slug + " " + number));
        return String.join(", ", parts);
    }
}
