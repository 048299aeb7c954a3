package org.danwakai.page.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Divides a page into its introduction, the lists of seminars, the sections of seminars and the past workshops. */
final class PageOutline {

    private static final int MAX_SECTIONS = 5_000;
    private static final Pattern YEAR = Pattern.compile("(\\d{4}) ?年度?");
    private static final Pattern WORKSHOPS =
            Pattern.compile(".*(?:ワークショップ|研究会|workshops?).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CRAMPED_HEADING = Pattern.compile("^#{1,6}(?=第)");

    final List<PageLine> intro = new ArrayList<>();
    final List<ListEntry> entries = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    private final List<PageLink> workshops = new ArrayList<>();

    private final PageSeries series;
    private final WarningList warnings;
    private Part part = Part.INTRO;
    private List<PageLine> section = new ArrayList<>();
    private int sectionLevel;
    private Integer year;

    private enum Part {
        INTRO,
        SECTION,
        WORKSHOPS,
        ELSEWHERE
    }

    private PageOutline(PageSeries series, WarningList warnings) {
        this.series = series;
        this.warnings = warnings;
    }

    static PageOutline of(List<PageLine> lines, PageSeries series, WarningList warnings) {
        PageOutline outline = new PageOutline(series, warnings);
        for (PageLine line : lines) {
            if (line.isHeading()) {
                outline.heading(line);
            } else if (CRAMPED_HEADING.matcher(line.text()).find()) {
                outline.crampedHeading(line);
            } else {
                outline.line(line);
            }
        }
        return outline;
    }

    /** A Markdown list; null for none. */
    String workshops() {
        return workshops.isEmpty()
                ? null
                : workshops.stream().map(link -> "* " + link.markdown()).collect(Collectors.joining("\n"));
    }

    private void crampedHeading(PageLine line) {
        String text = CRAMPED_HEADING.matcher(line.text()).replaceFirst("");
        int level = line.text().length() - text.length();
        warnings.warn(
                line.number(),
                "heading-without-space",
                "A space is missing after the # of " + WarningList.quote(line.text()) + "; read as a heading.");
        heading(new PageLine(line.number(), level, line.before(), false, text, text, line.links()));
    }

    private void heading(PageLine line) {
        String text = JapaneseText.folded(line.text());
        Matcher yearHeading = YEAR.matcher(text);
        if (SeriesNumbers.announcedBy(text)) {
            seminar(line);
        } else if (yearHeading.matches()) {
            year = Integer.valueOf(yearHeading.group(1));
            part = Part.ELSEWHERE;
        } else if (part == Part.SECTION && line.headingLevel() > sectionLevel) {
            section.add(line);
        } else if (part != Part.INTRO || !entries.isEmpty()) {
            year = null;
            part = WORKSHOPS.matcher(text).matches() ? Part.WORKSHOPS : Part.ELSEWHERE;
        } else {
            intro.add(line);
        }
    }

    private void seminar(PageLine heading) {
        part = Part.SECTION;
        section = new ArrayList<>();
        sectionLevel = heading.headingLevel();
        SeriesNumbers numbers = SeriesNumbers.read(heading.text(), series);
        if (numbers.bySeries().isEmpty()) {
            warnings.warn(
                    heading.number(),
                    "number-unreadable",
                    "No number can be read in " + WarningList.quote(heading.text()) + "; the section is left out.");
            return;
        }
        numbers.unknownWords()
                .forEach(word -> warnings.warn(
                        heading.number(),
                        "heading-word-unknown",
                        WarningList.quote(word) + " names no known series; counted in " + series.own() + "."));
        sections.add(new Section(heading, numbers, year, section));
        if (sections.size() > MAX_SECTIONS) {
            throw new NotASeriesPageException(
                    "too-many-seminars", "The page has more than " + MAX_SECTIONS + " headings of seminars.");
        }
    }

    private void line(PageLine line) {
        boolean linksDown = !line.links().isEmpty() && line.links().get(0).url().startsWith("#");
        boolean mayBeEntry = linksDown || (line.listItem() && part != Part.SECTION);
        ListEntry entry = mayBeEntry ? ListEntry.read(line, series).orElse(null) : null;
        if (entry != null) {
            entries.add(entry);
            part = Part.ELSEWHERE;
        } else if (part == Part.SECTION) {
            section.add(line);
        } else if (part == Part.WORKSHOPS) {
            workshops.addAll(line.links());
        } else if (part == Part.INTRO) {
            intro.add(line);
        } else if (!linksDown) {
            warnings.warn(
                    line.number(),
                    "line-not-understood",
                    "Belongs to no seminar: " + WarningList.quote(line.text()) + ".");
        }
    }
}
