package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks for numbers given twice, left out, or out of order; the first section on the page keeps a disputed number. */
final class NumberCheck {

    private final String own;
    private final WarningList warnings;

    NumberCheck(String own, WarningList warnings) {
        this.own = own;
        this.warnings = warnings;
    }

    /** The sections with each number in one of them only; a section that loses its last number is left out. */
    List<Section> withUniqueNumbers(List<Section> sections) {
        Map<String, Integer> lineOf = new HashMap<>();
        List<Section> unique = new ArrayList<>();
        for (Section section : sections) {
            Map<String, Integer> kept = new LinkedHashMap<>();
            section.numbers().bySeries().forEach((slug, number) -> {
                Integer first = lineOf.putIfAbsent(slug + " " + number, section.line());
                if (first == null) {
                    kept.put(slug, number);
                } else {
                    warnings.warn(
                            section.line(),
                            "number-duplicate",
                            WarningList.quote(section.name()) + ": " + slug + " " + number + " is already in line "
                                    + first + ".");
                }
            });
            if (kept.isEmpty()) {
                warnings.warn(
                        section.line(),
                        "section-left-out",
                        WarningList.quote(section.name()) + " has no number of its own and is left out.");
            } else {
                unique.add(new Section(
                        section.heading(),
                        new SeriesNumbers(kept, section.numbers().unknownWords()),
                        section.yearHeading(),
                        section.lines()));
            }
        }
        return unique;
    }

    void check(List<Section> sections) {
        Map<String, TreeMap<Integer, Section>> bySeries = new TreeMap<>();
        for (Section section : sections) {
            section.numbers().bySeries().forEach((slug, number) -> bySeries.computeIfAbsent(
                            slug, key -> new TreeMap<>())
                    .put(number, section));
        }
        bySeries.forEach(this::gaps);
        order(sections);
        TreeMap<Integer, Section> ownNumbers = bySeries.getOrDefault(own, new TreeMap<>());
        bySeries.keySet().stream().filter(slug -> !slug.equals(own)).forEach(slug -> sequence(slug, ownNumbers));
    }

    /** Whether the page lists the newest seminar first, as most do. */
    static boolean newestFirst(List<Section> sections, String own) {
        List<Integer> numbers = ownNumbers(sections, own);
        int ascending = 0;
        for (int i = 1; i < numbers.size(); i++) {
            ascending += Integer.compare(numbers.get(i), numbers.get(i - 1));
        }
        return ascending <= 0;
    }

    private void gaps(String slug, TreeMap<Integer, Section> sections) {
        Integer last = null;
        for (Map.Entry<Integer, Section> entry : sections.entrySet()) {
            if (last != null && entry.getKey() > last + 1) {
                String missing = entry.getKey() == last + 2
                        ? String.valueOf(last + 1)
                        : (last + 1) + " to " + (entry.getKey() - 1);
                warnings.warn(
                        entry.getValue().line(), "number-gap", "There is no section for " + slug + " " + missing + ".");
            }
            last = entry.getKey();
        }
    }

    private void order(List<Section> sections) {
        boolean newestFirst = newestFirst(sections, own);
        Integer last = null;
        for (Section section : sections) {
            Integer number = section.numbers().bySeries().get(own);
            if (number != null && last != null && newestFirst == number > last) {
                warnings.warn(
                        section.line(),
                        "number-out-of-order",
                        WarningList.quote(section.name()) + " stands after " + own + " " + last + ".");
            }
            last = number == null ? last : number;
        }
    }

    private void sequence(String slug, TreeMap<Integer, Section> byOwnNumber) {
        Integer last = null;
        for (Section section : byOwnNumber.values()) {
            Integer number = section.numbers().bySeries().get(slug);
            if (number != null && last != null && number <= last) {
                warnings.warn(
                        section.line(),
                        "number-out-of-sequence",
                        WarningList.quote(section.name()) + ": " + slug + " " + number + " comes after " + slug + " "
                                + last + " in the order of " + own + ".");
            }
            last = number == null ? last : number;
        }
    }

    private static List<Integer> ownNumbers(List<Section> sections, String own) {
        List<Integer> numbers = new ArrayList<>();
        for (Section section : sections) {
            Integer number = section.numbers().bySeries().get(own);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
