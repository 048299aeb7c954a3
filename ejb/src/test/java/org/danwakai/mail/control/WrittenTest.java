package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.danwakai.mail.entity.Audience;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.OwnWords;
import org.danwakai.mail.entity.TemplateText;
import org.danwakai.registration.boundary.Recipient;
import org.danwakai.registration.entity.RegistrationState;
import org.danwakai.registration.entity.SubscriptionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    private static final TemplateText TEMPLATE =
            TemplateText.typed("{messageSubject}", "Dear {name},\n\n{messageBody}\n\nBye {name}\n");

    @Test
    void linesAndParagraphsStay() {
        Letter letter = letter(new OwnWords(null, null, "Hello", "One\ntwo\n\n\nthree\n"), "en");

        assertThat(letter.subject()).isEqualTo("Hello");
        assertThat(letter.text()).isEqualTo("Dear T,\n\nOne\ntwo\n\n\nthree\n\nBye T\n");
        assertThat(letter.html()).contains("One<br />\ntwo<br />\n<br />\n");
    }

    @Test
    void theTextIsNeitherTagNorPlaceholderNorHeader() {
        Letter letter = letter(
                new OwnWords(null, null, "{name} <b> =cmd", "{name}{messageLineA}\n<script>x</script>\n{unknown}"),
                "en");

        assertThat(letter.subject()).isEqualTo("{name} <b> =cmd");
        assertThat(letter.text()).contains("\n{name}{messageLineA}\n<script>x</script>\n{unknown}\n");
        assertThat(letter.html()).contains("&lt;script&gt;x&lt;/script&gt;").doesNotContain("<script", "<b>");
    }

    @Test
    void aLongTextKeepsItsOrder() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            body.append("line ").append(i).append('\n');
        }

        assertThat(letter(new OwnWords("件名", body.toString(), null, null), "ja").text())
                .contains(body);
    }

    @Test
    void whoReadsTheOtherLanguageGetsWhatThereIs() {
        OwnWords both = new OwnWords("件名", "本文", "Subject", "Body");
        assertThat(letter(both, "ja").subject()).isEqualTo("件名");
        assertThat(letter(both, "en").subject()).isEqualTo("Subject");
        assertThat(letter(new OwnWords("件名", "本文", "", " "), "en").text()).contains("本文");
        assertThat(letter(new OwnWords(null, null, "Subject", "Body"), "ja").subject())
                .isEqualTo("Subject");
    }

    @ParameterizedTest
    @CsvSource({
        "SEATED, SEATED, , true",
        "SEATED, CANCELLED, , false",
        "WAITING, WAITING, , true",
        "WAITING, SEATED, , false",
        "CHOSEN, IN_REVIEW, , true",
        "CHOSEN, CANCELLED, , false",
        "CHOSEN, , ACTIVE, false",
        "SUBSCRIBERS, , ACTIVE, true",
        "SUBSCRIBERS, , ENDED, false"
    })
    void whoIsNoLongerOneOfThemGetsNothing(
            Audience audience, RegistrationState state, SubscriptionState subscription, boolean isFor) {
        Written written = new Written(audience, new OwnWords("件名", "本文", null, null));
        Recipient reader = new Recipient(
                "t@x.jp", "T", "X", null, "ja", state, subscription, null, null, null, null, null, null, null);

        assertThat(written.isFor(reader)).isEqualTo(isFor);
    }

    private static Letter letter(OwnWords words, String language) {
        Written written = new Written(Audience.SEATED, words);
        return MailTemplate.read(MailKind.MESSAGE, language, TEMPLATE).fill(placeholder -> switch (placeholder) {
            case NAME -> "T";
            case MESSAGE_SUBJECT -> written.subject(language);
            case MESSAGE_BODY -> written.body(language);
            default -> null;
        });
    }
}
