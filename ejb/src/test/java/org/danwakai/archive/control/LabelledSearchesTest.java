package org.danwakai.archive.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.platform.TestPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people type, and the seminars that must come first: labelled by hand, apart from the code. */
class LabelledSearchesTest {

    private static TestPersistence persistence;

    @BeforeAll
    static void start() throws Exception {
        persistence = InventedSeminars.start();
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    /** @param first {@code 2 10}: both, in any order; {@code 42 > 30}: in this order; {@code -}: nothing at all */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/org/danwakai/archive/searches.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsMeantComesFirst(String typed, String first, String why) {
        List<Long> found = find(typed);

        if (first.equals("-")) {
            assertThat(found).as(why).isEmpty();
            return;
        }
        List<Long> expected = Stream.of(first.split("[ >]+")).map(Long::valueOf).toList();
        assertThat(found).as(why).hasSizeGreaterThanOrEqualTo(expected.size());
        List<Long> top = found.subList(0, expected.size());
        if (first.contains(">")) {
            assertThat(top).as(why).containsExactlyElementsOf(expected);
        } else {
            assertThat(top).as(why).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<Long> find(String typed) {
        ArchiveWish wish = new ArchiveWish(
                typed, null, null, null, null, null, null, ArchiveWish.Order.BEST, 0, ArchiveWish.LARGEST);
        return persistence.inTransaction(entityManager -> new ArchiveRows(entityManager)
                .find(wish, 0, 1).stream()
                        .filter(row -> row.what().equals("hit"))
                        .map(row -> Long.valueOf(row.value()))
                        .toList());
    }
}
