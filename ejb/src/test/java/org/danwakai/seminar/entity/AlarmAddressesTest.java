package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmAddressesTest {

    @Test
    void areReadAsTheyAreTyped() {
        assertThat(AlarmAddresses.parse(" a@x.ac.jp,\r\nb@y.ac.jp、a@x.ac.jp\n").text())
                .isEqualTo("a@x.ac.jp b@y.ac.jp");
        assertThat(AlarmAddresses.parse(" \n")).isEqualTo(AlarmAddresses.NONE);
        assertThat(AlarmAddresses.parse(null).text()).isNull();
        assertThat(AlarmAddresses.parse(AlarmAddresses.parse("a@x.jp b@y.jp").text())
                        .all())
                .containsExactly("a@x.jp", "b@y.jp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@", "@x.jp", "a@b@c.jp", "<a@x.jp>", "a@x.jp\u0000", "\"a\"@x.jp", "a:b@x.jp"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> AlarmAddresses.parse(typed));
    }

    @Test
    void theyAreFew() {
        String many = IntStream.rangeClosed(0, AlarmAddresses.MOST)
                .mapToObj(n -> "a" + n + "@x.jp")
                .collect(Collectors.joining("\n"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> AlarmAddresses.parse(many));
    }
}
