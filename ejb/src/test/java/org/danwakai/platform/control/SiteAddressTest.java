package org.danwakai.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @AfterEach
    void forget() {
        System.clearProperty(Setting.BASE_URL.property());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://seminars.example.ac.jp/talks", "https://seminars.example.ac.jp/talks/"})
    void aSlashAtTheEndOfTheSettingIsNoneInLinks(String set) {
        System.setProperty(Setting.BASE_URL.property(), set);

        assertThat(SiteAddress.of("dlap/77")).isEqualTo("https://seminars.example.ac.jp/talks/dlap/77");
        assertThat(SiteAddress.base()).isEqualTo("https://seminars.example.ac.jp/talks");
    }

    @Test
    void whatIsNotSetIsTheLocalSite() {
        assertThat(SiteAddress.of("me")).isEqualTo("http://localhost:8080/me");
    }
}
