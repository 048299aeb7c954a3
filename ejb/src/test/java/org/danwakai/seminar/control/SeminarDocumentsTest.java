package org.danwakai.seminar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.YearCount;
import org.danwakai.seminar.entity.Series;
import org.danwakai.seminar.entity.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists and months of seminars, on a real database, and what they cost. */
class SeminarDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");

    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration", "classpath:db/demo");
        seminar(1, "published", "2026-01-08T01:30:00Z");
        // 31 December in London, and the first of January in Tokyo
        seminar(2, "published", "2025-12-31T15:30:00Z");
        seminar(3, "published", "2026-01-19T23:30:00Z");
        seminar(4, "draft", "2026-01-29T01:30:00Z");
        seminar(5, "postponed", "2026-01-22T01:30:00Z");
        seminar(6, "cancelled", "2026-01-15T01:30:00Z");
        // the first of February in Tokyo
        seminar(7, "published", "2026-01-31T15:00:00Z");
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void theyAreNarrowedDownToWhereTheyStand() {
        assertThat(numbers(Standing.COMING))
                .as("the one that is going on among them")
                .containsExactly(7, 3);
        assertThat(numbers(Standing.OVER)).containsExactly(1, 2);
        assertThat(numbers(Standing.DRAFT)).containsExactly(4);
        assertThat(numbers(Standing.POSTPONED)).containsExactly(5);
        assertThat(numbers(Standing.CANCELLED)).containsExactly(6);
        assertThat(numbers(null)).containsExactly(7, 4, 5, 3, 6, 1, 2);
    }

    @Test
    void monthsAndYearsAreThoseOfTheSeriesZone() {
        assertThat(month(2026, 1))
                .extracting(seminar -> seminar.numberIn("dlap").number())
                .containsExactly(2, 1, 6, 3, 5, 4);
        assertThat(month(2025, 12)).isEmpty();
        assertThat(years(true)).containsExactly(new YearCount(2026, 7));
        assertThat(years(false)).containsExactly(new YearCount(2026, 6));
    }

    @Test
    void aPageCostsTheSameHoweverManySeminarsThereAre() {
        assertThat(statements(documents -> documents.search(SeminarSearch.of("dlap", 1), true)))
                .isEqualTo(statements(documents -> documents.search(SeminarSearch.of("dlap", 7), true)))
                .isEqualTo(2);
        assertThat(statements(documents -> documents.month("dlap", YearMonth.of(2026, 1))))
                .isEqualTo(1);
        assertThat(statements(documents -> documents.find("dlap", 1, true))).isEqualTo(1);
    }

    @Test
    void theListOfAllSeriesCostsTheSameHoweverManyThereAre() {
        persistence.run("INSERT INTO organizer (id, series_id, position, name)"
                + " SELECT nextval('entity_id'), z.id, p, 'nobody ' || p FROM series z, generate_series(0, 2) p");
        long few = organizersOfAll();
        persistence.run("INSERT INTO series (id, slug, name_ja) SELECT nextval('entity_id'), 'more-' || i, '他'"
                + " FROM generate_series(1, 20) i");

        assertThat(organizersOfAll()).isEqualTo(few).isEqualTo(1);
    }

    private static long organizersOfAll() {
        long before = persistence.statements();
        List<String> organizers = persistence.inTransaction(entityManager -> entityManager
                .createNamedQuery("Series.all", Series.class)
                .getResultStream()
                .flatMap(series -> series.organizerNames().stream())
                .map(Series.OrganizerName::name)
                .toList());
        assertThat(organizers).startsWith("nobody 0", "nobody 1", "nobody 2", "nobody 0");
        return persistence.statements() - before;
    }

    private static List<SeminarView> month(int year, int month) {
        return read(documents -> documents.month("dlap", YearMonth.of(year, month)));
    }

    private static List<YearCount> years(boolean drafts) {
        return read(documents -> documents.years("dlap", drafts));
    }

    private static List<Integer> numbers(Standing standing) {
        SeminarPage page = read(documents ->
                documents.search(new SeminarSearch("dlap", null, null, standing, 0, SeminarSearch.LARGEST), true));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream()
                .map(seminar -> seminar.numberIn("dlap"))
                .map(SeminarView.Number::number)
                .toList();
    }

    private static long statements(Function<SeminarDocuments, ?> work) {
        long before = persistence.statements();
        read(work);
        return persistence.statements() - before;
    }

    private static <T> T read(Function<SeminarDocuments, T> work) {
        return persistence.inTransaction(
                entityManager -> work.apply(new SeminarDocuments(entityManager, Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    private static void seminar(int number, String decision, String startsAt) {
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language) VALUES (" + (7000 + number)
                + ", '" + decision + "', 'online', '" + startsAt + "', 'ja')");
        persistence.run("INSERT INTO seminar_number (id, seminar_id, series_id, position, number)"
                + " SELECT " + (7100 + number) + ", " + (7000 + number) + ", z.id, 0, " + number
                + " FROM series z WHERE z.slug = 'dlap'");
    }
}
