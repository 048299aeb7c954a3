package org.danwakai.page.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in the name of a slide file, where it can be read in one way only: 20251120, 2024-02-15, 2026_1_15. */
final class FileNameDates {

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(20\\d{2})(?:(\\d{2})(\\d{2})|([-_.])(\\d{1,2})\\4(\\d{1,2}))(?!\\d)");

    private FileNameDates() {}

    static Optional<LocalDate> in(String url) {
        boolean outside = url.contains("://");
        // the addresses of other sites are theirs; digits in them mean anything
        if (outside || url.length() > 500) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(url.substring(url.lastIndexOf('/') + 1));
        while (date.find()) {
            String month = date.group(2) != null ? date.group(2) : date.group(5);
            String day = date.group(3) != null ? date.group(3) : date.group(6);
            try {
                return Optional.of(
                        LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return Optional.empty();
    }
}
