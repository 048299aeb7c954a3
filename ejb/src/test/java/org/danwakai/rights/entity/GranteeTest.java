package org.danwakai.rights.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GranteeTest {

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, ' Hanako.Kita ', hanako.kita",
        "ACCOUNT, hanako@example.ac.jp, hanako@example.ac.jp",
        "GROUP, dlap-helpers, /dlap-helpers",
        "GROUP, /physics/Helpers, /physics/Helpers"
    })
    void isCalledAsTheIdentityProviderCallsIt(GranteeKind kind, String typed, String kept) {
        assertThat(new Grantee(kind, typed).name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202eb"})
    void isSomebody(String typed) {
        for (GranteeKind kind : GranteeKind.values()) {
            assertThatThrownBy(() -> new Grantee(kind, typed)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aSlashIsNoGroup() {
        assertThatThrownBy(() -> new Grantee(GranteeKind.GROUP, "/")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void eachRankMayWhatThoseBelowItMay() {
        assertThat(Rank.OWNER.isAtLeast(Rank.HELPER)).isTrue();
        assertThat(Rank.ORGANIZER.isAtLeast(Rank.ORGANIZER)).isTrue();
        assertThat(Rank.HELPER.isAtLeast(Rank.ORGANIZER)).isFalse();
    }
}
