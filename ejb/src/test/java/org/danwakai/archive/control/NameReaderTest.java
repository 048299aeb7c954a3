package org.danwakai.archive.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {

    private final NameReader reader = new NameReader();

    @ParameterizedTest
    @CsvSource({
        "高橋 千尋, たかはし takahashi ちひろ chihiro",
        "大野　一郎, おおの oono ono ohno いちろう ichirou ichiro ichiroh",
        "山田花子, やまだ yamada はなこ hanako",
        "古賀 さくら, こが koga さくら sakura",
        "難波 健, なんば nanba namba",
    })
    void aNameIsReadAsItIsWritten(String name, String reading) {
        assertThat(reader.read(name).split(" ")).contains(reading.split(" "));
    }

    @Test
    void whatTheDictionaryDoesNotKnowIsLeft() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read("Taro Tanaka")).isEmpty();
        assertThat(reader.read("%'\"")).isEmpty();
    }
}
