package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.danwakai.seminar.entity.Decision;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.SeminarContent;
import org.danwakai.seminar.entity.SpeakerRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    @Test
    void namesTalkSpeakersAndDay() {
        String bibtex = Citation.bibtex(Seminars.decided(
                Decision.PUBLISHED,
                new LocalizedText("量子と学習", null),
                null,
                List.of(
                        speaker("山田 花子", SpeakerRole.SPEAKER),
                        speaker("Ada M. Lovelace", SpeakerRole.SPEAKER),
                        speaker("Bell and Sons, Ltd", SpeakerRole.PANELIST),
                        speaker("Chair", SpeakerRole.CHAIR))));

        assertThat(bibtex)
                .startsWith("@misc{dlap77,\n")
                .contains("author = {{山田 花子} and Ada M. Lovelace and {Bell and Sons, Ltd}}")
                .contains("title = {{量子と学習}}")
                .contains("howpublished = {第77回 DLAP}")
                .contains("year = 2026", "month = jan", "note = {2026-01-29}")
                .contains("/dlap/77}")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "50% & more_, 50\\% \\& more\\_",
        "}} \\input{/etc/passwd}, \\}\\} \\textbackslash{}input\\{/etc/passwd\\}",
        "about $E_0$, about $E_0$",
        "bad $}}\\input{x$, bad \\$\\}\\}\\textbackslash{}input\\{x\\$",
        "costs $5, costs \\$5",
    })
    void takesWhatWasTypedAsText(String typed, String written) {
        assertThat(Citation.escape(typed)).isEqualTo(written);
    }

    private static SeminarContent.Speaker speaker(String name, SpeakerRole role) {
        return new SeminarContent.Speaker(name, null, null, role);
    }
}
