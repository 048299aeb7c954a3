package org.danwakai.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.danwakai.platform.entity.Word;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private enum Kind {
        ON_SITE,
        ONLINE
    }

    public record Speaker(String name, String url) {}

    public record Talk(String title, List<Speaker> speakers) {}

    public record Seminar(Kind kind, Instant startsAt, String notice, List<Talk> talks) {}

    private static final Instant BEFORE = Instant.parse("2026-01-29T01:30:00Z");
    private static final Instant AFTER = Instant.parse("2026-01-29T02:30:00Z");

    @Test
    void namesEachValueThatIsOtherwise() {
        Seminar before =
                new Seminar(Kind.ONLINE, BEFORE, null, List.of(new Talk("一", List.of(new Speaker("北 花子", null)))));
        Seminar after = new Seminar(
                Kind.ON_SITE,
                AFTER,
                "Later than usual",
                List.of(
                        new Talk("一", List.of(new Speaker("北 花子", "https://example.ac.jp"))),
                        new Talk("二", List.of())));

        assertThat(Changes.between(before, after).all())
                .containsExactly(
                        new Change("kind", "online", Word.of(Kind.ON_SITE)),
                        new Change("startsAt", BEFORE.toString(), AFTER.toString()),
                        new Change("notice", null, "Later than usual"),
                        new Change("talks.1.speakers.1.url", null, "https://example.ac.jp"),
                        new Change("talks.2.title", null, "二"));
    }

    @Test
    void whatWasNotThereIsNothing() {
        Talk talk = new Talk("一", List.of());

        assertThat(Changes.between(null, talk).all()).containsExactly(new Change("title", null, "一"));
        assertThat(Changes.between(talk, null).all()).containsExactly(new Change("title", "一", null));
        assertThat(Changes.of("rank", null, Kind.ONLINE).and("by", 1, 2).all())
                .containsExactly(new Change("rank", null, "online"), new Change("by", "1", "2"));
    }

    @Test
    void ofMailAddressesOnlyThatTheyChanged() {
        assertThat(Changes.of("to", List.of("hanako@example.ac.jp"), List.of("taro@example.ac.jp"))
                        .all())
                .containsExactly(new Change("to.1", "h…@example.ac.jp", "t…@example.ac.jp"));
        assertThat(Changes.of("pattern", "{name}＠{institution}", "{name} @ {short}")
                        .all())
                .containsExactly(new Change("pattern", "{name}＠{institution}", "{name} @ {short}"));
    }

    @Test
    void aBookIsNotKeptWhole() {
        String kept =
                Changes.of("abstract", "", "x".repeat(1_000_000)).all().get(0).after();

        assertThat(kept).hasSizeLessThan(10_010).endsWith("…");
    }

    @Property
    void whatIsTheSameHasNotChanged(@ForAll Map<String, List<String>> value) {
        assertThat(Changes.between(value, Map.copyOf(value)).all()).isEmpty();
    }

    @Property
    void theWayBackIsTheSameTheOtherWayRound(@ForAll List<String> one, @ForAll List<String> other) {
        assertThat(Changes.between(other, one).all())
                .containsExactlyInAnyOrderElementsOf(Changes.between(one, other).all().stream()
                        .map(change -> new Change(change.field(), change.after(), change.before()))
                        .toList());
    }
}
