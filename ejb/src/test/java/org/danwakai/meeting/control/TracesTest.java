package org.danwakai.meeting.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.254, true",
        "192.0.2.1, 192.0.3.1, false",
        "2001:db8:1:2::1, 2001:db8:1:ffff:1:2:3:4, true",
        "2001:db8:1::1, 2001:db8:2::1, false",
        "::ffff:192.0.2.1, 192.0.2.9, true",
        "fe80::1%eth0, fe80::2, true",
        "unknown, unknown, true",
        "unknown, 192.0.2.1, false",
        "fade, fade, true",
        "1.2.3.4.5, 1.2.3.4, false",
    })
    void aNetworkIsWhatOneSiteHas(String one, String other, boolean same) {
        assertThat(Traces.prefix(one).equals(Traces.prefix(other))).isEqualTo(same);
    }
}
