package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.platform.entity.Word;
import org.junit.jupiter.api.Test;

/** Every mail and placeholder is explained in both languages. */
class MailTextsTest {

    @Test
    void everyMailAndPlaceholderHasItsText() {
        List<String> keys = Stream.concat(
                        Arrays.stream(MailKind.values())
                                .flatMap(kind -> Stream.of("mail." + Word.of(kind), "mailwhen." + Word.of(kind))),
                        Arrays.stream(Placeholder.values()).map(one -> "placeholder." + one.word()))
                .toList();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle texts = ConsoleTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }
}
