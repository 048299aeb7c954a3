package org.danwakai.mail.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.danwakai.platform.entity.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @Test
    void oneLanguageIsEnoughButNotHalfOfIt() {
        assertThat(new OwnWords(" 件名 ", "本文\r\n\r\n続き\t。\n", null, "").body("en"))
                .containsExactly("本文", "", "続き 。");
        assertThat(problems(null, " ", null, null)).containsExactly("subjectJa required", "bodyJa required");
        assertThat(problems("件名", "本文", "Subject", null)).containsExactly("bodyEn required");
        assertThat(problems(null, null, null, "Body")).containsExactly("subjectEn required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@x.jp", "\u202Egnp.exe", "a\u0000b", "a\u2028b", "\u2066x", "a\u200Bb"})
    void whatWouldOpenAHeaderOrDisplayAsAnotherIsRefused(String text) {
        assertThat(problems(null, null, text, "Body")).containsExactly("subjectEn control-characters");
        if (!text.contains("\n")) {
            assertThat(problems(null, null, "Subject", text)).containsExactly("bodyEn control-characters");
        }
    }

    @Test
    void whatIsADocumentIsRefused() {
        assertThat(problems("x".repeat(201), "y".repeat(10_001), null, null))
                .containsExactly("subjectJa too-long", "bodyJa too-long");
        assertThat(new OwnWords("x".repeat(200), "y".repeat(10_000), null, null).subject("ja"))
                .hasSize(200);
    }

    private static List<String> problems(String subjectJa, String bodyJa, String subjectEn, String bodyEn) {
        InvalidInput invalid =
                catchThrowableOfType(InvalidInput.class, () -> new OwnWords(subjectJa, bodyJa, subjectEn, bodyEn));
        return invalid.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
