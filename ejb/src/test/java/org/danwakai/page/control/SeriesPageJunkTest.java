package org.danwakai.page.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person or a program hands in, the answer comes at once: a page, or why it is none. */
class SeriesPageJunkTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MANY = 1_000_000;
    private static final String SECTION = "# 第1回\n日時：2021年4月16日10:30-11:30\n";

    @ParameterizedTest
    @CsvSource(textBlock = """
            empty,      ''
            empty,      '  '
            no-seminar, '# A library\n\nInstall it with `npm install`.'
            no-seminar, 'PK'
            html,       '<!DOCTYPE html><html><h1>第1回</h1></html>'
            html,       '<html><body># 第1回</body></html>'
            binary,     '# 第1回\u0000\u0001'
            number-only, '# 第回'
            """)
    void refusesWhatIsNoSeriesPageWithACode(String code, String text) {
        String expected = code.equals("number-only") ? "no-seminar" : code;
        assertThatThrownBy(() -> SeriesPageParserTest.parse(text))
                .isInstanceOfSatisfying(NotASeriesPageException.class, refused -> assertThat(refused.code())
                        .isEqualTo(expected))
                .hasMessageStartingWith("The page ");
    }

    @Test
    void refusesNoTextAtAll() {
        assertThatThrownBy(() -> SeriesPageParserTest.parse(null)).isInstanceOf(NotASeriesPageException.class);
    }

    @Test
    void refusesFourMegabytesBeforeReadingThem() {
        assertRefused("too-large", SECTION + "あ\n".repeat(2 * MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "]", ">", "(", "（", "#", "*", "_", "`", "<", "日時：", "!["})
    void refusesALineWithoutEnd(String piece) {
        assertRefused("line-too-long", SECTION + piece.repeat(MANY / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                ">",
                "(",
                "（",
                "#",
                "# ",
                "* ",
                "_a",
                "**a ",
                "`",
                "`a``",
                "<",
                "<!--",
                "<a ",
                "日時：",
                "日時：1月",
                "発表者：(",
                "発表題目：（",
                "参考文献\n[1] ",
                "[1] ",
                "[a](",
                "[a](<b",
                "![",
                "](x)",
                "1. ",
                "- ",
                "第1部\n",
                "と共催 ",
                "「",
                "氏 ",
                "氏(",
                "http://",
                "arXiv:",
                "[x]: ",
                "[^\n",
                "&#",
                "\\",
                "場所：、で",
                "概要：。[",
                "A. (2020)",
                "$\\{",
                "　"
            })
    void readsFloodsOfAnythingInShortTime(String piece) {
        String line = piece.repeat(Math.max(1, 2_000 / piece.length()));
        // all of a megabyte for the signs that come in floods, less for the rest, to keep the build short
        int size = List.of("[", ">", "(", "#", "日時：").contains(piece) ? MANY : MANY / 5;
        assertDone(SECTION + (line + "\n").repeat(size / 2_000));
        assertDone(SECTION + (piece + "\n").repeat(size / (piece.length() + 1)));
        assertDone(SECTION + piece.repeat(40_000 / piece.length()) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"概要：", "参考文献\n", "発表題目：", "発表者：", "場所：", "日時："})
    void readsAFieldOfAMegabyteInShortTime(String label) {
        assertDone(SECTION + label + ("星を語る, (2020) [1] 「x」 arXiv:2101.00001 氏\n").repeat(MANY / 36));
        assertDone(SECTION + label + ("星を語る<br>\n").repeat(MANY / 9));
    }

    @Test
    void refusesAHundredThousandHeadings() {
        assertRefused("too-many-seminars", "# 第1回\n".repeat(100_000));
    }

    @Test
    void keepsTheReportShortHoweverManyHeadingsAreWrong() {
        ParsedPage page = assertTimeoutPreemptively(SOON, () -> SeriesPageParserTest.parse("# 第1回\n".repeat(5_000)));
        assertThat(page.seminars()).isEmpty();
        assertThat(page.warnings())
                .hasSize(1_001)
                .last()
                .extracting(PageWarning::code)
                .isEqualTo("warnings-omitted");
    }

    @Test
    void readsDeepNestingWithoutRunningOutOfStack() {
        StringBuilder lists = new StringBuilder(SECTION);
        for (int depth = 0; depth < 1_000; depth++) {
            lists.append(" ".repeat(2 * depth % 40_000)).append("* x\n");
        }
        assertDone(lists.toString());
        assertDone(SECTION + "* ".repeat(20_000) + "\n");
        assertDone(SECTION + "*a **b ".repeat(5_000) + "c** d*".repeat(1_000) + "\n");
        assertDone(SECTION + "[".repeat(10_000) + "a" + "](x)".repeat(10_000) + "\n");
    }

    /** Pages made of the very words and signs that the parser looks for, in any order. */
    @Property(tries = 300)
    void readsAnyTextTwiceAlikeOrRefusesItWithACode(
            @ForAll
                    @StringLength(max = 400)
                    @Chars({
                        '第', '1', '2', '回', '部', '日', '時', '月', '年', '：', ':', '発', '表', '者', '題', '目', '概', '要', '氏',
                        '(', ')', '（', '）', '[', ']', '#', '*', '<', '>', 'b', 'r', '\n', ' ', '　', '/', '-', '~', '「',
                        '」'
                    })
                    @CharRange(from = '\u3040', to = '\u3060')
                    String text) {
        String page = SECTION + text + "\n# 第2回\n日時：5月1日" + text;
        assertThat(outcome(page)).isEqualTo(outcome(page));
        assertThat(outcome(text)).isEqualTo(outcome(text));
    }

    private static Object outcome(String text) {
        try {
            return SeriesPageParserTest.parse(text);
        } catch (NotASeriesPageException refused) {
            return refused.code();
        }
    }

    private static void assertDone(String text) {
        ParsedPage page = assertTimeoutPreemptively(SOON, () -> SeriesPageParserTest.parse(text));
        assertThat(page.seminars()).isNotEqualTo(Collections.emptyList());
    }

    private static void assertRefused(String code, String text) {
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> SeriesPageParserTest.parse(text))
                .isInstanceOfSatisfying(NotASeriesPageException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code)));
    }
}
