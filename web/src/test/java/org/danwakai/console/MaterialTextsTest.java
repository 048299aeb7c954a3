package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.danwakai.material.entity.FileRefused;
import org.danwakai.platform.entity.Word;
import org.danwakai.seminar.entity.Visibility;
import org.junit.jupiter.api.Test;

/** Whatever is refused of a file, and whoever may open it, is said in both languages. */
class MaterialTextsTest {

    @Test
    void everyRefusalAndEveryVisibilityHasItsText() {
        List<String> keys = Stream.concat(
                        Arrays.stream(FileRefused.Reason.values())
                                .map(reason -> "refused." + new FileRefused(reason).code()),
                        Arrays.stream(Visibility.values()).map(one -> "visibility." + Word.of(one)))
                .toList();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle texts = ConsoleTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key))
                    .isNotBlank()
                    // it is a pattern where it is told by the upload, and is not where it is told by a page
                    .doesNotContain("'"));
        }
    }
}
