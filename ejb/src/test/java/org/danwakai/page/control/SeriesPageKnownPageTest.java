package org.danwakai.page.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Compares the page of a real series, where one is given, with facts that a person read from it. */
@EnabledIfSystemProperty(named = "danwakai.page", matches = ".+")
class SeriesPageKnownPageTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");
    private static final PageSeries SERIES = new PageSeries(
            "dlap", Map.of("DLAP", "dlap", "学習物理領域セミナー", "mlphys", "領域セミナー", "mlphys", "領域セミナ", "mlphys"));

    @Test
    void agreesWithTheFactsReadByAPerson() throws IOException {
        List<String> facts = Arrays.asList(
                SeriesPageParserTest.resource("series-page-oracle.tsv").split("\n"));
        List<String> read =
                read().seminars().stream().map(SeriesPageKnownPageTest::facts).toList();
        assertThat(read).containsExactlyElementsOf(facts.subList(1, facts.size()));
    }

    @Test
    void warnsOnlyOfWhatThePageLeavesOpen() throws IOException {
        assertThat(read().warnings())
                .filteredOn(warning -> warning.severity() == PageWarning.Severity.WARNING)
                .extracting(warning -> warning.line() + " " + warning.code())
                .containsExactly("140 date-contradicts-list", "141 file-date-differs", "374 affiliation-missing");
    }

    @Test
    void findsAnAbstractForEveryTalk() throws IOException {
        assertThat(read().seminars())
                .flatMap(seminar -> seminar.content().talks())
                .allSatisfy(talk -> assertThat(talk.summary()).hasSizeGreaterThan(80));
    }

    @Test
    void readsThePageTwiceAlike() throws IOException {
        assertThat(read()).isEqualTo(read());
    }

    private static ParsedPage read() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("danwakai.page")));
        return new SeriesPageParser(TOKYO, SERIES, LocalDate.of(2026, 2, 1)).parse(page);
    }

    private static String facts(ParsedSeminar seminar) {
        SeminarContent content = seminar.content();
        List<Speaker> speakers = new ArrayList<>();
        content.talks().forEach(talk -> speakers.addAll(talk.speakers()));
        return String.join(
                "\t",
                seminar.numbers().get("dlap").toString(),
                seminar.numbers().getOrDefault("mlphys", 0) == 0
                        ? ""
                        : seminar.numbers().get("mlphys").toString(),
                iso(content.startsAt()),
                iso(content.endsAt()),
                joined(speakers, Speaker::name),
                joined(speakers, Speaker::affiliation),
                content.format().name(),
                joined(content.venues(), venue -> venue.role() + " " + venue.name()),
                count(content, Talk::materials),
                count(content, Talk::references),
                joined(content.talks(), talk -> talk.title().ja()),
                joined(content.talks(), talk -> talk.title().en()));
    }

    private static String iso(Instant instant) {
        return instant == null ? "" : instant.atZone(TOKYO).format(ISO);
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream()
                .map(text)
                .map(value -> value == null ? "" : value)
                .collect(Collectors.joining("|"));
    }

    private static String count(SeminarContent content, Function<Talk, List<?>> part) {
        return String.valueOf(content.talks().stream()
                .mapToInt(talk -> part.apply(talk).size())
                .sum());
    }
}
