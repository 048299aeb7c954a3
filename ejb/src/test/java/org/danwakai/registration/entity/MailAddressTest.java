package org.danwakai.registration.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "taro@phys.example.ac.jp, taro@phys.example.ac.jp, taro@phys.example.ac.jp",
        "Taro.Yamada+dlap@Example.AC.JP, Taro.Yamada+dlap@Example.AC.JP, taro.yamada+dlap@example.ac.jp",
        "ｔａｒｏ＠ｅｘａｍｐｌｅ．ａｃ．ｊｐ, taro@example.ac.jp, taro@example.ac.jp",
        "taro@日本語.jp, taro@xn--wgv71a119e.jp, taro@xn--wgv71a119e.jp",
    })
    void whatPeopleTypeIsRead(String typed, String text, String folded) {
        assertThat(MailAddress.parse(typed)).contains(new MailAddress(text, folded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taro",
                "@example.ac.jp",
                "taro@",
                "taro@localhost",
                "taro@example.ac.jp\r\nBcc: all@example.ac.jp",
                "taro@example.ac.jp, hanako@example.ac.jp",
                "Taro <taro@example.ac.jp>",
                "\"taro yamada\"@example.ac.jp",
                "taro..yamada@example.ac.jp",
                "taro@[127.0.0.1]",
                "taro@example..jp",
                "taro@-example.jp",
                "太郎@example.ac.jp",
                "taro@example.ac.jp%0abcc:x",
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anEndlessAddressIsRefusedAtOnce() {
        assertThat(MailAddress.parse("a".repeat(4_000_000) + "@example.ac.jp")).isEmpty();
        assertThat(MailAddress.parse("a@" + "a.".repeat(125) + "!")).isEmpty();
    }
}
