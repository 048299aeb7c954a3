package org.danwakai.page.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.Series.OrganizerName;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A page that is read, written and read again says the same, and is written the same from then on. */
class SeriesPageWriterTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void writesWhatWasRead() {
        PageSeries series = new PageSeries(
                "hoshimi", Map.of("星見", "hoshimi", "潮流領域セミナー", "choryu", "潮流セミナー", "choryu", "潮流セミナ", "choryu"));
        isKept(
                SeriesPageParserTest.resource("invented-series.md"),
                series,
                Map.of("hoshimi", "星見", "choryu", "潮流領域セミナー"));
    }

    @Test
    @EnabledIfSystemProperty(named = "danwakai.page", matches = ".+")
    void writesWhatWasReadOfARealPage() throws IOException {
        PageSeries series = new PageSeries(
                "dlap", Map.of("DLAP", "dlap", "学習物理領域セミナー", "mlphys", "領域セミナー", "mlphys", "領域セミナ", "mlphys"));
        isKept(
                Files.readString(Path.of(System.getProperty("danwakai.page"))),
                series,
                Map.of("dlap", "DLAP", "mlphys", "学習物理領域セミナー"));
    }

    @Test
    void headsAndListsSeminarsAsPagesDo() {
        PageSeries series = new PageSeries("hoshimi", Map.of("星見", "hoshimi", "潮流領域セミナー", "choryu"));
        String written = written(
                parse(
                        "# 第3回潮流領域セミナー＋第12回星見\n日時：2022年1月21日10:30~11:30\n発表者：岩井 沙羅 氏（湾岸大）\n発表題目：暦\nお知らせ：会場が変わりました",
                        series),
                series,
                Map.of("hoshimi", "星見", "choryu", "潮流領域セミナー"));
        assertThat(written)
                .contains("* [第3回潮流領域セミナー・第12回星見：岩井 沙羅 氏「暦」](#第3回潮流領域セミナー第12回星見) 1/21\n")
                .contains("# 第3回潮流領域セミナー＋第12回星見\n日時：2022年1月21日10:30~11:30(JST)<br>\nお知らせ：会場が変わりました<br>\n");
    }

    private static void isKept(String page, PageSeries series, Map<String, String> names) {
        ParsedPage read = parse(page, series);
        String written = written(read, series, names);
        ParsedPage again = parse(written, series);
        assertThat(again.seminars()).hasSameSizeAs(read.seminars());
        for (int i = 0; i < read.seminars().size(); i++) {
            ParsedSeminar seminar = read.seminars().get(i);
            assertThat(again.seminars().get(i).numbers()).isEqualTo(seminar.numbers());
            assertThat(again.seminars().get(i).content())
                    .as(seminar.numbers().toString())
                    .usingRecursiveComparison()
                    .isEqualTo(seminar.content());
        }
        assertThat(again.about()).isEqualTo(read.about());
        assertThat(again.funding()).isEqualTo(read.funding());
        assertThat(again.workshops()).isEqualTo(read.workshops());
        assertThat(organizers(again, series)).isEqualTo(organizers(read, series));
        assertThat(written(again, series, names)).isEqualTo(written);
    }

    private static ParsedPage parse(String page, PageSeries series) {
        return new SeriesPageParser(TOKYO, series, LocalDate.of(2026, 2, 1)).parse(page);
    }

    private static String written(ParsedPage page, PageSeries series, Map<String, String> names) {
        SeriesPageWriter writer = new SeriesPageWriter(series.own(), TOKYO, names);
        writer.introduce(new SeriesIntroduction(
                new LocalizedText(series.own(), null),
                new LocalizedText(null, null),
                List.of(),
                organizers(page, series),
                page.about(),
                page.funding(),
                page.workshops()));
        page.seminars().forEach(seminar -> writer.add(seminar.numbers(), seminar.content()));
        return writer.markdown();
    }

    private static List<OrganizerName> organizers(ParsedPage page, PageSeries series) {
        return page.organizers().stream()
                .filter(one -> one.series().equals(series.own()))
                .map(one -> new OrganizerName(one.name(), one.affiliation()))
                .toList();
    }
}
