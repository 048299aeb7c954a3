package org.danwakai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.danwakai.seminar.boundary.SeminarView.Seats;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.Phase;
import org.junit.jupiter.api.Test;

class SeminarTextTest {

    @Test
    void isCalledByItsNumbers() {
        SeminarText japanese = Seminars.seen("ja", "mlphys", Phase.OPEN, List.of());
        assertThat(japanese.getLabel()).isEqualTo("第25回 領域セミナー");
        assertThat(japanese.getLabels()).isEqualTo("第77回 DLAP・第25回 領域セミナー");
        assertThat(japanese.getPath()).isEqualTo("/mlphys/25");
        assertThat(Seminars.seen("en", "dlap", Phase.OPEN, List.of()).getLabels())
                .isEqualTo("DLAP #77 / MLPhys Seminar #25");
    }

    @Test
    void isTitledInTheReadersLanguage() {
        assertThat(Seminars.seen("ja", "dlap", Phase.OPEN, List.of()).getTitle())
                .isEqualTo("学習の物理");
        SeminarText english = Seminars.seen("en", "dlap", Phase.OPEN, List.of());
        assertThat(english.getTitle()).isEqualTo("Physics of learning");
        assertThat(english.getTitleLanguage()).isEqualTo("en");
    }

    @Test
    void isFullWhenNobodyNewGetsASeat() {
        assertThat(full(new Seats("online", 300, 299, 0))).isFalse();
        assertThat(full(new Seats("online", 300, 300, 0))).isTrue();
        // a seat that is free for a moment goes to who waits
        assertThat(full(new Seats("online", 300, 299, 2))).isTrue();
        assertThat(full(new Seats("online", 300, 300, 4), new Seats("room", 40, 3, 0)))
                .isFalse();
    }

    private static boolean full(Seats... pools) {
        return Seminars.seen("ja", "dlap", Phase.OPEN, List.of(pools)).isFull();
    }

    @Test
    void linksToTheWebOnly() {
        TalkText talk =
                Seminars.seen("ja", "dlap", Phase.OVER, List.of()).getTalks().get(0);
        assertThat(talk.getReferences().get(0).url()).isNull();
        assertThat(talk.getMaterials().get(0).getUrl()).isNull();
        assertThat(talk.getMaterials().get(0).getFile()).isEqualTo("talk.pdf");
        assertThat(talk.getMaterials().get(1).getUrl()).isEqualTo("https://video.example/1");
        assertThat(talk.getSpeakers().get(0).url()).isEqualTo("https://example.ac.jp/~y");
    }

    @Test
    void knowsWhetherThereAreFormulasInIt() {
        assertThat(Seminars.titled(new LocalizedText("about $E_0$", null)).isFormulas())
                .isTrue();
        assertThat(Seminars.titled(new LocalizedText("costs $5 or $6", null)).isFormulas())
                .isFalse();
    }
}
