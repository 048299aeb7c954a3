package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://seminars.example.ac.jp, true",
        "https://Seminars.example.ac.jp, true",
        "http://localhost:8080, true",
        "http://seminars.example.ac.jp, false",
        "https://seminars.example.ac.jp:8443, false",
        "https://seminars.example.ac.jp.evil.example, false",
        "null, false",
    })
    void isOfTheHostThatWasAskedOrOfTheAddressGivenOut(String origin, boolean ours) {
        assertThat(OwnOrigin.is(origin, "https://seminars.example.ac.jp")).isEqualTo(ours);
    }
}
