package org.danwakai.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people type into one form. */
class TypedMergeTest {

    private static final String BASIS = """
            {"startTime": "10:30", "notice": null, "talks": [
                {"titleJa": "一", "summary": "概要"}, {"titleJa": "二", "summary": null}]}
            """;

    @Test
    void whatOnlyOneOfThemChangedIsAsThatOneHasIt() {
        TypedMerge.Merged merged = merge(
                BASIS.replace("10:30", "11:00"),
                BASIS.replace("\"概要\"", "\"新しい概要\"").replace("null,", "\"場所\","));

        assertThat(merged.typed())
                .isEqualTo(TypedFields.read(BASIS.replace("10:30", "11:00")
                        .replace("\"概要\"", "\"新しい概要\"")
                        .replace("null,", "\"場所\",")));
        assertThat(merged.changes())
                .containsExactly(
                        new TypedChange("/notice", null, "場所", "場所", false),
                        new TypedChange("/talks/0/summary", "概要", "新しい概要", "新しい概要", false));
    }

    @Test
    void whatBothChangedStaysAsMineAndIsTold() {
        String mine = BASIS.replace("10:30", "11:00");
        String theirs = BASIS.replace("10:30", "13:00");

        TypedMerge.Merged merged = merge(mine, theirs);

        assertThat(merged.typed()).isEqualTo(TypedFields.read(mine));
        assertThat(merged.changes()).containsExactly(new TypedChange("/startTime", "10:30", "13:00", "11:00", true));
        assertThat(TypedMerge.take(merged.typed(), TypedFields.read(theirs), "/startTime"))
                .isEqualTo(TypedFields.read(theirs));
    }

    @Test
    void whatIsGoneMeanwhileCannotBeTaken() {
        JsonObject one = TypedFields.read("{\"talks\": [{\"titleJa\": \"一\"}], \"numbers\": {}}");
        JsonObject two = TypedFields.read(
                "{\"talks\": [{\"titleJa\": \"いち\"}, {\"titleJa\": \"二\"}], \"numbers\": {\"mlphys\": \"5\"}}");

        for (String field : List.of("/talks/1/titleJa", "/numbers/mlphys")) {
            assertThat(TypedMerge.take(one, two, field)).isEqualTo(one);
            assertThat(TypedMerge.take(two, one, field)).isEqualTo(two);
        }
        assertThat(TypedMerge.take(one, two, "/talks/0/titleJa").getJsonArray("talks"))
                .isEqualTo(
                        TypedFields.read("{\"talks\": [{\"titleJa\": \"いち\"}]}").getJsonArray("talks"));
    }

    @Test
    void aTalkThatOneAddsStandsBesideWhatTheOtherWroteIntoAnother() {
        String added = BASIS.replace("]}", ", {\"titleJa\": \"三\", \"summary\": null}]}");
        String written = BASIS.replace("\"概要\"", "\"新しい概要\"");
        JsonObject both = TypedFields.read(added.replace("\"概要\"", "\"新しい概要\""));

        assertThat(merge(added, written).typed()).isEqualTo(both);
        assertThat(merge(written, added).typed()).isEqualTo(both);
    }

    @Test
    void rowsThatBothMadeOthersOfAreOneField() {
        String fewer =
                "{\"startTime\": \"10:30\", \"notice\": null, \"talks\": [{\"titleJa\": \"一\", \"summary\": null}]}";
        String others = BASIS.replace("一", "いち");

        TypedMerge.Merged merged = merge(fewer, others);

        assertThat(merged.typed()).isEqualTo(TypedFields.read(fewer));
        assertThat(merged.changes()).containsExactly(new TypedChange("/talks", "一 · 概要\n二", "いち · 概要\n二", "一", true));
    }

    @Test
    void whoTypedNothingGetsTheirs() {
        String theirs = BASIS.replace("10:30", "13:00").replace("二", "に");

        assertThat(merge(BASIS, theirs).typed()).isEqualTo(TypedFields.read(theirs));
        assertThat(merge(theirs, BASIS).typed()).isEqualTo(TypedFields.read(theirs));
        assertThat(merge(theirs, BASIS).changes()).isEmpty();
        assertThat(merge(theirs, theirs).typed()).isEqualTo(TypedFields.read(theirs));
        assertThat(merge(theirs, theirs).changes()).noneMatch(TypedChange::clash);
    }

    private static TypedMerge.Merged merge(String mine, String theirs) {
        return TypedMerge.of(TypedFields.read(BASIS), TypedFields.read(mine), TypedFields.read(theirs));
    }
}
