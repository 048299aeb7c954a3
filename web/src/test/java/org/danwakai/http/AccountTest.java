package org.danwakai.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @ParameterizedTest
    @CsvSource({
        "本郷, 花子, 花子 本郷, 本郷 花子",
        "Hongo, Hanako, Hanako Hongo, Hanako Hongo",
        ", , Hanako, Hanako",
    })
    void theFamilyNameComesFirstWhereItIsWrittenSo(String family, String given, String whole, String name) {
        assertThat(Account.name(family, given, whole)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " 　", "member@u-tokyo.ac.jp", "東京大学＠本郷", "東京\r\n大学", "東京\u202E大学"})
    void aClaimThatNoDisplayNameCanHoldIsNone(String claim) {
        assertThat(Account.usable(claim)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"東京大学, 東京大学", "'  The　University ', The University"})
    void aClaimIsTidied(String claim, String text) {
        assertThat(Account.usable(claim)).isEqualTo(text);
    }
}
