package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    /** The rule in short, which takes minutes for a long text in which much begins and nothing ends. */
    private static final Pattern RULE = Pattern.compile(
            "\\$\\$.+?\\$\\$"
                    + "|(?<![\\\\$\\w])\\$(?![\\s$])[^$\\n]*?(?<![\\s\\\\])\\$(?![\\d$])"
                    + "|\\\\\\(.+?\\\\\\)|\\\\\\[.+?\\\\\\]",
            Pattern.DOTALL);

    @Test
    void findsWhatTheRuleFinds() {
        Random dice = new Random(7);
        String letters = "$$$\\\\()[]a1 \n語";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = dice.nextInt(14); length > 0; length--) {
                text.append(letters.charAt(dice.nextInt(letters.length())));
            }
            List<Formulas.Place> expected = RULE.matcher(text)
                    .results()
                    .map(found -> new Formulas.Place(found.start(), found.end()))
                    .toList();
            assertThat(Formulas.in(text.toString())).as(text.toString()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\(", "\\[", "$$ ", "$a", "$a ", "\\[ $$ $ ", "$$\\(", "$$$\\["})
    void isSoonDoneWhereNothingEnds(String beginning) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Formulas.in(beginning.repeat(200_000)));
    }
}
