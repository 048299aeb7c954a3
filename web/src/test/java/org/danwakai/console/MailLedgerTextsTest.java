package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.danwakai.mail.entity.AlarmReason;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.MailState;
import org.danwakai.platform.entity.Word;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a mail, there is a word for it in both languages. */
class MailLedgerTextsTest {

    @Test
    void everyMailStateAndAlarmHasItsText() {
        List<String> keys = Stream.of(
                        words("mail.", MailKind.values()),
                        words("mailstate.", MailState.values()),
                        words("alarm.", AlarmReason.values()),
                        Stream.of("early", "going", "held", "done", "over").map("run.is."::concat))
                .flatMap(one -> one)
                .toList();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle texts = ConsoleTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    private static Stream<String> words(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + Word.of(constant));
    }
}
