package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1 KB", "2411724, 2.3 MB", "209715200, 200 MB", "3221225472, 3 GB"})
    void isWhatPeopleSay(long bytes, String text) {
        assertThat(FileSize.of(bytes, Locale.JAPANESE).replace(",", "")).isEqualTo(text);
    }
}
