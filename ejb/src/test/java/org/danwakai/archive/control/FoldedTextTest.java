package org.danwakai.archive.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    /** What the database does besides, for which nothing need be shown elsewhere: numbers of arXiv, variants, long vowels. */
    private static final String ITS_OWN = ".*(?:arxiv|arXiv|hep-th|渡邉|ー(?![ァ-ヺー])).*";

    @Test
    void itFoldsAsTheDatabaseDoes() throws IOException {
        List<String> texts = Stream.concat(
                        new String(
                                        FoldedTextTest.class
                                                .getResourceAsStream("/org/danwakai/archive/seminars.csv")
                                                .readAllBytes(),
                                        StandardCharsets.UTF_8)
                                .lines()
                                .flatMap(line -> Stream.of(line.split("\\|"))),
                        Stream.of(
                                "",
                                " ",
                                "%'\"",
                                "ﾃﾞｨﾌﾟ ﾊﾟﾝ",
                                "①Ⅷ㌔",
                                "か\u3099行",
                                "Å  ångström\u00a0e\u0301",
                                "改行の\n途中と line\nbreak",
                                "マックス・プランク・A・B",
                                "・・端・",
                                "𠀋国 𝒜lpha",
                                "ΑΒΓ αβγ Ж",
                                "a漢b字c 1文字2",
                                "x_1^2 + \\frac{a}{b}"))
                .filter(text -> !text.matches("(?s)" + ITS_OWN))
                // which stands for a parameter
                .map(text -> text.replace('?', '!'))
                .distinct()
                .toList();
        String all =
                texts.stream().map(text -> "'" + text.replace("'", "''") + "'").collect(Collectors.joining(", "));
        try (TestPersistence persistence = new TestPersistence("classpath:db/migration")) {
            assertThat(texts).hasSizeGreaterThan(200);
            assertThat(texts.stream().map(text -> new FoldedText(text).letters().strip()))
                    .containsExactlyElementsOf(persistence.rows("SELECT btrim(search_text(ARRAY[text]))"
                            + " FROM unnest(ARRAY[" + all + "]) WITH ORDINALITY t (text, place) ORDER BY place"));
        }
    }

    @Test
    void whatWasWrittenIsMarkedAndNotWhatItWasFoldedTo() {
        String written = "特別講演：ﾃﾞｨｰﾌﾟと田中　太郎の GAN（organ）";

        assertThat(marked(written, "でぃーぷ")).isEqualTo("ﾃﾞｨｰﾌﾟ");
        assertThat(marked(written, "田中太郎")).isEqualTo("田中太郎");
        assertThat(marked(written, " gan")).as("as a word alone").isEqualTo("GAN");
        assertThat(marked(written, "無い")).isEmpty();
    }

    private static String marked(String written, String needle) {
        BitSet hits = new FoldedText(written).hits(List.of(needle));
        StringBuilder marked = new StringBuilder();
        hits.stream().forEach(at -> marked.append(written.charAt(at)));
        return marked.toString();
    }
}
