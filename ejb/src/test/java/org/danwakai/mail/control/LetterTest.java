package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.platform.entity.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTest {

    @Test
    void aLineWhoseValueIsEmptyIsLeftOut() {
        Letter letter = Letter.fill("s\nURL\nPasscode: {passcode}\n\nEnd", with("passcode", null));

        assertThat(letter.text()).isEqualTo("URL\n\nEnd\n");
    }

    @Test
    void aValueIsTextAndNothingElse() {
        Letter letter = Letter.fill(
                "Dear {name}\n{name}\n{confirmLink}",
                Map.of(
                        "name",
                        "<b>{confirmLink}</b>\r\nBcc: all@example.ac.jp",
                        "confirmLink",
                        "https://a.example/?x=1&y=2"));

        assertThat(letter.subject()).isEqualTo("Dear <b>{confirmLink}</b> Bcc: all@example.ac.jp");
        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.text()).startsWith("<b>{confirmLink}</b> Bcc: all@example.ac.jp\n");
        assertThat(letter.html())
                .contains("&lt;b&gt;{confirmLink}&lt;/b&gt;")
                .contains("<a href=\"https://a.example/?x=1&amp;y=2\">https://a.example/?x=1&amp;y=2</a>")
                .doesNotContain("<b>");
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Letter.fill("s\n{nmae}", Map.of("name", "x")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsComplete(String template) throws Exception {
        try (InputStream stream = getClass().getResourceAsStream("/org/danwakai/mail/" + template)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> values = new HashMap<>();
            for (String name : new String[] {
                "name",
                "displayName",
                "position",
                "seminar",
                "title",
                "speakers",
                "when",
                "where",
                "closes",
                "seminarLink",
                "refusal",
                "cancelLink",
                "confirmLink",
                "subscribeLink",
                "leaveLink",
                "myLink",
                "seriesLink",
                "consoleLink",
                "meetingLink",
                "meetingId",
                "passcode",
                "organizers",
                "series"
            }) {
                values.put(name, "[" + name + "]");
            }
            Letter letter = Letter.fill(text, values);

            assertThat(letter.subject()).isNotBlank().doesNotContain("{");
            assertThat(letter.text()).contains("[name]").doesNotContain("{");
        }
    }

    @Test
    void onlyTheMorningsMailNamesTheMeeting() {
        templates().filter(name -> !name.startsWith("join")).forEach(name -> {
            try (InputStream stream = getClass().getResourceAsStream("/org/danwakai/mail/" + name)) {
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("{meetingLink}", "{passcode}", "{meetingId}");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    static Stream<String> templates() {
        return Arrays.stream(MailKind.values())
                .flatMap(kind -> Stream.of("ja", "en").map(language -> Word.of(kind) + "_" + language + ".txt"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(name, value);
        return values;
    }
}
