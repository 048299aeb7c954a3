package org.danwakai.page.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.danwakai.page.control.PageWarning.Severity;
import org.danwakai.seminar.entity.Format;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.MaterialKind;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SeminarContent.CoHost;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Reference;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.danwakai.seminar.entity.SeminarContent.Venue;
import org.danwakai.seminar.entity.SpeakerRole;
import org.danwakai.seminar.entity.TalkKind;
import org.danwakai.seminar.entity.VenueRole;
import org.junit.jupiter.api.Test;

/** Reads a page with every spelling that hand-written pages use, and compares it field by field. */
class SeriesPageParserTest {

    private static final PageSeries SERIES = new PageSeries(
            "hoshimi", Map.of("星見", "hoshimi", "潮流領域セミナー", "choryu", "潮流セミナー", "choryu", "潮流セミナ", "choryu"));
    private static final LocalizedText NONE = new LocalizedText(null, null);

    private final ParsedPage page = parse(resource("invented-series.md"));

    static ParsedPage parse(String markdown) {
        return new SeriesPageParser(ZoneId.of("Asia/Tokyo"), SERIES, LocalDate.of(2026, 2, 1)).parse(markdown);
    }

    static String resource(String name) {
        try (InputStream in = SeriesPageParserTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsEverySeminarWithItsNumbersInTheOrderOfThePage() {
        assertThat(page.seminars())
                .extracting(seminar -> seminar.numbers().toString())
                .containsExactly(
                        "{choryu=3, hoshimi=12}",
                        "{choryu=2, hoshimi=11}",
                        "{choryu=1, hoshimi=10}",
                        "{hoshimi=9}",
                        "{hoshimi=8}",
                        "{hoshimi=7}",
                        "{hoshimi=6}",
                        "{hoshimi=5}");
        assertThat(page.seminars().get(0).line()).isEqualTo(27);
        assertThat(page.seminars().get(7).line()).isEqualTo(136);
    }

    @Test
    void findsYearsByCountingFromTheWrittenOnes() {
        assertThat(page.seminars())
                .extracting(seminar -> seminar.content().startsAt())
                .containsExactly(
                        at("2022-01-21T10:30+09:00"),
                        at("2021-12-24T10:30+09:00"),
                        at("2021-11-05T10:30+09:00"),
                        at("2021-09-03T16:30+09:00"),
                        at("2021-06-04T16:00+09:00"),
                        at("2021-04-23T10:30+09:00"),
                        at("2020-11-20T10:30+09:00"),
                        at("2020-10-09T10:30+09:00"));
        assertThat(page.seminars())
                .extracting(seminar -> seminar.content().endsAt())
                .containsExactly(
                        at("2022-01-21T11:30+09:00"),
                        at("2021-12-24T11:30+09:00"),
                        at("2021-11-05T11:30+09:00"),
                        at("2021-09-03T17:30+09:00"),
                        null,
                        at("2021-04-23T11:30+09:00"),
                        at("2020-11-20T12:00+09:00"),
                        at("2020-10-09T11:30+09:00"));
    }

    @Test
    void readsFullWidthFormsNestedBracketsBothVenuesATranslatedTitleAndASentenceThatBeginsWithACitation() {
        SeminarContent content = seminar(12);
        assertThat(content.format()).isEqualTo(Format.HYBRID);
        assertThat(content.venues())
                .containsExactly(new Venue("湾岸大学 ３号館 301", VenueRole.MAIN), new Venue("北海大学 天文棟", VenueRole.RELAY));
        assertThat(content.language()).isEqualTo("ja");
        assertThat(content.theme()).isEqualTo(NONE);
        assertThat(content.talks())
                .containsExactly(new Talk(
                        TalkKind.TALK,
                        null,
                        new LocalizedText("潮の満ち引きと暦", "How the Tides Made a Calendar"),
                        "暦は潮から生まれたという説がある[1]。本講演ではその根拠を古い帳面から読み解き、"
                                + "$\\{t_i\\}_{i=1}^{n}$ の並びを AIで復元する。\n\n"
                                + "次に残された課題を述べる [2, 3]。\n\n[2]は特に大切である。",
                        "ja",
                        List.of(new Speaker("岩井 沙羅", "湾岸大学 海洋学部（暦研究室)", null, SpeakerRole.SPEAKER)),
                        List.of(
                                new Reference(
                                        "S. Iwai, Tides and Calendars, arXiv:2501.01234 [physics.hist-ph].",
                                        "https://arxiv.org/abs/2501.01234"),
                                new Reference(
                                        "帳面の記録 https://archive.example.org/ledger/(a)。",
                                        "https://archive.example.org/ledger/(a)"),
                                new Reference("\"Moon logs\", the archive", "https://archive.example.org/moon"),
                                new Reference("https://calendar.example.org/", "https://calendar.example.org/")),
                        List.of(new Material("講演スライド", MaterialKind.SLIDES, "./slides/iwai_20220121.pdf"))));
    }

    @Test
    void readsARelayOfAnOnlineSeminarATitleInBothLanguagesAndUnnumberedReferences() {
        SeminarContent content = seminar(11);
        assertThat(content.format()).isEqualTo(Format.ONLINE);
        assertThat(content.venues()).containsExactly(new Venue("南洋大学 第2会議室", VenueRole.RELAY));
        assertThat(content.talks())
                .containsExactly(new Talk(
                        TalkKind.TALK,
                        null,
                        new LocalizedText("海霧の観測", "Observing fog over the open sea"),
                        "霧は静かに来る。\n\nそして静かに去る。\n\n- 朝の霧\n\n- 夜の霧",
                        "ja",
                        List.of(new Speaker("佐久間 実", null, null, SpeakerRole.SPEAKER)),
                        List.of(
                                new Reference("A. Mist and B. Haze, \"Fog as a signal\", J. Fog 3, 14 (2019)", null),
                                new Reference("C. Cloud, Weather Lett. 2, 7 (2020)", null)),
                        List.of(new Material("講演ノート", MaterialKind.NOTES, "./notes/fog.pdf"))));
    }

    @Test
    void readsALinkedSpeakerACoHostSeveralMaterialsAndAnAbstractWithoutLabel() {
        SeminarContent content = seminar(10);
        assertThat(content.format()).isEqualTo(Format.ONLINE);
        assertThat(content.venues()).isEmpty();
        assertThat(content.coHosts()).containsExactly(new CoHost("沿岸観測円卓会", "https://round.example.org/"));
        assertThat(content.talks())
                .containsExactly(new Talk(
                        TalkKind.TALK,
                        null,
                        new LocalizedText("灯台の光を測る", null),
                        "灯台の光は夜ごとに少しずつ違う。\n\nその違いを数える方法を述べる。[1] T. Beam, Light counts, doi:10.1234/beam.5",
                        "ja",
                        List.of(new Speaker("林檎田 静", "海研", "https://people.example.org/shizuka", SpeakerRole.SPEAKER)),
                        List.of(new Reference("https://light.example.org/42 related", "https://light.example.org/42")),
                        List.of(
                                new Material("観測の手順書", MaterialKind.NOTES, "./slides/howto.pdf"),
                                new Material("Jupyter notebook", MaterialKind.NOTEBOOK, "./slides/light.ipynb"),
                                new Material("録画", MaterialKind.RECORDING, "https://video.example.org/9"))));
    }

    @Test
    void readsAnEnglishTalkWithATrailingCommaAndTakesTheNoticeFromTheList() {
        SeminarContent content = seminar(9);
        assertThat(content.notice()).isEqualTo("いつもと開催時間が異なります");
        assertThat(content.language()).isEqualTo("en");
        assertThat(content.talks())
                .containsExactly(new Talk(
                        TalkKind.TALK,
                        null,
                        new LocalizedText(null, "Counting Waves"),
                        "Waves are counted by hand and by machine.",
                        "en",
                        List.of(new Speaker(
                                "Ada Example", "Institute of Waves, Example City", null, SpeakerRole.SPEAKER)),
                        List.of(new Reference("https://waves.example.org/book", "https://waves.example.org/book")),
                        List.of()));
    }

    @Test
    void readsASecondSpeakerOnALineOfItsOwnAndItsLanguage() {
        SeminarContent content = seminar(8);
        assertThat(content.notice()).isEqualTo("いつもと時間が異なります");
        Talk talk = content.talks().get(0);
        assertThat(talk.speakers())
                .containsExactly(
                        new Speaker(
                                "Bea Sample",
                                "Sample & Co, Senior Listener,Guest at Tide Lab",
                                null,
                                SpeakerRole.SPEAKER),
                        new Speaker("Carl Probe", "Tide Lab", null, SpeakerRole.SPEAKER));
        assertThat(talk.language()).isEqualTo("en");
        assertThat(talk.references())
                .last()
                .isEqualTo(new Reference("arXiv: hep-th/9901001", "https://arxiv.org/abs/hep-th/9901001"));
        assertThat(talk.materials())
                .containsExactly(new Material("Slide", MaterialKind.SLIDES, "https://slides.example.org/tides"));
    }

    @Test
    void readsAPanelWithThoseWhoProvideInformation() {
        assertThat(seminar(7).talks())
                .containsExactly(new Talk(
                        TalkKind.PANEL,
                        null,
                        new LocalizedText("海と星の これから", null),
                        "これからの十年を語る。",
                        "ja",
                        List.of(
                                new Speaker("星空四郎", "天文大", null, SpeakerRole.PANELIST),
                                new Speaker("海原五月", "海洋大／潮研究センター", null, SpeakerRole.PANELIST),
                                new Speaker("凪 六実", "風大", null, SpeakerRole.INFORMATION_PROVIDER)),
                        List.of(),
                        List.of()));
    }

    @Test
    void readsACourseInTwoParts() {
        SeminarContent content = seminar(6);
        assertThat(content.theme()).isEqualTo(new LocalizedText("波の数え方", null));
        assertThat(content.description()).isNull();
        assertThat(content.talks())
                .containsExactly(
                        new Talk(
                                TalkKind.LECTURE,
                                "第1部",
                                new LocalizedText("数える準備", null),
                                "準備をします。",
                                "ja",
                                List.of(new Speaker("水野七海", "波大", null, SpeakerRole.SPEAKER)),
                                List.of(),
                                List.of()),
                        new Talk(
                                TalkKind.LECTURE,
                                "第2部",
                                new LocalizedText("数える実践", null),
                                "実践をします。",
                                "ja",
                                List.of(new Speaker("川上八雲", "波大", null, SpeakerRole.SPEAKER)),
                                List.of(),
                                List.of(new Material("講演スライドweb版", MaterialKind.SLIDES, "./slides/kazoe.pdf"))));
    }

    @Test
    void readsLightningTalksAndKeepsTheirRulesAsDescription() {
        SeminarContent content = seminar(5);
        assertThat(content.talks())
                .extracting(
                        Talk::kind,
                        talk -> talk.title().ja(),
                        talk -> talk.speakers().get(0).name(),
                        Talk::summary)
                .containsExactly(
                        tuple(TalkKind.LIGHTNING, "湖の音", "池田九", "湖を聴く。"),
                        tuple(TalkKind.LIGHTNING, "川の色", "沢田十和子", "川を見る。[1]。[1] T. Sawada, Rivers 1 (2019)"));
        assertThat(content.talks().get(0).materials())
                .containsExactly(new Material("講演スライド", MaterialKind.SLIDES, "./slides/ike.pdf"));
        assertThat(content.talks().get(1).materials()).isEmpty();
        assertThat(content.description())
                .isEqualTo(
                        "第五回(10/9)は、ライトニングトークの回です。\n\n発表の決まりは次の通りです：\n\n" + "１）発表は5分です。\n\n見本は[こちら](./sample.pdf)です。");
    }

    @Test
    void readsTheIntroductionOrganizersFundingAndPastWorkshops() {
        assertThat(page.about()).isEqualTo("星見談話会は、星と海の研究者が集まる公開の集まりです。\n\n合同回は潮流領域セミナーと共に開きます。");
        assertThat(page.organizers())
                .containsExactly(
                        new OrganizerLine(13, "hoshimi", "空野一郎", "北海大"),
                        new OrganizerLine(13, "hoshimi", "波川二葉", "南洋大/海研"),
                        new OrganizerLine(15, "choryu", "岸辺三郎", "湾岸大"));
        assertThat(page.funding()).isEqualTo("本談話会は、架空財団「[潮の基金](https://fund.example.org/)」の補助を受けています。");
        assertThat(page.workshops())
                .isEqualTo("* [波の集い2019](https://meet.example.org/2019)\n* [波の集い2018](https://meet.example.org/2018)");
    }

    @Test
    void warnsOfWhatIsMissingAndTellsWhatItDecided() {
        assertThat(page.warnings())
                .extracting(PageWarning::severity, PageWarning::line, PageWarning::code)
                .containsExactly(
                        tuple(Severity.WARNING, 51, "affiliation-missing"),
                        tuple(Severity.INFO, 77, "reference-in-abstract"),
                        tuple(Severity.INFO, 121, "year-heading-differs"),
                        tuple(Severity.INFO, 136, "year-heading-differs"),
                        tuple(Severity.INFO, 139, "year-derived"),
                        tuple(Severity.INFO, 140, "speaker-open"),
                        tuple(Severity.INFO, 150, "reference-in-abstract"),
                        tuple(Severity.INFO, 152, "form-link-ignored"));
    }

    @Test
    void readsTheSamePageTwiceAlike() {
        assertThat(parse(resource("invented-series.md"))).isEqualTo(page);
    }

    private SeminarContent seminar(int number) {
        return page.seminars().stream()
                .filter(seminar -> seminar.numbers().get("hoshimi") == number)
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
