package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.danwakai.look.entity.Accent;
import org.junit.jupiter.api.Test;

/** The colours of a series stand on the paper that our own style sheet lays. */
class LookTextTest {

    @Test
    void theSurfacesAreThoseOfTheStyleSheet() throws IOException {
        String[] tokens = Files.readString(Path.of("src/main/webapp/resources/danwakai/css/tokens.css"))
                .split("@media \\(prefers-color-scheme: dark\\)");

        for (int i = 0; i < tokens.length; i++) {
            String part = tokens[i];
            assertThat(i == 0 ? Accent.DAY : Accent.NIGHT)
                    .containsExactly(value(part, "paper"), value(part, "paper-raised"), value(part, "paper-sunken"));
        }
        assertThat(tokens).hasSize(2);
    }

    @Test
    void theSheetSetsTheAccentByDayAndByNightAndNothingElse() {
        assertThat(LookText.css("#0f5b4a"))
                .matches(
                        ":root\\{(--accent(-deep|-text|-wash)?:#[0-9a-f]{6};?){4}}"
                                + "@media \\(prefers-color-scheme:dark\\)\\{:root\\{(--accent(-deep|-text|-wash)?:#[0-9a-f]{6};?){4}}}")
                .contains("--accent:#0f5b4a");
    }

    private static String value(String css, String token) {
        return css.replaceFirst("(?s).*?--" + token + ": (#[0-9a-f]{6});.*", "$1");
    }
}
