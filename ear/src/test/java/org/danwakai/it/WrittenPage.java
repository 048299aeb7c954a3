package org.danwakai.it;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The Markdown page of a series as somebody reads it who knows nothing of the import: what stands below which heading, in
 * which line, behind which label. What is made of it is to be found by the tests.
 */
final class WrittenPage {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:font|b|i|u|em|strong|span|a)(?: [^>]*)?>");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s*(.+)");
    private static final Pattern NUMBER = Pattern.compile("第(\\d+)回(.*?)(?=第\\d+回|$)");
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_ -]");
    private static final Pattern LINKED_ANCHOR = Pattern.compile("\\]\\(#([^)\\s]+)\\)");
    private static final Pattern LABEL = Pattern.compile(
            "(日時|発表者|講演者|パネラー|情報提供|場所|オンライン配信会場|発表題目|講演題目|発表概要|講演概要|概要|参考文献|関連論文|参考リンク|関連リンク"
                    + "|関連文献|参考|文献|Refs|References|Further reading|講演ノート|パネルディスカッション|第\\d部)"
                    + "\\s*(?:[（(]([^）)]*)[）)])?\\s*(?:[:：]\\s*(.*)|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})年 ?)?(\\d{1,2})月(\\d{1,2})日\\D{0,6}?(\\d{1,2}):(\\d{2})"
                    + "(?:[^\\d(]{0,3}(?:(\\d{1,2}):(\\d{2}))?)(.*)");

    private final List<Section> sections = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();

    /** @param label empty where the line has none @param remark what stands in brackets behind the label; may be null */
    record Line(String label, String remark, String text) {}

    /**
     * What stands below the heading of a seminar.
     *
     * @param numbers by what the heading calls each series; empty for the page's own
     * @param anchor what GitHub calls the heading
     */
    record Section(Map<String, Integer> numbers, String anchor, List<Line> lines) {

        /** The texts behind these labels. */
        List<String> labelled(String... labels) {
            return lines.stream()
                    .filter(line -> List.of(labels).contains(line.label()))
                    .map(Line::text)
                    .toList();
        }

        Matcher date() {
            Matcher date = DATE.matcher(Normalizer.normalize(labelled("日時").get(0), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " "));
            if (!date.lookingAt()) {
                throw new AssertionError("no date below " + anchor);
            }
            return date;
        }
    }

    WrittenPage(String markdown) {
        List<Line> lines = null;
        for (String line : COMMENT.matcher(markdown).replaceAll("").split("\\R|(?i)<br ?/?>")) {
            Matcher heading = HEADING.matcher(line.strip());
            if (heading.matches()) {
                lines = heading(heading.group(1).strip());
            } else if (lines != null && !line.isBlank() && !line.strip().matches("-{3,}")) {
                lines.add(line(line.strip()));
            }
        }
        Matcher linked = LINKED_ANCHOR.matcher(markdown);
        while (linked.find()) {
            anchors.add(linked.group(1));
        }
    }

    List<Section> sections() {
        return sections;
    }

    /** All that its own links lead to, of seminars or not. */
    Set<String> anchors() {
        return anchors;
    }

    /** When each begins: the page has the newest first, and leaves the year out where it goes without saying. */
    Map<Section, LocalDateTime> starts(LocalDate today) {
        Map<Section, LocalDateTime> starts = new LinkedHashMap<>();
        LocalDate latest = today.plusMonths(6);
        for (Section section : sections) {
            Matcher date = section.date();
            int month = Integer.parseInt(date.group(2));
            int day = Integer.parseInt(date.group(3));
            LocalDate found = LocalDate.of(
                    date.group(1) == null ? latest.getYear() : Integer.parseInt(date.group(1)), month, day);
            if (date.group(1) == null && found.isAfter(latest)) {
                found = found.minusYears(1);
            }
            latest = found;
            starts.put(section, found.atTime(Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5))));
        }
        return starts;
    }

    /** Letters and digits alone, of one width and case, for comparing; a name's 氏 is left out on both sides. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace("氏", "");
    }

    private List<Line> heading(String text) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.put(plain(number.group(2)), Integer.valueOf(number.group(1)));
        }
        if (numbers.isEmpty()) {
            return null;
        }
        String anchor =
                NO_ANCHOR.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        List<Line> lines = new ArrayList<>();
        sections.add(new Section(numbers, anchor, lines));
        return lines;
    }

    private static Line line(String source) {
        String text = Parser.unescapeEntities(TAG.matcher(source).replaceAll(""), false);
        Matcher label = LABEL.matcher(text);
        return label.matches()
                ? new Line(
                        label.group(1),
                        label.group(2),
                        label.group(3) == null ? "" : label.group(3).strip())
                : new Line("", null, text.strip());
    }
}
