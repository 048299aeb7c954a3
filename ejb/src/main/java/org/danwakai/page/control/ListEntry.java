package org.danwakai.page.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the list of seminars: 第77回：　山田 太郎 氏 「題目」 1/29 (remark).
 *
 * @param who people, or what the seminar is; may be empty
 * @param title null for none
 * @param date null where it cannot be read
 * @param remark what stands after the date; empty for nothing
 */
record ListEntry(int line, SeriesNumbers numbers, String who, String title, WrittenDate date, String remark) {

    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern DATE = Pattern.compile("(?:\\d{4}/)?\\d{1,2}/\\d{1,2}");

    static Optional<ListEntry> read(PageLine line, PageSeries series) {
        boolean linked = !line.links().isEmpty()
                && SeriesNumbers.announcedBy(line.links().get(0).label());
        String label = linked ? line.links().get(0).label() : line.text();
        if (!SeriesNumbers.announcedBy(label)) {
            return Optional.empty();
        }
        int labelAt = line.text().indexOf(label);
        String after = linked && labelAt >= 0 ? line.text().substring(labelAt + label.length()) : "";
        Matcher colon = COLON.matcher(label);
        int numbersEnd = colon.find() ? colon.start() : label.length();
        SeriesNumbers numbers = SeriesNumbers.read(label.substring(0, numbersEnd), series);
        String content = label.substring(Math.min(label.length(), numbersEnd + 1));
        String title = TitleReader.quotedIn(content).orElse(null);
        int titleAt = content.indexOf('「');
        int titleEnd = content.lastIndexOf('」');
        if (!linked) {
            after = title == null ? content : content.substring(titleEnd + 1);
        }
        String rest = JapaneseText.folded(after);
        Matcher date = DATE.matcher(rest);
        boolean dated = date.find();
        WrittenDate written = dated
                ? DateReader.read(rest.substring(date.start(), date.end())).orElse(null)
                : null;
        String remark = dated ? rest.substring(date.end()) : rest;
        String who = title == null || titleAt < 0 ? content : content.substring(0, titleAt);
        return Optional.of(new ListEntry(
                line.number(), numbers, JapaneseText.clean(who), title, written, Remarks.unbracketed(remark.strip())));
    }

    boolean saysLightning() {
        return who.contains("ライトニングトーク");
    }
}
