package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[here](javascript:alert(1))",
                "[here](JaVaScRiPt:alert(1))",
                "[here](java\tscript:alert(1))",
                "[here](data:text/html;base64,PHNjcmlwdD4=)",
                "[here](vbscript:x)",
                "[here](//evil.example)",
                "![x](https://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "$\\href{javascript:alert(1)}{x}$",
                "$$<script>alert(1)</script>$$",
                "\\(<img src=x onerror=alert(1)>\\)",
                "\uE0000\uE001 $<script>$",
                "<style>*{background:url(https://evil.example)}</style>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=https://evil.example><input></form>",
            })
    void letsNothingRunOrLoad(String text) {
        String html = Markdown.toHtml(text);
        String tags = html.replaceAll("(?s)(?<=>|^)[^<]*", "");
        assertThat(tags.toLowerCase())
                .doesNotContain(
                        "<script", "<img", "<svg", "<style", "<iframe", "<form", "<input", "javascript:", "data:")
                .doesNotContain("vbscript:", "onerror", "onload", "evil.example");
    }

    @Test
    void linksToTheWebWithoutRecommendingIt() {
        assertThat(Markdown.toHtml("see [the paper](https://arxiv.org/abs/2001.00001)"))
                .contains("href=\"https://arxiv.org/abs/2001.00001\"")
                .contains("nofollow")
                .contains("noopener");
        assertThat(Markdown.toHtml("see https://arxiv.org/abs/2001.00001.")).contains("<a href=");
    }

    @Test
    void leavesFilesOfTheOldPageWithoutALink() {
        assertThat(Markdown.toHtml("[slides](./slides/a.pdf)"))
                .contains("slides")
                .doesNotContain("href");
    }

    @Test
    void keepsFormulasAsTheyWereTyped() {
        assertThat(Markdown.toHtml("energy $E_0 = \\alpha_1 * \\beta * c$ and _this_"))
                .contains("<span class=\"tex\">$E_0 = \\alpha_1 * \\beta * c$</span>")
                .contains("<em>this</em>");
        assertThat(Markdown.toHtml("\\(a < b\\)")).contains("<span class=\"tex\">\\(a &lt; b\\)</span>");
        assertThat(Markdown.toHtml("it costs $5 or $6")).doesNotContain("tex");
    }

    @Test
    void keepsHeadingsBelowThoseOfThePage() {
        assertThat(Markdown.toHtml("# Big")).contains("<h4>").doesNotContain("<h1");
    }

    @Test
    void joinsJapaneseLinesWithoutASpace() {
        assertThat(Markdown.toHtml("量子計算の\n基礎を話す。")).contains("量子計算の基礎を話す。");
        assertThat(Markdown.toHtml("one\ntwo")).contains("one\ntwo");
    }

    @Test
    void isEmptyForNothing() {
        assertThat(Markdown.toHtml(null)).isEmpty();
    }

    @Test
    void saysTheWordsAloneInOneLine() {
        assertThat(Markdown.toLine("# 量子\n\n計算の\n基礎を *やさしく* [話す](https://example.org/)。", 100))
                .isEqualTo("量子 計算の基礎を やさしく \"話す\" (https://example.org/)。");
        assertThat(Markdown.toLine("𠮷".repeat(30), 10)).isEqualTo("𠮷".repeat(10) + "…");
        assertThat(Markdown.toLine(null, 10)).isEmpty();
    }
}
