package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Talk;
import org.junit.jupiter.api.Test;

/** What we hand out is not lost because somebody who writes the seminar anew does not know of it. */
class KeptMaterialsTest {

    private static final Instant START = Instant.parse("2026-01-29T01:30:00Z");

    @Test
    void followsItsTalkWhereverThatGoes() {
        SeminarContent before = seminar(talk("A", link(1), file(1)), talk("B", file(2)));
        SeminarContent written = seminar(talk("new"), talk("B"), talk("A", link(1)));

        assertThat(keep(before, written))
                .isEqualTo(seminar(talk("new"), talk("B", file(2)), talk("A", link(1), file(1))));
    }

    @Test
    void staysAtItsPlaceWhereItsTalkIsCalledOtherwise() {
        SeminarContent before = seminar(talk("A", file(1)), talk("B", file(2)));

        assertThat(keep(before, seminar(talk("C")))).isEqualTo(seminar(talk("C", file(1), file(2))));
        assertThat(keep(before, seminar())).isEqualTo(seminar());
    }

    @Test
    void isKnownByItsKeyWhateverTheHostIsCalled() {
        SeminarContent before = seminar(talk("A", file(1)));
        Material moved = new Material(
                "called otherwise", MaterialKind.NOTES, file(1).url().replace("old", "new"));

        assertThat(keep(before, seminar(talk("A", moved)))).isEqualTo(seminar(talk("A", moved)));
    }

    @Property
    void leavesOutAnythingAndGetsTheSameBack(
            @ForAll @Size(max = 8) List<@IntRange(max = 1) Integer> kinds,
            @ForAll Set<@IntRange(max = 7) Integer> unknown) {
        List<Material> all = new ArrayList<>();
        IntStream.range(0, kinds.size()).forEach(i -> all.add(kinds.get(i) == 0 ? link(i) : file(i)));
        List<Material> known = all.stream()
                .filter(one -> one.url().startsWith("https://v") || !unknown.contains(all.indexOf(one)))
                .toList();

        assertThat(keep(seminar(talk("A").withMaterials(all)), seminar(talk("A").withMaterials(known))))
                .isEqualTo(seminar(talk("A").withMaterials(all)));
    }

    private static SeminarContent keep(SeminarContent before, SeminarContent written) {
        return written.keeping(
                before, material -> HandoutAddress.key(material.url()).isPresent());
    }

    private static Material file(int number) {
        return new Material(
                "file " + number,
                MaterialKind.SLIDES,
                HandoutAddress.of("https://old.example", "" + (char) ('a' + number) + "b".repeat(25), "第 " + number));
    }

    private static Material link(int number) {
        return new Material("link " + number, MaterialKind.RECORDING, "https://v.example/" + number);
    }

    private static Talk talk(String title, Material... materials) {
        return new Talk(
                TalkKind.TALK,
                null,
                new LocalizedText(title, null),
                null,
                "ja",
                List.of(),
                List.of(),
                List.of(materials));
    }

    private static SeminarContent seminar(Talk... talks) {
        return new SeminarContent(
                new LocalizedText(null, null),
                Format.ONLINE,
                START,
                null,
                "ja",
                null,
                null,
                List.of(),
                List.of(),
                List.of(talks));
    }
}
