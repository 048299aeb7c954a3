package org.danwakai.seminar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.seminar.boundary.KeptDraft;
import org.danwakai.seminar.boundary.KeptDrafts.Author;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed and not saved, on a real database. */
class DraftShelfTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");

    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration", "classpath:db/demo");
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language)"
                + " VALUES (7000, 'draft', 'online', '2026-01-29T01:30:00Z', 'ja')");
        persistence.run("INSERT INTO seminar_number (id, seminar_id, series_id, position, number)"
                + " SELECT 7001 + z.id, 7000, z.id, row_number() OVER (ORDER BY z.slug) - 1, 77 FROM series z");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @BeforeEach
    void empty() {
        persistence.run("DELETE FROM kept_draft");
    }

    @Test
    void theLastThatSomebodyTypedIsKept() {
        keep("hanako", 77, "one", NOW);
        keep("hanako", 77, "two", NOW.plusSeconds(5));

        assertThat(kept("hanako", "dlap", 77)).contains(new KeptDraft("two", "basis", NOW.plusSeconds(5)));
        assertThat(persistence.rows("SELECT count(*) FROM kept_draft")).containsExactly("1");
    }

    @Test
    void eachHasTheirOwnAndSeesThatTheOthersHaveSome() {
        keep("hanako", 77, "hers", NOW);
        keep("taro", 77, "his", NOW.plusSeconds(5));

        assertThat(kept("hanako", "dlap", 77).orElseThrow().typed()).isEqualTo("hers");
        assertThat(authors()).containsExactly(new Author("taro", NOW.plusSeconds(5)), new Author("hanako", NOW));
    }

    @Test
    void aSeminarOfTwoSeriesIsOneSeminar() {
        keep("hanako", 77, "typed", NOW);

        assertThat(kept("hanako", "mlphys", 77)).isPresent();
    }

    @Test
    void theNextSeminarOfASeriesIsNoneOfAnother() {
        keep("hanako", null, "the next one", NOW);
        keep("hanako", null, "still the next one", NOW);

        assertThat(kept("hanako", "dlap", null).orElseThrow().typed()).isEqualTo("still the next one");
        assertThat(kept("hanako", "mlphys", null)).isEmpty();
        assertThat(kept("taro", "dlap", null)).isEmpty();
        assertThat(kept("hanako", "dlap", 77)).isEmpty();
    }

    @Test
    void whatNobodyCameBackToIsThrownAway() {
        keep("hanako", 77, "old", NOW.minus(Duration.ofDays(91)));
        keep("taro", null, "not so old", NOW.minus(Duration.ofDays(89)));
        keep("jiro", null, "new", NOW);

        assertThat(persistence.rows("SELECT author FROM kept_draft ORDER BY 1")).containsExactly("jiro", "taro");
    }

    @Test
    void itGoesWithItsAuthorsDecisionAlone() {
        keep("hanako", 77, "hers", NOW);
        keep("taro", 77, "his", NOW);
        on(NOW, shelf -> {
            shelf.remove("hanako", shelf.subject("dlap", 77));
            return null;
        });

        assertThat(persistence.rows("SELECT author FROM kept_draft")).containsExactly("taro");
    }

    @Test
    void thereIsNothingToKeepOfWhatThereIsNot() {
        assertThatThrownBy(() -> keep("hanako", 78, "x", NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> on(NOW, shelf -> shelf.subject("nothing", null)))
                .isInstanceOf(NotFound.class);
    }

    private static Optional<KeptDraft> kept(String author, String series, Integer number) {
        return on(NOW, shelf -> shelf.find(author, series, number));
    }

    private static List<Author> authors() {
        return on(NOW, shelf -> shelf.authors("dlap", 77));
    }

    private static void keep(String author, Integer number, String typed, Instant at) {
        on(at, shelf -> shelf.put(author, shelf.subject("dlap", number), typed, "basis"));
    }

    private static <T> T on(Instant at, Function<DraftShelf, T> work) {
        return persistence.inTransaction(
                entityManager -> work.apply(new DraftShelf(entityManager, Clock.fixed(at, ZoneOffset.UTC))));
    }
}
