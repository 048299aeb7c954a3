package org.danwakai.page.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.danwakai.page.control.PageWarning.Severity;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.junit.jupiter.api.Test;

/** A page that contradicts itself or leaves something out is told line by line, and imported as far as it goes. */
class SeriesPageContradictionTest {

    @Test
    void followsTheSectionWhereTheListDiffers() {
        ParsedPage page = SeriesPageParserTest.parse("""
                * [第2回：　空野 一 氏 「星の話」](#第2回) 4/24

                # 第2回
                日時：2021年4月16日10:30~11:30(JST)
                発表者：空野 二 氏 (北海大)
                発表題目：月の話
                概要：月を語る。
                """);
        assertThat(codes(page))
                .containsExactly("date-contradicts-list", "speaker-contradicts-list", "title-contradicts-list");
        assertThat(page.warnings())
                .allMatch(warning -> warning.line() == 3 && warning.severity() == Severity.WARNING)
                .anyMatch(warning -> warning.message().contains("4/24")
                        && warning.message().contains("4月16日")
                        && warning.message().contains("line 1"));
        assertThat(only(page).startsAt()).isEqualTo(Instant.parse("2021-04-16T01:30:00Z"));
        assertThat(only(page).talks().get(0).title().ja()).isEqualTo("月の話");
    }

    @Test
    void seesNoDifferenceInWidthOrSpaces() {
        ParsedPage page = SeriesPageParserTest.parse("""
                * [第2回：　空野　一 氏 「ＡＩの　話」](#第2回) 4/16

                # 第2回
                日時：2021年4月16日10:30~11:30(JST)
                発表者：空野一 氏 (北海大)
                発表題目：AIの話
                概要：語る。
                """);
        assertThat(page.warnings()).isEmpty();
    }

    @Test
    void tellsOfEntriesWithoutSectionAndSectionsWithoutEntry() {
        ParsedPage page = SeriesPageParserTest.parse("""
                * [第3回：　空野 一 氏 「星」](#第3回) 5/7

                """ + section("# 第2回", "2021年4月16日10:30-11:30"));
        assertThat(codes(page)).containsExactly("list-entry-without-section", "section-without-list-entry");
    }

    @Test
    void leavesOutASectionWithoutReadableDateAndKeepsTheOthers() {
        ParsedPage page = SeriesPageParserTest.parse(section("# 第3回", "未定")
                + "# 第2回\n発表者：空野 一 氏 (北海大)\n発表題目：星\n概要：星。\n\n"
                + section("# 第1回", "2021年4月16日10:30-11:30"));
        assertThat(page.seminars()).extracting(ParsedSeminar::numbers).containsExactly(Map.of("hoshimi", 1));
        assertThat(codes(page))
                .containsExactly("section-left-out", "date-unreadable", "date-missing", "section-left-out");
    }

    @Test
    void importsASeminarThatHasANumberAndADateOnly() {
        ParsedPage page = SeriesPageParserTest.parse("# 第1回\n日時：2021年4月16日\n");
        assertThat(only(page).startsAt()).isEqualTo(Instant.parse("2021-04-15T15:00:00Z"));
        assertThat(only(page).talks()).extracting(Talk::speakers).containsExactly(List.of());
        assertThat(codes(page)).containsExactly("title-missing", "speaker-missing", "abstract-missing", "time-missing");
    }

    @Test
    void tellsOfNumbersTwiceLeftOutAndOutOfOrder() {
        ParsedPage page = SeriesPageParserTest.parse(section("# 第2回潮流領域セミナー＋第9回星見", "10月1日10:30-11:30")
                + section("# 第3回潮流領域セミナー＋第8回星見", "2021年9月1日10:30-11:30")
                + section("# 第5回", "6月1日10:30-11:30")
                + section("# 第6回", "7月1日10:30-11:30")
                + section("# 第5回", "6月2日10:30-11:30"));
        assertThat(codes(page))
                .containsExactlyInAnyOrder(
                        "number-out-of-sequence",
                        "number-gap",
                        "number-out-of-order",
                        "number-duplicate",
                        "section-left-out",
                        "year-derived");
        assertThat(page.seminars()).hasSize(4);
    }

    @Test
    void tellsWhenAWrittenYearContradictsTheOrderOfTheNumbers() {
        ParsedPage page = SeriesPageParserTest.parse(section("# 第3回", "2022年3月1日10:30-11:30")
                + section("# 第2回", "11月1日10:30-11:30")
                + section("# 第1回", "2020年12月1日10:30-11:30"));
        assertThat(codes(page)).containsExactly("long-gap", "year-derived");
        ParsedPage wrong = SeriesPageParserTest.parse(section("# 第3回", "2021年3月1日10:30-11:30")
                + section("# 第2回", "11月1日10:30-11:30")
                + section("# 第1回", "2020年12月1日10:30-11:30"));
        assertThat(codes(wrong)).contains("year-contradicts-order");
        assertThat(wrong.seminars().get(0).content().startsAt()).isEqualTo(Instant.parse("2021-03-01T01:30:00Z"));
    }

    @Test
    void takesTheYearFromAFileNameWhereNoneIsWritten() {
        ParsedPage page = SeriesPageParserTest.parse(section("# 第2回", "1月10日10:30-11:30")
                + section("# 第1回", "12月1日10:30-11:30")
                + "[講演スライド](./slides/talk_2018-12-01.pdf)\n");
        assertThat(codes(page)).containsExactly("year-from-file-name");
        assertThat(page.seminars())
                .extracting(seminar -> seminar.content().startsAt())
                .containsExactly(Instant.parse("2019-01-10T01:30:00Z"), Instant.parse("2018-12-01T01:30:00Z"));
    }

    @Test
    void takesTheYearFromAHeadingWhereNothingElseTellsIt() {
        ParsedPage page = SeriesPageParserTest.parse("# 2017年\n" + section("# 第1回", "12月1日10:30-11:30"));
        assertThat(codes(page)).containsExactly("year-from-heading");
        assertThat(only(page).startsAt()).isEqualTo(Instant.parse("2017-12-01T01:30:00Z"));
    }

    @Test
    void putsTheNewestSeminarNearestToTheDayOfReadingWhereNothingTellsTheYear() {
        String text = section("# 第2回", "3月10日10:30-11:30") + section("# 第1回", "12月1日10:30-11:30");
        ParsedPage page = SeriesPageParserTest.parse(text);
        assertThat(codes(page)).containsExactly("year-unknown");
        assertThat(page.seminars())
                .extracting(seminar -> seminar.content().startsAt())
                .containsExactly(Instant.parse("2026-03-10T01:30:00Z"), Instant.parse("2025-12-01T01:30:00Z"));
    }

    @Test
    void tellsWhenFileWeekdayOrZoneDisagreeWithTheDate() {
        ParsedPage page = SeriesPageParserTest.parse(
                section("# 第1回", "2021年4月16日(木)10:30-11:30(UTC)") + "[講演スライド](./slides/20210430_sora.pdf)\n");
        assertThat(codes(page)).containsExactly("file-date-differs", "zone-contradicts", "weekday-contradicts");
        ParsedPage elsewhere = new SeriesPageParser(
                        ZoneId.of("Europe/Berlin"), new PageSeries("hoshimi", Map.of()), LocalDate.of(2026, 2, 1))
                .parse(section("# 第1回", "2021年4月16日10:30-11:30(JST)"));
        assertThat(codes(elsewhere)).containsExactly("zone-contradicts");
        assertThat(only(elsewhere).startsAt()).isEqualTo(Instant.parse("2021-04-16T08:30:00Z"));
    }

    @Test
    void tellsOfLinesThatItDoesNotUnderstand() {
        ParsedPage page = SeriesPageParserTest.parse("""
                # 第1回
                懇親会があります。
                日時：2021年4月16日10:30-9:30
                発表者：空野 一 氏 (北海大
                場所：北海大学 天文棟
                発表題目：星
                概要：星。<br>

                [登録フォーム](https://forms.example.org/1)

                #第0回
                """);
        assertThat(codes(page))
                .containsExactly(
                        "line-not-understood",
                        "end-unreadable",
                        "bracket-unbalanced",
                        "format-assumed",
                        "form-link-ignored",
                        "heading-without-space",
                        "number-unreadable");
        assertThat(only(page).description()).isEqualTo("懇親会があります。");
        assertThat(only(page).endsAt()).isNull();
        assertThat(only(page).format()).isEqualTo(Format.ON_SITE);
        assertThat(only(page).talks().get(0).speakers().get(0).affiliation()).isEqualTo("北海大");
    }

    @Test
    void dropsCommentsAndTellsOfOneThatIsNeverClosed() {
        ParsedPage page = SeriesPageParserTest.parse("<!-- 旧 --> 序\n\n" + section("# 第1回", "2021年4月16日10:30-11:30")
                + "<!--\n\n# 第2回\n日時：2021年5月1日10:30-11:30\n");
        assertThat(page.seminars()).hasSize(1);
        assertThat(page.about()).isEqualTo("序");
        assertThat(codes(page)).containsExactly("comment-unclosed");
    }

    @Test
    void readsTextThatBeginsWithATagAndUnderlinedTextAsTheTextThatItIs() {
        ParsedPage page = SeriesPageParserTest.parse("""
                # 第1回

                <br>
                日時: 2021年4月16日 10時30分～11時30分<br>
                <font color="red">発表者: 空野 一 氏 (北海大)</font><br>
                発表題目: 星と<b>月</b><br>
                <a href="./slides/a.pdf">講演スライド</a><br>
                概要: 星を語る。
                ---
                """);
        assertThat(codes(page)).isEmpty();
        assertThat(only(page).endsAt()).isEqualTo(Instant.parse("2021-04-16T02:30:00Z"));
        Talk talk = only(page).talks().get(0);
        assertThat(talk.title().ja()).isEqualTo("星と月");
        assertThat(talk.summary()).isEqualTo("星を語る。");
        assertThat(talk.materials()).extracting(SeminarContent.Material::url).containsExactly("./slides/a.pdf");
    }

    @Test
    void believesWhatIsSaidOfTheLanguageMoreThanTheAbstract() {
        String text = section("# 第1回", "2021年4月16日10:30-11:30");
        assertThat(only(SeriesPageParserTest.parse(text)).language()).isEqualTo("ja");
        ParsedPage english = SeriesPageParserTest.parse(text.replace("概要", "（ご講演は英語）<br>\n概要"));
        assertThat(only(english).language()).isEqualTo("en");
        assertThat(codes(english)).isEmpty();
    }

    @Test
    void joinsWrappedLinesAsTheirLettersWant() {
        ParsedPage page = SeriesPageParserTest.parse("""
                # 第1回
                日時：2021年4月16日10:30-11:30
                発表者：空野 一 氏 (北海大)
                発表題目：星
                概要：星を見る,
                月を見る.
                それから deep
                sky も
                見る。
                """);
        assertThat(only(page).talks().get(0).summary()).isEqualTo("星を見る, 月を見る. それから deep sky も見る。");
    }

    private static String section(String heading, String date) {
        return heading + "\n日時：" + date + "<br>\n発表者：空野 一 氏 (北海大)<br>\n発表題目：星の話<br>\n概要：星を語る。<br>\n\n";
    }

    private static List<String> codes(ParsedPage page) {
        return page.warnings().stream().map(PageWarning::code).toList();
    }

    private static SeminarContent only(ParsedPage page) {
        assertThat(page.seminars()).hasSize(1);
        return page.seminars().get(0).content();
    }
}
