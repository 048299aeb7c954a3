package org.danwakai.displayname.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DisplayNamePatternTest {

    @Test
    void nameAndInstitutionAreJoinedByTheFullWidthAtSign() {
        assertThat(new DisplayNamePattern("{name}＠{institution}").of("山田 太郎", "京都大学"))
                .isEqualTo("山田 太郎＠京都大学");
    }

    @Test
    void aNameThatLooksLikeAPlaceholderStaysAName() {
        assertThat(new DisplayNamePattern("{name} ({institution})").of("{institution}", "$1{name}"))
                .isEqualTo("{institution} ($1{name})");
    }

    @Test
    void aPatternWithoutANameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayNamePattern("{institution}"));
    }
}
