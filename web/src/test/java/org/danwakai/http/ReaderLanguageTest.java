package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | ja",
                "en | ja | en",
                "ja | en-US,en | ja",
                "fr | en | en",
                "- | en-GB,en;q=0.9,ja;q=0.8 | en",
                "- | de,ja;q=0.5,en;q=0.4 | ja",
                "- | fr,en;q=0.2,ja;q=0.7 | ja",
                "- | de-DE,de | ja",
                "- | en;q=0, ja | ja",
                "- | *;;q=rubbish | ja",
            })
    void choosesWhatIsAskedForElseWhatTheBrowserAccepts(String asked, String accepted, String chosen) {
        assertThat(ReaderLanguage.choose(asked, accepted)).isEqualTo(chosen);
    }

    @Test
    void readsNoEndlessHeader() {
        assertThat(ReaderLanguage.choose(null, "en,".repeat(10_000))).isEqualTo("ja");
    }
}
