package org.danwakai.seminar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.boundary.SeriesView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All series, in a real database; what they cost is for {@link SeminarDocumentsTest}. */
class SeriesReaderTest {

    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws Exception {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja) VALUES (3, 'three', '三'), (1, 'one', '一'), (2, 'two', '二');
                INSERT INTO organizer (id, series_id, position, name)
                    VALUES (11, 1, 2, 'C'), (12, 3, 0, 'D'), (13, 1, 0, 'A'), (14, 1, 1, 'B');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (4, 'draft', 'online', '2026-01-29T10:30+09', 'ja'),
                           (5, 'published', 'online', '2026-01-29T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (6, 4, 1, 0, 1), (7, 5, 1, 0, 2), (8, 5, 3, 1, 1)
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void theyComeInOrderWithTheirOrganizersInOrder() {
        assertThat(all())
                .extracting(SeriesView::slug, series -> series.introduction().organizers().stream()
                        .map(organizer -> organizer.name())
                        .toList())
                .containsExactly(
                        tuple("one", List.of("A", "B", "C")), tuple("two", List.of()), tuple("three", List.of("D")));
        assertThat(view("one")).contains(all().get(0));
        assertThat(view("four")).isEmpty();
        Map<Long, Long> published = read(SeriesReader::published);
        assertThat(published).isEqualTo(Map.of(1L, 1L, 3L, 1L));
    }

    private static List<SeriesView> all() {
        return read(SeriesReader::all);
    }

    private static Optional<SeriesView> view(String slug) {
        return read(reader -> reader.view(slug));
    }

    private static <T> T read(Function<SeriesReader, T> question) {
        return persistence.inTransaction(entityManager -> question.apply(new SeriesReader(entityManager)));
    }
}
