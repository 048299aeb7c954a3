package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slides.pdf | attachment; filename=\"slides.pdf\"; filename*=UTF-8''slides.pdf",
                "a b.pdf | attachment; filename=\"a b.pdf\"; filename*=UTF-8''a%20b.pdf",
                "Ünïcödé.zip | attachment; filename=\"Unicode.zip\"; filename*=UTF-8''%C3%9Cn%C3%AFc%C3%B6d%C3%A9.zip",
                "ｆｕｌｌ.pdf | attachment; filename=\"full.pdf\"; filename*=UTF-8''%EF%BD%86%EF%BD%95%EF%BD%8C%EF%BD%8C.pdf",
                "資料.pdf | attachment; filename=\"__.pdf\"; filename*=UTF-8''%E8%B3%87%E6%96%99.pdf",
                "100%'(1)*.pdf | attachment; filename=\"100_'(1)*.pdf\"; filename*=UTF-8''100%25%27%281%29%2A.pdf",
            })
    void namesTheFileForBrowsersOfTodayAndForOthers(String name, String header) {
        assertThat(ContentDisposition.of(false, name)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; filename=\"evil.exe", "a\\", "a\r\nSet-Cookie: x=1", "👩‍🔬.pdf", "עברית.pdf"})
    void staysOneHeaderWithOneName(String name) {
        String header = ContentDisposition.of(true, name);

        assertThat(header)
                .matches("inline; filename=\"[ !#-\\[\\]-~]*\"; filename\\*=UTF-8''[!#$&+.^_`|~%A-Za-z0-9-]*");
        assertThat(URLDecoder.decode(header.replaceFirst(".*''", ""), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
