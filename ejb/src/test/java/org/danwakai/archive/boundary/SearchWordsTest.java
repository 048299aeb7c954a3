package org.danwakai.archive.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.danwakai.archive.boundary.SearchWords.Piece;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    private final SearchWords words = new SearchWords(List.of(" gan", "学習"));

    @Test
    void aTextIsTakenToPieces() {
        assertThat(shown(words.mark("機械学習の<b>ＧＡＮ</b> と organ"))).isEqualTo("機械[学習]の<b>[ＧＡＮ]</b> と organ");
        assertThat(words.mark(null)).isEmpty();
        assertThat(shown(words.mark("何もない"))).isEqualTo("何もない");
    }

    @Test
    void aPassageIsShownForWhatIsNotShownAnyway() {
        String summary = "はじめに準備をします。".repeat(20) + "次に、\n強化学習を使います。" + "おわりに。".repeat(40);

        assertThat(words.passage(List.of("GAN", "学習"), List.of(summary))).isEmpty();
        assertThat(words.passage(List.of("GAN"), List.of("無関係", "no organ"))).isEmpty();
        String passage =
                shown(words.passage(List.of("GAN"), List.of("無関係", summary)).orElseThrow());
        assertThat(passage).startsWith("…").endsWith("…").contains("次に、 強化[学習]を使います。");
        assertThat(passage.length()).isLessThan(180);
    }

    @Test
    void aPassageDoesNotBeginWithinAWord() {
        String summary = "Everything begins slowly with considerable preparations before the GAN appears on stage";

        assertThat(shown(words.passage(List.of(), List.of(summary)).orElseThrow()))
                .isEqualTo("…with considerable preparations before the [GAN] appears on stage");
    }

    @Property
    void nothingOfATextIsLost(@ForAll @StringLength(max = 200) String text) {
        assertThat(words.mark(text).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        words.passage(List.of(), List.of(text, "学習" + text, text + " gan " + text));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
