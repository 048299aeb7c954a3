package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.danwakai.it.WrittenPage.Line;
import org.danwakai.it.WrittenPage.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All that a Markdown page says of its seminars is on their public pages, and the links into it lead there. One page is
 * ours and invented; a real one is compared in the same way where there is one.
 */
class TakenOverPageIT {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(((?:[^()\\s]|\\([^()]*\\))*)\\)");
    private static final Pattern BRACKETS = Pattern.compile("[()（）「」［］\\[\\]]");
    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*+]|\\[?\\d{1,2}[\\].)])\\s*");
    private static final Pattern PEOPLE_PARTED = Pattern.compile("[、,，&＆]");
    private static final Pattern ENGLISH_TALK = Pattern.compile(".*講演は(?:英語|日本語).*");

    private final List<String> slugs = new ArrayList<>();

    /** How pages call the two series that a page is about, the joint one first. */
    private record Names(String joint, String own) {}

    @Test
    void anInventedPageIsAllThere() throws IOException {
        Names names = new Names("灯台領域セミナー,灯台領域セミナ", "夕凪 (YN),夕凪");
        try (InputStream page = TakenOverPageIT.class.getResourceAsStream("own-page.md")) {
            isAllThere(new String(page.readAllBytes(), StandardCharsets.UTF_8), "invented", names, true);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "danwakai.page", matches = ".+")
    void aRealPageIsAllThere() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("danwakai.page")));
        isAllThere(page, "real", new Names("学習物理領域セミナー,領域セミナー,領域セミナ", "DLAP"), false);
    }

    /** The names would go on meaning these series to the pages that other tests import. */
    @AfterEach
    void giveTheNamesBack() {
        slugs.forEach(slug ->
                TheStack.execute("UPDATE series SET page_names = NULL, summary_ja = NULL WHERE slug = '" + slug + "'"));
    }

    private void isAllThere(String markdown, String slug, Names names, boolean namedNowhereElse) {
        String joint = slug + "-joint";
        found(joint, names.joint());
        found(slug, names.own());
        JsonObject report = take(markdown, slug);
        WrittenPage written = new WrittenPage(markdown);
        assertThat(report.getInt("seminars")).isEqualTo(written.sections().size());
        assertThat(report.getInt("created")).isEqualTo(written.sections().size());
        assertThat(take(markdown, slug).getInt("unchanged"))
                .as("taken over once")
                .isEqualTo(written.sections().size());
        String exported = export(slug);
        JsonObject again = take(exported, slug);
        assertThat(again.getInt("unchanged")).isEqualTo(written.sections().size());
        assertThat(again.getJsonArray("changes"))
                .as("what is exported changes nothing")
                .isEmpty();
        assertThat(export(slug)).isEqualTo(exported);

        Map<String, String> places = new LinkedHashMap<>();
        SoftAssertions softly = new SoftAssertions();
        Map<Section, LocalDateTime> starts = written.starts(TheStack.USUAL_DAY.toLocalDate());
        for (Section section : written.sections()) {
            Map<String, Integer> numbers = numbers(section, slug, joint, names);
            places.put(section.anchor(), "/" + numbers.get(slug));
            numbers.forEach((series, number) -> {
                Shown shown = new Shown("/" + series + "/" + number, softly);
                shown.numbers(numbers);
                shown.date(section, starts.get(section));
                shown.titles(section);
                shown.speakers(section);
                section.lines().forEach(shown::line);
            });
        }
        softly.assertAll();
        anchorsLead(written, places, slug, joint, names, namedNowhereElse);
    }

    private void found(String slug, String pageNames) {
        new RoundSeries(slug);
        slugs.add(slug);
        TheStack.execute("UPDATE series SET page_names = '" + pageNames + "', name_ja = '" + slug + "' WHERE slug = '"
                + slug + "'");
    }

    private static JsonObject take(String page, String slug) {
        Api.Answer answer =
                Api.anonymous().as("organizer").post("/series/" + slug + "/page?dryRun=false", "text/markdown", page);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String export(String slug) {
        Api.Answer answer = Api.anonymous().as("organizer").getAs("/series/" + slug + "/page", "text/markdown");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Integer> numbers(Section section, String slug, String joint, Names names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        section.numbers().forEach((name, number) -> {
            boolean isJoint = Arrays.stream(names.joint().split(","))
                    .anyMatch(one -> WrittenPage.plain(one).equals(name));
            numbers.put(isJoint ? joint : slug, number);
        });
        return numbers;
    }

    private static void anchorsLead(
            WrittenPage written,
            Map<String, String> places,
            String slug,
            String joint,
            Names names,
            boolean namedNowhereElse) {
        assertThat(written.anchors())
                .as("links of the page to its own seminars")
                .filteredOn(anchor -> anchor.startsWith("第"))
                .allMatch(places::containsKey);
        try (Browser reader = new Browser("ja-JP", 1280)) {
            Page page = reader.page();
            String site = TheStack.get().siteUrl();
            for (Section section : written.sections()) {
                for (Map.Entry<String, Integer> number :
                        numbers(section, slug, joint, names).entrySet()) {
                    String place = "/" + number.getKey() + "/" + number.getValue();
                    page.navigate(site + "/" + number.getKey() + "?lang=ja#" + section.anchor());
                    page.waitForURL((site + place + "?lang=ja")::equals);
                }
            }
            page.navigate(site + "/" + slug + "#" + "2025年");
            page.waitForURL((site + "/" + slug + "/archive?year=2025")::equals);
            page.navigate(site + "/" + slug + "#" + "過去の講演");
            page.waitForURL((site + "/" + slug + "/archive")::equals);
            if (namedNowhereElse) {
                Section joined = written.sections().get(0);
                page.navigate(site + "/#" + joined.anchor());
                page.waitForURL(url -> url.matches(site + "/" + slug + "(-joint)?/\\d+"));
            }
            for (String other : List.of("follow", "第回", "%E0%A4%A", "第999999999999回")) {
                page.navigate(site + "/" + slug + "#" + other);
                page.waitForLoadState();
                assertThat(page.url()).startsWith(site + "/" + slug + "#");
                page.navigate("about:blank");
            }
            reader.assertQuiet();
        }
        Document withoutScripts =
                Jsoup.parse(Api.anonymous().getPage("/" + slug).body());
        assertThat(withoutScripts.select("main .row, main .next"))
                .hasSizeGreaterThan(4)
                .allSatisfy(row ->
                        assertThat(row.select("a[href]").attr("href")).isEqualTo("/" + slug + places.get(row.id())));
    }

    /** A seminar's public page, as it says it in both languages. */
    private static final class Shown {

        private final String path;
        private final SoftAssertions softly;
        private final Element page;
        private final Element english;
        private final String all;

        Shown(String path, SoftAssertions softly) {
            this.path = path;
            this.softly = softly;
            this.page = main("ja");
            this.english = main("en");
            this.all = WrittenPage.plain(page.text()) + "\n" + WrittenPage.plain(english.text());
        }

        private Element main(String language) {
            Api.Answer answer = Api.anonymous().getPage(path + "?lang=" + language);
            assertThat(answer.status()).as(path).isEqualTo(200);
            return Jsoup.parse(answer.body()).selectFirst("main > article");
        }

        void numbers(Map<String, Integer> numbers) {
            String label = page.select(".opening .row-label").text();
            numbers.forEach((series, number) ->
                    softly.assertThat(label).as("numbers of %s", path).contains("第" + number + "回 " + series));
        }

        void date(Section section, LocalDateTime start) {
            Matcher date = section.date();
            Element when = page.selectFirst(".when > time");
            softly.assertThat(when.attr("datetime")).as("date of %s", path).isEqualTo(start + ":00+09:00");
            String hours = date.group(4) + ":" + date.group(5);
            String until = date.group(6) == null ? "" : "–" + date.group(6) + ":" + date.group(7);
            softly.assertThat(when.text()).as("times of %s", path).contains(hours + until);
            contains(date.group(8).replaceAll("[A-Z]{3}", ""), "remark of the date");
        }

        void titles(Section section) {
            String titles = WrittenPage.plain(page.select("h1, h2").text()) + "\n"
                    + WrittenPage.plain(english.select("h1, h2").text());
            for (String title : section.labelled("発表題目", "講演題目")) {
                for (String piece : pieces(title)) {
                    softly.assertThat(piece.contains("http") ? all : titles)
                            .as("titles of %s", path)
                            .contains(WrittenPage.plain(piece));
                }
            }
        }

        void speakers(Section section) {
            List<String> names = plain(".speakers .speaker");
            List<String> affiliations = plain(".speakers .affiliation");
            for (String people : section.labelled("発表者", "講演者", "パネラー", "情報提供")) {
                if (people.matches("希望者|未定")) {
                    continue;
                }
                String unlinked = LINK.matcher(people).replaceAll("$1");
                String outside = unlinked.replaceAll("[（(\\[［].*?[）)\\]］]+(?=[、,，&＆]|$|\\s)", "");
                for (String name : PEOPLE_PARTED.split(outside)) {
                    if (!WrittenPage.plain(name).isEmpty()) {
                        softly.assertThat(names).as("speakers of %s", path).contains(WrittenPage.plain(name));
                    }
                }
                Matcher inside =
                        Pattern.compile("[（(](.*?)[）)]+(?=[、,，&＆]|$|\\s)").matcher(unlinked);
                while (inside.find()) {
                    softly.assertThat(affiliations)
                            .as("affiliations of %s", path)
                            .contains(WrittenPage.plain(inside.group(1)));
                }
            }
        }

        private List<String> plain(String selector) {
            return page.select(selector).eachText().stream()
                    .map(WrittenPage::plain)
                    .toList();
        }

        /** Whatever else a line says, word by word, and where its links lead. */
        void line(Line line) {
            if (line.text().contains("フォーム](")
                    || ENGLISH_TALK.matcher(line.text()).matches()) {
                return;
            }
            Matcher link = LINK.matcher(line.text());
            List<String> labels = new ArrayList<>();
            boolean onlyLinks =
                    WrittenPage.plain(LINK.matcher(line.text()).replaceAll("")).isEmpty();
            while (link.find()) {
                labels.add(link.group(1));
                leads(link.group(2), onlyLinks);
            }
            if (onlyLinks) {
                labels.forEach(label -> contains(label, "link"));
                return;
            }
            String text = LIST_MARK
                    .matcher(LINK.matcher(line.text()).replaceAll("$1"))
                    .replaceFirst("");
            switch (line.label()) {
                case "日時" -> {}
                case "場所" -> place(line);
                case "発表題目", "講演題目", "発表者", "講演者", "パネラー", "情報提供" -> contains(BRACKETS.split(text), line.label());
                case "パネルディスカッション" -> contains(text.replaceFirst("^テーマ", ""), "panel");
                default -> {
                    if (line.text().contains("共催")) {
                        labels.forEach(label -> contains(label, "co-host"));
                    } else if (text.endsWith("」")) {
                        contains(text.substring(text.indexOf('「')), "theme");
                    } else {
                        contains(text, line.label());
                    }
                }
            }
        }

        /** A file that lay beside the page is named where it is handed out, and not in a text. */
        private void leads(String address, boolean handedOut) {
            if (address.startsWith("http")) {
                softly.assertThat(page.select("a[href]").eachAttr("href"))
                        .as("links of %s", path)
                        .contains(address);
            } else if (handedOut) {
                softly.assertThat(page.select(".file").eachText())
                        .as("files of %s", path)
                        .contains(address.substring(address.lastIndexOf('/') + 1));
            }
        }

        /** Of what is only held online the page may name the room from which it is sent. */
        private void place(Line line) {
            if (line.remark() != null) {
                contains(line.text(), "place");
                return;
            }
            softly.assertThat(WrittenPage.plain(page.select(".facts").text())).contains("オンライン");
            Matcher relay = Pattern.compile("[、(（]([^、(（]+?) *にてオンライン配信").matcher(line.text());
            if (relay.find()) {
                contains(relay.group(1), "relay");
            }
        }

        private static String[] pieces(String text) {
            return BRACKETS.split(text);
        }

        private void contains(String[] pieces, String what) {
            for (String piece : pieces) {
                contains(piece, what);
            }
        }

        private void contains(String text, String what) {
            softly.assertThat(all).as("%s of %s: %s", what, path, text).contains(WrittenPage.plain(text));
        }
    }
}
