package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;
import org.danwakai.mail.entity.TemplateProblem;
import org.danwakai.mail.entity.TemplateRefused;
import org.danwakai.mail.entity.TemplateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplateTest {

    @Test
    void aLineWhoseValueIsMissingIsLeftOut() {
        assertThat(fill("URL\nPasscode: {passcode}\n\nEnd", Map.of()).text()).isEqualTo("URL\n\nEnd\n");
    }

    @Test
    void whatIsConditionalIsSaidOnlyWithItsValue() {
        String body = "A\n{if leaveLink}\n- [Leave]({leaveLink})\n{if position}at {position}{end}\n{end}\nB";

        assertThat(fill(body, Map.of()).text()).isEqualTo("A\nB\n");
        assertThat(fill(body, Map.of(Placeholder.LEAVE_LINK, "https://x.example/l"))
                        .text())
                .isEqualTo("A\n- Leave: https://x.example/l\nB\n");
        assertThat(fill(body, Map.of(Placeholder.LEAVE_LINK, "https://x.example/l", Placeholder.POSITION, "3"))
                        .text())
                .isEqualTo("A\n- Leave: https://x.example/l\nat 3\nB\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "> - ", "*a "})
    void nobodyNestsSoDeepThatAMailCannotBeWritten(String deeper) {
        String body = deeper.repeat((MailTemplate.LONGEST_BODY - 200) / deeper.length()) + "deep";

        assertThat(fill(body, Map.of()).html()).contains("deep");
    }

    @Test
    void doubledBracesAreBraces() {
        assertThat(fill("{{name}} {name}", Map.of(Placeholder.NAME, "{title}")).text())
                .isEqualTo("{name} {title}\n");
    }

    @Test
    void aLinkOfItsOwnParagraphIsAButtonAndTextSaysWhereItLeads() {
        Letter letter = fill(
                "Come:\n\n[Seminar **1**]({seminarLink})\n\n[Go]({seminarLink})\n\nor {seminarLink}",
                Map.of(Placeholder.SEMINAR_LINK, "https://x.example/?a=1&b=2"));

        assertThat(letter.text()).contains("\nGo: https://x.example/?a=1&b=2\n", "or https://x.example/?a=1&b=2\n");
        assertThat(Html.parse(letter.html()).tags())
                .contains("a[href, https://x.example/?a=1&b=2, class, go]", "strong[]")
                .filteredOn(tag -> tag.startsWith("a["))
                .hasSize(3);
    }

    @Test
    void plainMailsKeepTheirForm() {
        Letter letter =
                fill("Title\n-----\n    indented\n# 1\n&amp; <b>x</b>\n![p](https://x.example/p.png)", Map.of());

        assertThat(Html.parse(letter.html()).tags())
                .noneMatch(tag -> tag.startsWith("img") || tag.startsWith("h1") || tag.startsWith("pre"))
                .doesNotContain("b[]");
        assertThat(letter.text()).contains("-----", "# 1", "<b>x</b>");
    }

    @Test
    void linksOfTheTemplateLeadToTheWebOrToOurs() {
        Letter letter = fill(
                "[a](javascript:alert(1)) [b]({name}) [c](https://ok.example/) https://plain.example/x_y. {name}",
                Map.of(Placeholder.NAME, "javascript:alert(1)"));

        assertThat(Html.parse(letter.html()).tags())
                .filteredOn(tag -> tag.startsWith("a["))
                .containsExactly("a[href, https://ok.example/]", "a[href, https://plain.example/x_y]");
    }

    @Test
    void aLinkThatLeadsNowhereOnTheWebIsNone() {
        assertThat(fill("x\n{meetingLink}", Map.of(Placeholder.MEETING_LINK, "javascript:alert(1)"))
                        .text())
                .isEqualTo("x\n");
    }

    @Test
    void whatAnAttendeeTypedBecomesNoLinkInTheReadersProgramEither() {
        Letter letter = fill("Dear {name}", Map.of(Placeholder.NAME, "http://evil.example www.evil.example"));

        assertThat(letter.text() + letter.html() + letter.subject())
                .doesNotContain("http://evil", "www.evil")
                .contains("http:\u2060//evil.example www\u2060.evil.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x{nmae} | y | SUBJECT unknown nmae 1:2",
                "x | a\\n髙𠮷{nmae} | BODY unknown nmae 2:3",
                "x | {passcode} | BODY elsewhere passcode 1:1",
                "x | a {if nmae}b{end} | BODY unknown nmae 1:3",
                "x | a\\n b{if name}\\nb | BODY if-not-closed name 2:3",
                "x | a {end} | BODY end-left-over  1:3",
                "x | a\\n{name\\n} | BODY brace-not-closed  2:1;BODY brace-left-over  3:1",
                "{seminarLink} | y | SUBJECT link-in-subject seminarLink 1:1",
                "x | a\\tb | BODY control-characters U+0009 1:2",
                "x | a\u202eb | BODY control-characters U+202E 1:2",
                "x\\ny | y | SUBJECT control-characters U+000A 1:2",
                "'' | y | SUBJECT required  0:0",
            })
    void whatIsNoTemplateIsRefusedWithItsPlace(String subject, String body, String problems) {
        assertThat(refusal(MailKind.CHANGED, unescape(subject), unescape(body)))
                .extracting(
                        one -> "%s %s %s %d:%d".formatted(one.part(), one.code(), one.word(), one.line(), one.column()))
                .containsExactly(problems.split(";"));
    }

    @Test
    void whatTheMailIsForHasToBeThereWhateverTheConditions() {
        assertThat(refusal(MailKind.PROOF, "x", "y"))
                .extracting(TemplateProblem::code)
                .containsExactly("missing");
        assertThat(refusal(MailKind.PROOF, "x", "{if position}{confirmLink}{end}"))
                .extracting(TemplateProblem::code)
                .containsExactly("conditional");
        MailTemplate.read(MailKind.PROOF, "en", new TemplateText("x", "{if confirmLink}{confirmLink}{end}"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateOfTheProductIsComplete(MailKind kind, String language) {
        MailTemplate template = MailTemplate.read(kind, language, TemplateShelf.usualText(kind, language));
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder one : Placeholder.values()) {
            values.put(one, one.isLink() ? "https://x.example/" + one.word() : "[" + one.word() + "]");
        }
        Letter letter = template.fill(values::get);

        assertThat(letter.subject()).isNotBlank().doesNotContain("{");
        assertThat(letter.text()).contains("[name]").doesNotContain("{", "](");
        assertThat(letter.html()).contains("<html lang=\"" + language + "\">", "[series]");
        assertThat(letter.text() + letter.html()).doesNotContainPattern("[\uE000-\uE002]");
    }

    @Test
    void noMailButTheMorningsCanNameTheMeeting() {
        assertThat(MailKind.values())
                .filteredOn(kind -> Placeholder.of(kind).stream().anyMatch(MEETING::contains))
                .containsExactly(MailKind.JOIN);
        assertThat(MailKind.values())
                .allSatisfy(kind -> assertThat(Placeholder.of(kind)).containsAll(Placeholder.neededIn(kind)));
    }

    private static final List<Placeholder> MEETING =
            List.of(Placeholder.MEETING_LINK, Placeholder.MEETING_ID, Placeholder.PASSCODE);

    static Stream<Arguments> templates() {
        return Arrays.stream(MailKind.values())
                .flatMap(kind -> Stream.of("ja", "en").map(language -> Arguments.of(kind, language)));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    private static List<TemplateProblem> refusal(MailKind kind, String subject, String body) {
        return catchThrowableOfType(
                        TemplateRefused.class, () -> MailTemplate.read(kind, "en", new TemplateText(subject, body)))
                .problems();
    }

    private static Letter fill(String body, Map<Placeholder, String> values) {
        Map<Placeholder, String> all = new EnumMap<>(Placeholder.class);
        all.put(Placeholder.MEETING_LINK, null);
        all.putAll(values);
        String complete = body + "\n{meetingLink}\n{cancelLink}";
        return MailTemplate.read(MailKind.JOIN, "en", new TemplateText("s {name}", complete))
                .fill(all::get);
    }
}
