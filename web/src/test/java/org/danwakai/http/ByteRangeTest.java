package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 9110, 14.1.2, of something of 10,000 bytes. */
class ByteRangeTest {

    private static final long SIZE = 10_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 499",
        "bytes=500-999, 500, 999",
        "bytes=-500, 9500, 9999",
        "bytes=9500-, 9500, 9999",
        "bytes=0-0, 0, 0",
        "bytes=-1, 9999, 9999",
        "bytes=0-, 0, 9999",
        "bytes=9999-99999, 9999, 9999",
        "bytes=-99999, 0, 9999",
        "bytes= 0-499 , 0, 499",
    })
    void isThePartThatIsAskedFor(String header, long from, long to) {
        assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(from, to));
        assertThat(new ByteRange(from, to).length()).isEqualTo(to - from + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0", "bytes=99999-999999"})
    void cannotBeMetWhereThereIsNothing(String header) {
        assertThat(ByteRange.of(header, SIZE)).contains(ByteRange.UNSATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-4",
                "bytes=-",
                "bytes=0-1,5-6",
                "bytes=a-b",
                "bytes=--5",
                "items=0-5",
                "0-5",
                "",
                "bytes=0-99999999999999999999",
            })
    void isTheWholeWhereItMakesNoSense(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
        assertThat(ByteRange.of(null, SIZE)).isEmpty();
    }
}
