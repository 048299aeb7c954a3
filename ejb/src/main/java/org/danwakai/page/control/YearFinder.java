package org.danwakai.page.control;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the years that a page leaves out. Numbers ascend with time: from a seminar whose year is written, each later
 * one falls on the first occurrence of its day after the one before it, and each earlier one on the last before it.
 *
 * <p>Where no year is written at all, an anchor is sought in this order, and a warning tells which: a date in the name
 * of a slide file that agrees in month and day; a heading such as 2022年; else the newest seminar is put nearest to
 * the day of reading, since pages announce what is soon and keep what was.
 */
final class YearFinder {

    // seminars come every few weeks; a longer pause is more likely a slip in a date, which shifts every year after it
    private static final int LONG_GAP_DAYS = 270;
    private static final int NEAR_DAYS = 7;

    private final List<SectionDraft> inOrder;
    private final LocalDate readOn;
    private final WarningList warnings;
    private final LocalDate[] anchors;
    private final LocalDate[] dates;

    private YearFinder(List<SectionDraft> inOrder, LocalDate readOn, WarningList warnings) {
        this.inOrder = inOrder;
        this.readOn = readOn;
        this.warnings = warnings;
        this.anchors = new LocalDate[inOrder.size()];
        this.dates = new LocalDate[inOrder.size()];
    }

    /** @param drafts with a date each, in the order of the page */
    static Map<SectionDraft, LocalDate> find(
            List<SectionDraft> drafts, String own, LocalDate readOn, WarningList warnings) {
        YearFinder finder = new YearFinder(inOrderOfTime(drafts, own), readOn, warnings);
        if (!drafts.isEmpty()) {
            finder.run();
        }
        Map<SectionDraft, LocalDate> found = new IdentityHashMap<>();
        for (int i = 0; i < finder.dates.length; i++) {
            found.put(finder.inOrder.get(i), finder.dates[i]);
        }
        return found;
    }

    /** By the number in the page's own series; a seminar without one stands where the page puts it. */
    private static List<SectionDraft> inOrderOfTime(List<SectionDraft> drafts, String own) {
        boolean newestFirst = NumberCheck.newestFirst(
                drafts.stream().map(draft -> draft.section).toList(), own);
        List<SectionDraft> oldestFirst = new ArrayList<>(drafts);
        if (newestFirst) {
            Collections.reverse(oldestFirst);
        }
        Map<SectionDraft, Integer> key = new IdentityHashMap<>();
        int last = 0;
        for (SectionDraft draft : oldestFirst) {
            last = draft.section.numbers().bySeries().getOrDefault(own, last);
            key.put(draft, last);
        }
        oldestFirst.sort(Comparator.comparing(key::get));
        return oldestFirst;
    }

    private void run() {
        int derived = 0;
        for (int i = 0; i < anchors.length; i++) {
            WrittenDate written = inOrder.get(i).date;
            anchors[i] = written.year() == null ? null : written.inYear(written.year());
            derived += anchors[i] == null ? 1 : 0;
        }
        int first = firstAnchor();
        if (first < 0) {
            first = weakAnchor();
        } else if (derived > 0) {
            warnings.inform(
                    inOrder.get(first).dateLine,
                    "year-derived",
                    derived + " of " + anchors.length + " dates have no year; found by counting from " + anchors[first]
                            + ".");
        }
        dates[first] = anchors[first];
        for (int i = first + 1; i < dates.length; i++) {
            LocalDate expected = expectedAfter(i - 1, i);
            dates[i] = anchors[i] == null ? expected : anchors[i];
            compareWithAnchor(i, expected);
        }
        for (int i = first - 1; i >= 0; i--) {
            boolean sameDay = isEarlier(inOrder.get(i), inOrder.get(i + 1));
            dates[i] = inOrder.get(i).date.onOrBefore(sameDay ? dates[i + 1] : dates[i + 1].minusDays(1));
        }
        gaps();
        for (int i = 0; i < dates.length; i++) {
            witnesses(inOrder.get(i), dates[i]);
        }
    }

    private int firstAnchor() {
        for (int i = 0; i < anchors.length; i++) {
            if (anchors[i] != null) {
                return i;
            }
        }
        return -1;
    }

    private int weakAnchor() {
        for (int i = 0; i < anchors.length; i++) {
            SectionDraft draft = inOrder.get(i);
            for (LocalDate file : draft.fileDates()) {
                if (isSameDay(draft.date, file)) {
                    anchors[i] = file;
                    weak(draft, "year-from-file-name", "from the name of a file", file);
                    return i;
                }
            }
        }
        for (int i = 0; i < anchors.length; i++) {
            SectionDraft draft = inOrder.get(i);
            Integer year = draft.section.yearHeading();
            anchors[i] = year == null ? null : draft.date.inYear(year);
            if (anchors[i] != null) {
                weak(draft, "year-from-heading", "from the heading above", anchors[i]);
                return i;
            }
        }
        int newest = anchors.length - 1;
        SectionDraft draft = inOrder.get(newest);
        LocalDate before = draft.date.onOrBefore(readOn);
        LocalDate after = draft.date.onOrAfter(readOn);
        boolean past = ChronoUnit.DAYS.between(before, readOn) <= ChronoUnit.DAYS.between(readOn, after);
        anchors[newest] = past ? before : after;
        weak(draft, "year-unknown", "as near to the day of reading, " + readOn + ", as can be", anchors[newest]);
        return newest;
    }

    private void weak(SectionDraft draft, String code, String how, LocalDate date) {
        warnings.warn(
                draft.dateLine,
                code,
                "The page writes no year; " + WarningList.quote(draft.section.name()) + " is put on " + date + ", "
                        + how + ", and the others are counted from there.");
    }

    private LocalDate expectedAfter(int earlier, int later) {
        boolean sameDay = isEarlier(inOrder.get(earlier), inOrder.get(later));
        return inOrder.get(later).date.onOrAfter(sameDay ? dates[earlier] : dates[earlier].plusDays(1));
    }

    private static boolean isEarlier(SectionDraft one, SectionDraft other) {
        LocalTime first = one.date.start();
        LocalTime second = other.date.start();
        return first != null && second != null && first.isBefore(second);
    }

    private void compareWithAnchor(int i, LocalDate expected) {
        if (!dates[i].equals(expected)) {
            warnings.warn(
                    inOrder.get(i).dateLine,
                    "year-contradicts-order",
                    WarningList.quote(inOrder.get(i).section.name()) + " says " + dates[i]
                            + ", but counting from the ones before gives " + expected
                            + "; check the dates before this one.");
        }
    }

    private void gaps() {
        for (int i = 1; i < dates.length; i++) {
            long days = ChronoUnit.DAYS.between(dates[i - 1], dates[i]);
            if (days > LONG_GAP_DAYS) {
                warnings.warn(
                        inOrder.get(i).dateLine,
                        "long-gap",
                        WarningList.quote(inOrder.get(i).section.name()) + " falls on " + dates[i] + ", " + days
                                + " days after the one before.");
            }
        }
    }

    private void witnesses(SectionDraft draft, LocalDate date) {
        Integer year = draft.section.yearHeading();
        if (year != null && year != date.getYear()) {
            warnings.inform(
                    draft.section.line(),
                    "year-heading-differs",
                    WarningList.quote(draft.section.name()) + " stands below " + year + "年 but falls on " + date + ".");
        }
        List<LocalDate> files = draft.fileDates();
        if (files.isEmpty() || files.contains(date)) {
            return;
        }
        LocalDate file = files.get(0);
        String message = "The name of a file of " + WarningList.quote(draft.section.name()) + " says " + file
                + ", the page " + date + ".";
        boolean near = Math.abs(ChronoUnit.DAYS.between(file, date)) <= NEAR_DAYS;
        if (near) {
            warnings.inform(draft.dateLine, "file-date-differs", message);
        } else {
            warnings.warn(draft.dateLine, "file-date-differs", message);
        }
    }

    private static boolean isSameDay(WrittenDate date, LocalDate day) {
        return date.month() == day.getMonthValue() && date.day() == day.getDayOfMonth();
    }
}
