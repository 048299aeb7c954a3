package org.danwakai.page.control;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label that a line of a section begins with: 場所（ハイブリッド）：…
 *
 * @param word as written
 * @param qualifier what stands in brackets between word and colon; empty for none
 * @param valueStart where the value begins in the text of the line
 */
record FieldLabel(Field field, String word, String qualifier, int valueStart) {

    /** What a line of a section says. */
    enum Field {
        DATE,
        SPEAKER,
        PANELIST,
        INFORMATION,
        CHAIR,
        VENUE,
        RELAY,
        TITLE,
        SUMMARY,
        REFERENCES,
        MATERIAL,
        CO_HOST,
        NOTICE,
        PANEL,
        PART
    }

    private static final Map<Field, List<String>> WORDS = Map.ofEntries(
            Map.entry(Field.DATE, List.of("日時", "開催日時", "日程", "date")),
            Map.entry(Field.SPEAKER, List.of("発表者", "講演者", "登壇者", "講師", "speaker", "speakers")),
            Map.entry(Field.PANELIST, List.of("パネラー", "パネリスト")),
            Map.entry(Field.INFORMATION, List.of("情報提供", "情報提供者")),
            Map.entry(Field.CHAIR, List.of("座長", "司会", "chair")),
            Map.entry(Field.VENUE, List.of("場所", "会場", "開催場所", "venue")),
            Map.entry(Field.RELAY, List.of("オンライン配信会場", "配信会場")),
            Map.entry(Field.TITLE, List.of("発表題目", "講演題目", "題目", "発表タイトル", "講演タイトル", "タイトル", "title")),
            Map.entry(Field.SUMMARY, List.of("概要", "講演概要", "発表概要", "要旨", "講演要旨", "アブストラクト", "abstract")),
            Map.entry(
                    Field.REFERENCES,
                    List.of(
                            "参考文献",
                            "関連論文",
                            "参考リンク",
                            "関連リンク",
                            "関連文献",
                            "参考",
                            "文献",
                            "refs",
                            "refs.",
                            "references",
                            "reference",
                            "further reading")),
            Map.entry(Field.MATERIAL, List.of("講演スライド", "スライド", "講演ノート", "講演資料", "発表資料", "slides", "slide")),
            Map.entry(Field.CO_HOST, List.of("共催")),
            Map.entry(Field.NOTICE, List.of("お知らせ", "notice")),
            Map.entry(Field.PANEL, List.of("パネルディスカッション")));
    private static final List<Map.Entry<String, Field>> LONGEST_FIRST = WORDS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .sorted(Comparator.comparing(
                            (Map.Entry<String, Field> entry) -> -entry.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    private static final Pattern PART = Pattern.compile("第 ?[\\d０-９一二三四五六七八九十]{1,3} ?部");
    private static final String COLONS = ":：﹕꞉︓";
    private static final String OPENING = "(（[［";
    private static final String CLOSING = ")）]］";

    static Optional<FieldLabel> read(String text) {
        Matcher part = PART.matcher(text);
        if (part.lookingAt()) {
            return ending(text, part.group(), Field.PART);
        }
        String start = text.substring(0, Math.min(text.length(), 24)).toLowerCase(Locale.ROOT);
        return LONGEST_FIRST.stream()
                .filter(entry -> start.startsWith(entry.getKey()))
                .map(entry -> ending(text, text.substring(0, entry.getKey().length()), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A label ends in a colon or at the end of its line; a date alone may follow without one. */
    private static Optional<FieldLabel> ending(String text, String word, Field field) {
        int position = skipSpaces(text, word.length());
        String qualifier = "";
        if (position < text.length() && OPENING.indexOf(text.charAt(position)) >= 0) {
            int close = closing(text, position);
            if (close > 0) {
                qualifier = text.substring(position + 1, close);
                position = skipSpaces(text, close + 1);
            }
        }
        if (position == text.length()) {
            // a link that is called スライド is no label
            return field == Field.MATERIAL
                    ? Optional.empty()
                    : Optional.of(new FieldLabel(field, word, qualifier, position));
        }
        if (COLONS.indexOf(text.charAt(position)) >= 0) {
            return Optional.of(new FieldLabel(field, word, qualifier, skipSpaces(text, position + 1)));
        }
        boolean dateFollows = field == Field.DATE && Character.isDigit(text.charAt(position));
        return dateFollows ? Optional.of(new FieldLabel(field, word, qualifier, position)) : Optional.empty();
    }

    private static int closing(String text, int open) {
        int limit = Math.min(text.length(), open + 40);
        for (int i = open + 1; i < limit; i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int skipSpaces(String text, int from) {
        int position = from;
        while (position < text.length() && JapaneseText.isSpace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    /** The line without its label. Bold labels differ between source and text; then the plain text is what counts. */
    PageLine valueOf(PageLine line) {
        String label = line.text().substring(0, valueStart);
        String value = line.text().substring(valueStart);
        String markdown = line.markdown().startsWith(label.stripTrailing())
                ? line.markdown().substring(label.stripTrailing().length()).stripLeading()
                : value;
        return line.withText(markdown, value, PageLine.Gap.BREAK);
    }
}
