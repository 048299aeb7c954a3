package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.danwakai.audit.entity.Change;
import org.danwakai.platform.entity.InvalidInput;
import org.danwakai.seminar.entity.LocalizedText;
import org.danwakai.seminar.entity.Series.OrganizerName;
import org.danwakai.seminar.entity.SeriesDefaults;
import org.danwakai.seminar.entity.SeriesIntroduction;
import org.junit.jupiter.api.Test;

/** Two organizers save the same settings, the later one without having seen what the other did. */
class RecordMergeTest {

    private static final SeriesDefaults BEFORE = defaults(300, 1, "23:00");

    @Test
    void whatOnlyOneOfThemChangedIsAsThatOneHasIt() {
        SeriesDefaults mine = defaults(120, 1, "23:00");
        SeriesDefaults theirs = defaults(300, 2, "23:00");

        assertThat(RecordMerge.of(BEFORE, mine, theirs)).isEqualTo(defaults(120, 2, "23:00"));
        assertThat(RecordMerge.of(BEFORE, theirs, mine)).isEqualTo(defaults(120, 2, "23:00"));
        assertThat(RecordMerge.of(BEFORE, BEFORE, theirs)).isEqualTo(theirs);
        assertThat(RecordMerge.of(BEFORE, mine, BEFORE)).isEqualTo(mine);
    }

    @Test
    void whatBothChangedStaysAsMine() {
        assertThat(RecordMerge.of(BEFORE, defaults(120, 1, "18:00"), defaults(80, 1, "20:00")))
                .isEqualTo(defaults(120, 1, "18:00"));
    }

    @Test
    void thePartsOfPartsAreBroughtTogetherAsWell() {
        SeriesIntroduction before = introduction("談話会", "Colloquium", List.of());
        SeriesIntroduction mine = introduction("新談話会", "Colloquium", List.of());
        SeriesIntroduction theirs = introduction("談話会", "New Colloquium", List.of(new OrganizerName("山田 花子", "試験大学")));

        assertThat(RecordMerge.of(before, mine, theirs))
                .isEqualTo(introduction("新談話会", "New Colloquium", theirs.organizers()));
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedAsTheValueRefusesIt() {
        SeriesIntroduction before = introduction("談話会", "Colloquium", List.of());

        assertThatThrownBy(() -> RecordMerge.of(
                        before, introduction(null, "Colloquium", List.of()), introduction("談話会", null, List.of())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aFormGoesOnWithBothAndKnowsWhatTheOtherChanged() {
        Meanwhile<SeriesDefaults> form = new Meanwhile<>();
        form.begin(BEFORE);
        SeriesDefaults theirs = defaults(300, 2, "23:00");

        SeriesDefaults both = form.bringIn(defaults(120, 1, "23:00"), theirs);

        assertThat(both).isEqualTo(defaults(120, 2, "23:00"));
        assertThat(form.read()).as("what the next attempt to save expects").isEqualTo(theirs);
        assertThat(form.getChanges()).containsExactly(new Change("closesDaysBefore", "1", "2"));
        form.begin(both);
        assertThat(form.getChanges()).isEmpty();
    }

    private static SeriesDefaults defaults(int capacity, int days, String closesAt) {
        return new SeriesDefaults(capacity, days, LocalTime.parse(closesAt), LocalTime.of(7, 0));
    }

    private static SeriesIntroduction introduction(String ja, String en, List<OrganizerName> organizers) {
        return new SeriesIntroduction(
                new LocalizedText(ja, en), new LocalizedText(null, null), List.of(), organizers, null, null, null);
    }
}
