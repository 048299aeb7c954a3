package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private static final String CAMPUS = "192.0.2.1";
    private final RequestLimits limits = new RequestLimits();

    @Test
    void letsACampusBehindOneAddressIn() {
        for (int person = 0; person < 300; person++) {
            String address = "person" + person + "@example.ac.jp";
            assertThatCode(() -> limits.count(CAMPUS, address)).doesNotThrowAnyException();
        }
    }

    @Test
    void stopsANetworkThatAsksAllTheTime() {
        for (int request = 0; request < 1200; request++) {
            limits.count(CAMPUS, null);
        }
        assertThatThrownBy(() -> limits.count(CAMPUS, null))
                .isInstanceOfSatisfying(TooManyRequests.class, hasty -> assertThat(hasty.retryAfter())
                        .isBetween(1L, 600L));
        assertThatCode(() -> limits.count("192.0.2.2", null)).doesNotThrowAnyException();
    }

    @Test
    void protectsAMailboxFromEverywhere() {
        for (int request = 0; request < 60; request++) {
            limits.count("192.0.2." + request, "someone@example.ac.jp");
        }
        assertThatThrownBy(() -> limits.count("198.51.100.9", " SomeOne@example.ac.jp "))
                .isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limits.count("198.51.100.9", "someoneelse@example.ac.jp"))
                .doesNotThrowAnyException();
    }

    @Test
    void stopsALinkThatIsUsedAllTheTime() {
        for (int use = 0; use < 60; use++) {
            limits.countUse("one");
        }
        assertThatThrownBy(() -> limits.countUse("one")).isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limits.countUse("another")).doesNotThrowAnyException();
    }

    @Test
    void takesHalfAnIpv6AddressForTheNetwork() {
        assertThat(RequestLimits.subnet("2001:db8:1:2:3:4:5:6")).isEqualTo(RequestLimits.subnet("2001:db8:1:2::9"));
        assertThat(RequestLimits.subnet("2001:db8:1:3::9")).isNotEqualTo(RequestLimits.subnet("2001:db8:1:2::9"));
        assertThat(RequestLimits.subnet("fe80::1%eth0")).isEqualTo(RequestLimits.subnet("fe80::2"));
        assertThat(RequestLimits.subnet(CAMPUS)).isEqualTo(CAMPUS);
    }
}
