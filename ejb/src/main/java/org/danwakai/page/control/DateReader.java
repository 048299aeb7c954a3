package org.danwakai.page.control;

import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads 1月29日10:30~11:30(JST) in all the ways it is written by hand. */
final class DateReader {

    private static final int MAX_LENGTH = 300;
    private static final Pattern DATE = Pattern.compile("(?:(?:(\\d{4}) ?年 ?)?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日"
            + "|(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})|(\\d{1,2})/(\\d{1,2}))");
    private static final Pattern WEEKDAY = Pattern.compile(" ?\\(([月火水木金土日])(?:曜日?)?\\) ?");
    private static final Pattern TIME = Pattern.compile(" ?(\\d{1,2})(?: ?: ?(\\d{2})| ?時 ?(?:(\\d{1,2}) ?分)?)");
    private static final Pattern UNTIL = Pattern.compile(" ?(?:[~\\-‐-―〜∼˜−ー]{1,2}|から) ?");
    private static final Pattern ZONE = Pattern.compile(" ?\\(?(日本時間|JST|UTC|GMT|[A-Z]{3,4})\\)?");

    private DateReader() {}

    static Optional<WrittenDate> read(String value) {
        String text = JapaneseText.folded(value.substring(0, Math.min(value.length(), MAX_LENGTH)));
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        Integer year = number(date, 1, 4);
        int month = number(date, 2, 5, 7);
        int day = number(date, 3, 6, 8);
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        if (!exists || (year != null && (year < 1990 || year > 2100))) {
            return Optional.empty();
        }
        Cursor rest = new Cursor(text.substring(date.end()));
        String weekday = rest.take(WEEKDAY).map(match -> match.group(1)).orElse(null);
        Optional<LocalTime> start = rest.take(TIME).flatMap(DateReader::time);
        Optional<LocalTime> end = Optional.empty();
        boolean endWritten = false;
        if (start.isPresent() && rest.take(UNTIL).isPresent()) {
            Optional<Matcher> written = rest.take(TIME);
            endWritten = written.isPresent();
            end = written.flatMap(DateReader::time).filter(time -> time.isAfter(start.get()));
        }
        String zone = rest.take(ZONE).map(match -> match.group(1)).orElse(null);
        return Optional.of(new WrittenDate(
                year,
                month,
                day,
                start.orElse(null),
                end.orElse(null),
                endWritten && end.isEmpty(),
                weekday,
                zone,
                rest.text.strip()));
    }

    private static Integer number(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return Integer.valueOf(matcher.group(group));
            }
        }
        return null;
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group(1));
        Integer minute = number(matcher, 2, 3);
        int minutes = minute == null ? 0 : minute;
        return hour > 23 || minutes > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes));
    }

    /** What is left of the line to read. */
    private static final class Cursor {

        private String text;

        Cursor(String text) {
            this.text = text;
        }

        Optional<Matcher> take(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            text = text.substring(matcher.end());
            return Optional.of(matcher);
        }
    }
}
