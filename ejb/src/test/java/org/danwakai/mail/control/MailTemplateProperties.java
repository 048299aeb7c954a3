package org.danwakai.mail.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.danwakai.mail.entity.Letter;
import org.danwakai.mail.entity.MailKind;
import org.danwakai.mail.entity.Placeholder;

/** Whatever stands in a value, a mail has the tags, links and lines of its template. */
class MailTemplateProperties {

    private static final String HARMLESS = "x";

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> attacks = Arbitraries.of(
                "[x](http://evil.example)",
                "<b>",
                "<a href=http://evil.example>x</a>",
                "**",
                "_x_",
                "`",
                "http://evil.example",
                "\r\nBcc: all@example.ac.jp",
                "\n\n# x",
                "\n- x",
                "> x",
                "1. x",
                "{confirmLink}",
                "{if name}",
                "{end}",
                "&lt;b&gt;",
                "\uE0000\uE001",
                "\uE002",
                "\u202E",
                "\u2028",
                "\"><img src=x onerror=alert(1)>",
                "' onclick='x",
                "</title><script>",
                "<!--",
                "]]>",
                "javascript:alert(1)",
                "![x](http://evil.example/p.png)",
                "\\",
                "=?UTF-8?B?eA==?=",
                "\0",
                "\ud800");
        return Arbitraries.oneOf(
                        attacks,
                        Arbitraries.strings().ofMaxLength(30),
                        attacks.list().ofMaxSize(4).map(all -> String.join("", all)))
                .map(text -> "x" + text);
    }

    @Property(tries = 2000)
    void noValueAddsAHeaderALineATagOrALink(
            @ForAll MailKind kind,
            @ForAll boolean japanese,
            @ForAll("values") String value,
            @ForAll("values") String other) {
        String language = japanese ? "ja" : "en";
        MailTemplate template = MailTemplate.read(kind, language, TemplateShelf.usualText(kind, language));
        Letter calm = template.fill(all(HARMLESS, HARMLESS)::get);
        Letter letter = template.fill(all(value, other)::get);

        assertThat(letter.subject()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]");
        assertThat(letter.text().lines()).hasSameSizeAs(calm.text().lines().toList());
        assertThat(letter.text().split("[\\n\\r\\x0B\\f\u0085\u2028\u2029]"))
                .hasSameSizeAs(calm.text().split("\n"));
        assertThat(letter.text() + letter.html()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        assertThat(Html.parse(letter.html()).tags())
                .isEqualTo(Html.parse(calm.html()).tags());
    }

    private static Map<Placeholder, String> all(String value, String other) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder one : Placeholder.values()) {
            String typed = one.ordinal() % 2 == 0 ? value : other;
            // what may have lines is tried with one, so that lines can be counted
            String said = one.hasLines() ? typed.replaceAll("[\\n\\r]", " ") : typed;
            values.put(one, one.isLink() ? "https://x.example/" + one.word() : said);
        }
        return values;
    }
}
