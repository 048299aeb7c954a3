package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.danwakai.meeting.entity.MeetingProblem;
import org.danwakai.meeting.entity.Provider;
import org.danwakai.meeting.entity.TaskKind;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.JoinMode;
import org.junit.jupiter.api.Test;

/** Whatever a provider answers, there is a sentence for it in both languages. */
class MeetingTextsTest {

    @Test
    void everyProblemProviderAndTaskHasItsText() {
        List<String> keys = Stream.of(
                        words("meeting.problem.", MeetingProblem.values()),
                        words("meeting.", Provider.values()),
                        words("meeting.doing.", TaskKind.values()),
                        words("settings.join.", JoinMode.values()))
                .flatMap(one -> one)
                .toList();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle texts = ConsoleTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    @Test
    void theConsoleSaysTheSameInBothLanguages() {
        assertThat(ConsoleTexts.in(Locale.JAPANESE).keySet())
                .isEqualTo(ConsoleTexts.in(Locale.ENGLISH).keySet());
    }

    private static Stream<String> words(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + Word.of(constant));
    }
}
