package org.danwakai.page.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.danwakai.page.entity.PageHeading;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.Series.OrganizerName;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.danwakai.seminar.entity.TalkKind;

/**
 * Writes the page that {@link SeriesPageParser} reads: what was read from a page and is written and read again is the same.
 * What was typed elsewhere and no page can say (a title that is called English and is Japanese, a line break within a
 * paragraph) is read as the page says it.
 */
public final class SeriesPageWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d", Locale.ROOT);

    private final String own;
    private final ZoneId zone;
    private final Map<String, String> names;
    private final StringBuilder intro = new StringBuilder();
    private final StringBuilder list = new StringBuilder();
    private final StringBuilder sections = new StringBuilder();
    private String workshops = "";

    /**
     * @param own slug of the series that the page belongs to
     * @param names how pages call the series, by their slugs; one without a name is not written
     */
    public SeriesPageWriter(String own, ZoneId zone, Map<String, String> names) {
        this.own = own;
        this.zone = zone;
        this.names = Map.copyOf(names);
    }

    public void introduce(SeriesIntroduction introduction) {
        List<OrganizerName> organizers = introduction.organizers();
        if (introduction.about() != null) {
            intro.append(introduction.about()).append("\n\n");
        }
        if (!organizers.isEmpty()) {
            intro.append(names.getOrDefault(own, ""))
                    .append("世話人：")
                    .append(organizers.stream()
                            .map(one -> SectionWriter.person(one.name(), one.affiliation()))
                            .collect(Collectors.joining("、")))
                    .append("\n\n");
        }
        if (introduction.funding() != null) {
            intro.append(introduction.funding()).append("\n\n");
        }
        if (introduction.workshops() != null) {
            workshops = "\n# 過去のワークショップ・研究会\n" + introduction.workshops() + "\n";
        }
    }

    /** Adds a seminar below those that were added before. @param numbers by slug */
    public void add(Map<String, Integer> numbers, SeminarContent content) {
        PageHeading heading = PageHeading.of(numbers, own, names);
        list.append("* [")
                .append(heading.listed())
                .append("：")
                .append(about(content))
                .append("](#")
                .append(heading.anchor())
                .append(") ")
                .append(DAY.format(content.startsAt().atZone(zone)))
                .append('\n');
        sections.append("\n# ").append(heading.text()).append('\n').append(SectionWriter.write(content, zone));
    }

    public String markdown() {
        return intro.toString() + list + sections + workshops;
    }

    /** What the list says of a seminar: 山田 太郎 氏 「題目」. */
    private static String about(SeminarContent content) {
        if (content.talks().stream().anyMatch(talk -> talk.kind() == TalkKind.LIGHTNING)) {
            return "ライトニングトーク";
        }
        String people = content.talks().stream()
                .flatMap(talk -> talk.speakers().stream())
                .map(Speaker::name)
                .distinct()
                .map(name -> name + " 氏")
                .collect(Collectors.joining("、"));
        LocalizedText title = content.theme().isEmpty() && !content.talks().isEmpty()
                ? content.talks().get(0).title()
                : content.theme();
        return title.isEmpty() ? people : people + "「" + title.in("ja") + "」";
    }
}
