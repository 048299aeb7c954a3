package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.danwakai.look.entity.Accent;
import org.danwakai.seminar.entity.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest {

    @Test
    void hasTheColourOfTheSeriesAndWordsInIt() throws IOException {
        SeminarText seminar = Seminars.titled(new LocalizedText("Physics of learning", null));
        BufferedImage picture = read(Poster.of(seminar, Accent.parse("#7a1fa2")));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(picture.getRGB(5, 300) & 0xffffff).isEqualTo(0x7a1fa2);
        assertThat(inkIn(picture, 150, 420)).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a", "\uFFFE\uDBFF", "深層学習と物理学の長い題名", "Supercalifragilisticexpialidocious"})
    void isDrawnWhateverTheTitle(String title) throws IOException {
        for (int times : new int[] {1, 60}) {
            BufferedImage picture = read(new Poster("第1回", title.repeat(times), "", "いつ", "#0f5b4a"));
            assertThat(inkIn(picture, 600, 630))
                    .as("nothing runs over the edge")
                    .isZero();
        }
    }

    @Test
    void isDrawnWhenNothingIsKnownYet() throws IOException {
        assertThat(read(new Poster("DLAP #1", null, "", "", "#0f5b4a")).getWidth())
                .isEqualTo(Poster.WIDTH);
    }

    private static BufferedImage read(Poster poster) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(poster.draw()));
    }

    /** Dark pixels between those lines, right of the bar. */
    private static long inkIn(BufferedImage picture, int from, int till) {
        long dark = 0;
        for (int y = from; y < till; y++) {
            for (int x = 40; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }
}
