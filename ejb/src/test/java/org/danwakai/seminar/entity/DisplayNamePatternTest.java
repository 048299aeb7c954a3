package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNamePatternTest {

    @Test
    void nameAndInstitutionAreJoinedByTheFullWidthAtSign() {
        assertThat(written("{name}＠{institution}", "山田 太郎", null, "京都大学", null)).isEqualTo("山田 太郎＠京都大学");
    }

    @Test
    void aNameThatLooksLikeAPlaceholderStaysAName() {
        assertThat(written("{name} ({institution})", "{institution}", null, "$1{name}", null))
                .isEqualTo("{institution} ($1{name})");
    }

    @Test
    void whatIsNotKnownIsStoodFor() {
        assertThat(written("{romaji} ({short})", "山田 太郎", "Taro Yamada", "京都大学", "京大"))
                .isEqualTo("Taro Yamada (京大)");
        assertThat(written("{romaji} ({short})", "山田 太郎", null, "京都大学", null)).isEqualTo("山田 太郎 (京都大学)");
    }

    @Test
    void ofALongNameTheInstitutionIsCutAndNotInTheMiddleOfALetter() {
        String long64 = written("{name}＠{institution}", "山田 太郎", null, "𠮷".repeat(100), null);
        assertThat(long64).hasSizeBetween(63, 64).startsWith("山田 太郎＠𠮷").endsWith("𠮷…");
        assertThat(written("{name}＠{institution}", "山田 太郎", null, "京".repeat(100), "京大"))
                .isEqualTo("山田 太郎＠京大");
    }

    @Test
    void aShortNameIsNotAskedForWhereItDoesNotMatter() {
        assertThat(DisplayNamePattern.USUAL.of("山田 太郎", null, "京都大学", () -> {
                    throw new AssertionError();
                }))
                .isEqualTo("山田 太郎＠京都大学");
    }

    @ParameterizedTest
    @CsvSource({
        "{institution}, pattern-no-name",
        "'', pattern-no-name",
        "{name} {romaji}, pattern-twice",
        "{name} {name}, pattern-twice",
        "{name} {institution} {short}, pattern-twice",
        "{name} {nick}, pattern-unknown",
        "{name} {, pattern-braces",
        "{name}} {institution}, pattern-braces",
        "{name}----------------------------------------{institution}--, too-long",
        "{name}\u202e{institution}, control-characters"
    })
    void whatIsNoPatternIsRefusedWithTheReason(String pattern, String code) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> new DisplayNamePattern(pattern));
        assertThat(refused.problems()).containsExactly(new InvalidInput.FieldProblem("displayNamePattern", code));
    }

    private static String written(String pattern, String name, String romaji, String institution, String shorter) {
        return new DisplayNamePattern(pattern).of(name, romaji, institution, () -> shorter);
    }
}
