package org.danwakai.people.control;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as forms and spreadsheets write it: {@code 2021/04/08 1:11:22 午後 GMT+9}, {@code 4/8/2021 13:11:22},
 * {@code 2021-04-08T13:11:22+09:00}, {@code 2021年4月8日 13時11分}.
 */
final class WrittenTime {

    private static final String DATE = "(?:(?<y>\\d{4})[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?"
            + "|(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<c>\\d{4}|\\d{2}))";
    private static final String WEEKDAY = "(?:\\s*\\([^)]{1,9}\\))?";
    private static final String HALF = "午前|午後|am|pm";
    private static final String TIME = "(?<h1>" + HALF + ")?\\s*(?<h>\\d{1,2})[:時](?<min>\\d{1,2})"
            + "(?:[:分](?:(?<s>\\d{1,2})(?:[.,]\\d{1,9})?秒?)?)?\\s*(?<h2>" + HALF + ")?";
    private static final String OFFSET =
            "\\s*(?<zone>z|(?:gmt|utc)?(?<sign>[+-])(?<oh>\\d{1,2})(?::?(?<om>\\d{2}))?" + "|gmt|utc|jst)?";
    private static final Pattern WRITTEN =
            Pattern.compile(DATE + WEEKDAY + "(?:(?:\\s*[t,]\\s*|\\s*)" + TIME + OFFSET + ")?");
    private static final int LONGEST = 60;
    private static final int NOON = 12;

    private WrittenTime() {}

    /** @param zone where it was written, unless it says otherwise; empty when it is no time */
    static Optional<Instant> parse(String text, ZoneId zone) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(local(written).atZone(zone(written, zone)).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher written) {
        int hour = number(written, "h");
        String half = written.group("h1") != null ? written.group("h1") : written.group("h2");
        if (half != null) {
            boolean afternoon = half.equals("午後") || half.equals("pm");
            hour = (hour == NOON ? 0 : hour) + (afternoon && hour <= NOON ? NOON : 0);
        }
        int minute = number(written, "min");
        int second = number(written, "s");
        if (written.group("y") != null) {
            return LocalDateTime.of(
                    number(written, "y"), number(written, "m"), number(written, "d"), hour, minute, second);
        }
        int year = number(written, "c");
        boolean dayFirst = number(written, "a") > NOON;
        return LocalDateTime.of(
                year < 100 ? 2000 + year : year,
                number(written, dayFirst ? "b" : "a"),
                number(written, dayFirst ? "a" : "b"),
                hour,
                minute,
                second);
    }

    private static ZoneId zone(Matcher written, ZoneId home) {
        if (written.group("sign") != null) {
            int sign = written.group("sign").equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * number(written, "oh"), sign * number(written, "om"));
        }
        String zone = written.group("zone");
        if (zone == null) {
            return home;
        }
        return zone.equals("jst") ? ZoneOffset.ofHours(9) : ZoneOffset.UTC;
    }

    private static int number(Matcher written, String group) {
        String digits = written.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
