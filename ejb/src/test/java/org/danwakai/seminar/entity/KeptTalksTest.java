package org.danwakai.seminar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.entity.SeminarContent.Material;
import org.danwakai.seminar.entity.SeminarContent.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A talk stays the same row in a real database, wherever it moves and whatever is written to it. */
class KeptTalksTest {

    private static TestPersistence persistence;

    private long seminar;

    @BeforeAll
    static void start() throws IOException {
        persistence = new TestPersistence("classpath:db/migration", "classpath:db/demo");
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @BeforeEach
    void plan() {
        persistence.run("DELETE FROM seminar");
        seminar = persistence.inTransaction(entityManager -> {
            Series dlap = entityManager
                    .createQuery("SELECT s FROM Series s WHERE s.slug = 'dlap'", Series.class)
                    .getSingleResult();
            Seminar made = new Seminar(
                    Map.of(dlap, 1), content(talk("A", "Ann"), talk("B", "Bob", "b.pdf"), talk(null, null)));
            entityManager.persist(made);
            entityManager.flush();
            return made.id();
        });
    }

    @Test
    void inAnotherOrder() {
        assertThat(after(talks -> {
                    Collections.reverse(talks);
                    return talks;
                }))
                .containsExactly(2, 1, 0);
    }

    @Test
    void rewrittenAndMoved() {
        assertThat(after(talks ->
                        List.of(talk("C", "Cem"), talk("B, rewritten", "Bo", "b.pdf"), talk("A, corrected", "Ann"))))
                .as("known by what it hands out, and by who speaks")
                .containsExactly(-1, 1, 0);
    }

    @Test
    void filledIn() {
        assertThat(after(talks -> List.of(talks.get(0), talks.get(1), talk("C", "Cem"))))
                .containsExactly(0, 1, 2);
    }

    @Test
    void takenAwayAndReplaced() {
        assertThat(after(talks -> List.of(talk("X", "Xia"), talks.get(1))))
                .as("another talk in its place is not the same")
                .containsExactly(-1, 1);
    }

    @Test
    void theOnlyOne() {
        after(talks -> List.of(talks.get(0)));

        assertThat(after(talks -> List.of(talk("All of it", "Another")))).containsExactly(0);
    }

    @Test
    void whatIsWrittenIsThere() {
        after(talks -> List.of(talk("B", "Bob", "b.pdf", "more.pdf"), talks.get(0)));

        assertThat(persistence.rows("SELECT t.position || ' ' || t.title_ja || ' ' || count(m.id) FROM talk t"
                        + " LEFT JOIN material m ON m.talk_id = t.id GROUP BY t.id ORDER BY t.position"))
                .containsExactly("0 B 2", "1 A 0");
    }

    /** @return which each talk was before, from 0; -1 for none */
    private List<Integer> after(UnaryOperator<List<SeminarContent.Talk>> change) {
        List<String> before = keys();
        persistence.inTransaction(entityManager -> {
            Seminar found = entityManager.find(Seminar.class, seminar);
            SeminarContent wanted = found.content()
                    .withTalks(change.apply(new ArrayList<>(found.content().talks())));
            found.revise(wanted);
            assertThat(found.content()).isEqualTo(wanted);
            return null;
        });
        return keys().stream().map(before::indexOf).toList();
    }

    private List<String> keys() {
        return persistence.rows("SELECT id FROM talk WHERE seminar_id = " + seminar + " ORDER BY position");
    }

    private static SeminarContent content(SeminarContent.Talk... talks) {
        return new SeminarContent(
                new LocalizedText(null, null),
                Format.ONLINE,
                Instant.parse("2026-01-29T01:30:00Z"),
                null,
                "ja",
                null,
                null,
                List.of(),
                List.of(),
                List.of(talks));
    }

    private static SeminarContent.Talk talk(String title, String speaker, String... files) {
        return new SeminarContent.Talk(
                TalkKind.TALK,
                null,
                new LocalizedText(title, null),
                null,
                "ja",
                speaker == null ? List.of() : List.of(new Speaker(speaker, null, null, SpeakerRole.SPEAKER)),
                List.of(),
                Arrays.stream(files)
                        .map(file -> new Material(file, MaterialKind.SLIDES, "https://example.org/" + file))
                        .toList());
    }
}
