package org.danwakai.page.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the Markdown page of a series calls a seminar: 第25回学習物理領域セミナー＋第77回DLAP.
 *
 * @param parts one for each series
 */
public record PageHeading(List<String> parts) {

    private static final Pattern IN_NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    public PageHeading {
        parts = List.copyOf(parts);
    }

    /**
     * @param numbers by the slugs of the series
     * @param own slug of the series whose page it is; it comes last, and needs no name where it is alone
     * @param names how pages call each series, by its slug; a series without a name is not named
     */
    public static PageHeading of(Map<String, Integer> numbers, String own, Map<String, String> names) {
        List<String> parts = new ArrayList<>();
        numbers.forEach((slug, number) -> {
            if (!slug.equals(own) && names.containsKey(slug)) {
                parts.add("第" + number + "回" + names.get(slug));
            }
        });
        if (numbers.containsKey(own)) {
            parts.add("第" + numbers.get(own) + "回" + (parts.isEmpty() ? "" : names.getOrDefault(own, "")));
        }
        return new PageHeading(parts);
    }

    public String text() {
        return String.join("＋", parts);
    }

    /** As the list above the sections has it. */
    public String listed() {
        return String.join("・", parts);
    }

    /** What GitHub calls the heading in links to it: 第25回学習物理領域セミナー第77回dlap. */
    public String anchor() {
        return IN_NO_ANCHOR
                .matcher(text().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }
}
