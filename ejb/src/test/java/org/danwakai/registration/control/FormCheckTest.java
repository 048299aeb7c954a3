package org.danwakai.registration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.platform.entity.InvalidInput.FieldProblem;
import org.danwakai.registration.boundary.RegistrationForm;
import org.danwakai.registration.boundary.SubscriptionForm;
import org.danwakai.registration.entity.Attendee;
import org.danwakai.registration.entity.Wish;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    @Test
    void aGoodFormNamesAPerson() {
        Attendee person = FormCheck.person(RegistrationForm.of("  山田　太郎 ", "京都大学", "Taro@Example.ac.jp", "ja"));

        assertThat(person.name()).isEqualTo("山田 太郎");
        assertThat(person.address().folded()).isEqualTo("taro@example.ac.jp");
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThat(problemsOf(RegistrationForm.of(" ", null, "nobody", "fr")))
                .containsExactly(
                        new FieldProblem("name", "required"),
                        new FieldProblem("institution", "required"),
                        new FieldProblem("email", "not-an-address"),
                        new FieldProblem("language", "unknown"));
    }

    @Test
    void aNameCannotBringAHeaderOrReverseTheReading() {
        assertThat(problemsOf(form("太郎\r\nBcc: all@example.ac.jp", "大学")))
                .contains(new FieldProblem("name", "control-characters"));
        assertThat(problemsOf(form("太郎\u202Eolleh", "大学"))).contains(new FieldProblem("name", "control-characters"));
    }

    @Test
    void anAtSignWouldBlurTheDisplayName() {
        assertThat(problemsOf(form("太郎＠東京大学", "大学"))).containsExactly(new FieldProblem("name", "at-sign"));
        assertThat(problemsOf(form("太郎", "a@b"))).containsExactly(new FieldProblem("institution", "at-sign"));
    }

    @Test
    void aNameOfFourMegabytesIsTooLong() {
        assertThat(problemsOf(form("あ".repeat(4_000_000), "大学"))).containsExactly(new FieldProblem("name", "too-long"));
    }

    @Test
    void emojiAndMarkupAreJustText() {
        assertThat(FormCheck.person(form("👩‍🔬 <script>alert(1)</script>", "=cmd|'/c calc'!A1"))
                        .name())
                .isEqualTo("👩‍🔬 <script>alert(1)</script>");
    }

    private static RegistrationForm form(String name, String institution) {
        return RegistrationForm.of(name, institution, "taro@example.ac.jp", "ja");
    }

    private static List<FieldProblem> problemsOf(RegistrationForm form) {
        return catchThrowableOfType(InvalidInput.class, () -> FormCheck.person(form))
                .problems();
    }

    @Test
    void aSubscriptionIsAlwaysOrAskedAndNothingElse() {
        assertThat(FormCheck.check(subscription(null)).wish()).isEqualTo(Wish.ALWAYS);
        assertThat(FormCheck.check(subscription("ask")).wish()).isEqualTo(Wish.ASK);
        for (String other : new String[] {"once", "", "never"}) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> FormCheck.check(subscription(other)))
                            .problems())
                    .as(other)
                    .containsExactly(new FieldProblem("wish", "unknown"));
        }
    }

    private static SubscriptionForm subscription(String wish) {
        return new SubscriptionForm("山田 太郎", "京都大学", "taro@example.ac.jp", "ja", wish, false, null);
    }
}
