package org.danwakai.page.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the Markdown page of a seminar series, as people write it by hand. What can be read is read, what contradicts
 * itself is told, and nothing is guessed in silence; a seminar without a readable date is left out. Times are read in
 * the zone of the series, years that the page leaves out are found as {@link YearFinder} describes.
 *
 * <p>Immutable, and the same text gives an equal page.
 */
public final class SeriesPageParser {

    private final ZoneId zone;
    private final PageSeries series;
    private final LocalDate readOn;

    /** @param readOn the day of reading: it decides only where the page writes no year anywhere */
    public SeriesPageParser(ZoneId zone, PageSeries series, LocalDate readOn) {
        this.zone = zone;
        this.series = series;
        this.readOn = readOn;
    }

    /** @throws NotASeriesPageException where the text is no such page */
    public ParsedPage parse(String markdown) {
        PageGuard.check(markdown);
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        WarningList warnings = new WarningList();
        PageOutline outline = PageOutline.of(MarkdownLines.read(text, warnings), series, warnings);
        if (outline.sections.isEmpty()) {
            throw new NotASeriesPageException("no-seminar", "The page has no heading such as # 第1回.");
        }
        IntroReader intro = IntroReader.read(outline.intro, series, warnings);
        return new ParsedPage(
                seminars(outline, warnings),
                intro.organizers,
                intro.about(),
                intro.funding(),
                outline.workshops(),
                warnings.inPageOrder());
    }

    private List<ParsedSeminar> seminars(PageOutline outline, WarningList warnings) {
        NumberCheck numbers = new NumberCheck(series.own(), warnings);
        List<Section> sections = numbers.withUniqueNumbers(outline.sections);
        numbers.check(sections);
        List<SectionDraft> drafts = sections.stream()
                .map(section -> SectionReader.read(section, warnings))
                .toList();
        new ListCheck(series.own(), warnings).check(outline.entries, drafts, outline.sections);
        List<SectionDraft> dated =
                drafts.stream().filter(draft -> isDated(draft, warnings)).toList();
        Map<SectionDraft, LocalDate> dates = YearFinder.find(dated, series.own(), readOn, warnings);
        SeminarBuilder builder = new SeminarBuilder(zone, warnings);
        List<ParsedSeminar> seminars = new ArrayList<>();
        dated.forEach(draft -> seminars.add(builder.build(draft, dates.get(draft))));
        return seminars;
    }

    private static boolean isDated(SectionDraft draft, WarningList warnings) {
        WrittenDate date = draft.date;
        boolean dayExists = date == null || date.year() == null || date.inYear(date.year()) != null;
        if (date != null && dayExists) {
            return true;
        }
        String name = WarningList.quote(draft.section.name());
        if (draft.dateLine == 0) {
            warnings.warn(draft.section.line(), "date-missing", name + " has no date.");
        } else if (!dayExists) {
            warnings.warn(draft.dateLine, "date-unreadable", "The year of " + name + " has no such day.");
        }
        warnings.warn(draft.section.line(), "section-left-out", name + " is left out, since its date is not known.");
        return false;
    }
}
