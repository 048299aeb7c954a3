package org.danwakai.seminar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.boundary.ListedSeminar;
import org.danwakai.seminar.boundary.SeminarMention;
import org.danwakai.seminar.boundary.SeminarPage;
import org.danwakai.seminar.boundary.SeminarSearch;
import org.danwakai.seminar.boundary.SeminarView;
import org.danwakai.seminar.boundary.YearCount;
import org.danwakai.seminar.entity.LocalizedText;
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
    void aMenuNamesTheLatestOfWhateverStanding() {
        List<SeminarMention> mentions = read(documents -> documents.mentions("dlap", 3));

        assertThat(mentions).extracting(SeminarMention::number).containsExactly(7, 4, 5);
        assertThat(mentions.get(0))
                .isEqualTo(new SeminarMention(
                        7007,
                        7,
                        new LocalizedText(null, null),
                        Instant.parse("2026-01-31T15:00:00Z"),
                        ZoneId.of("Asia/Tokyo")));
        assertThat(statements(documents -> documents.mentions("dlap", 7))).isEqualTo(1);
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
    void whatComesAndWhatIsOverIsToldBothOfASeriesAndOfAll() {
        assertThat(numbersOf(read(documents -> documents.coming("dlap", 2))))
                .as("the one that is going on, and the one that was put off")
                .containsExactly(3, 5);
        assertThat(numbersOf(read(documents -> documents.coming(9)))).containsExactly(3, 5, 7);
        assertThat(numbersOf(read(documents -> documents.latest("dlap", 1)))).containsExactly(1);
        assertThat(numbersOf(read(documents -> documents.latest(9)))).containsExactly(1, 2);
        assertThat(numbersOf(read(documents -> documents.latest("no-such-series", 9))))
                .isEmpty();
        assertThat(numbersOf(read(documents -> documents.newest("dlap", 3))))
                .as("of those with the numbers 5 to 7")
                .containsExactly(7, 5, 6);
        assertThat(numbersOf(read(documents -> documents.newest("dlap", 9)))).containsExactly(7, 5, 3, 6, 1, 2);
        assertThat(statements(documents -> documents.latest(9))).isEqualTo(1);
        assertThat(statements(documents -> documents.newest("dlap", 9))).isEqualTo(1);
        assertThat(statements(documents -> documents.coming(9))).isEqualTo(1);
    }

    @Test
    void neighboursAreTheNearestThatEverybodyMayKnowOf() {
        assertThat(neighbours(3)).as("over the draft").containsExactly(2, 5);
        assertThat(neighbours(4)).containsExactly(3, 5);
        assertThat(neighbours(1)).containsExactly(2);
        assertThat(neighbours(7)).containsExactly(6);
        assertThat(statements(documents -> documents.neighbours("dlap", 3))).isEqualTo(1);
    }

    @Test
    void otherTalksAreFoundByTheNameHoweverItIsTyped() {
        speaker(1, "山田　花子", "speaker");
        speaker(2, "山田花子", "speaker");
        speaker(3, "Yamada Hanako", "speaker");
        speaker(4, "山田 花子", "speaker");
        speaker(5, "山田 花子", "chair");

        assertThat(bySpeakers(List.of("山田 花子"), 1))
                .as("drafts and chairs left out")
                .containsExactly(2);
        assertThat(bySpeakers(List.of("山田 花子", "ｙａｍａｄａ hanako"), 99)).containsExactly(3, 1, 2);
        assertThat(bySpeakers(List.of("'; DROP TABLE speaker; --\"", "{}"), 1)).isEmpty();
        assertThat(statements(documents -> documents.bySpeakers(List.of("山田 花子", "Yamada Hanako"), 1, 5)))
                .isEqualTo(1);
    }

    @Test
    void aChangeIsNotedWhoeverMakesItAndASeatThatIsTakenIsNone() {
        Instant before = changedAt(6);
        assertThat(before).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));

        persistence.run("UPDATE seminar SET notice = 'x' WHERE id = 7006");
        assertThat(changedAt(6)).isEqualTo(before);
        persistence.run("UPDATE seminar SET version = version + 1 WHERE id = 7006");
        assertThat(changedAt(6)).isAfter(before);
    }

    @Test
    void theListOfAllLeavesDraftsOutAndPages() {
        List<ListedSeminar> all = listed("dlap", 0, 100);
        assertThat(all).extracting(ListedSeminar::number).containsExactly(1, 2, 3, 5, 6, 7);
        assertThat(listed("dlap", 1, 4)).extracting(ListedSeminar::number).containsExactly(6, 7);
        assertThat(listed("mlphys", 0, 100))
                .as("that is where none of them is at home")
                .isEmpty();
    }

    private static List<Integer> neighbours(int number) {
        return numbersOf(read(documents -> documents.neighbours("dlap", number)));
    }

    private static List<Integer> bySpeakers(List<String> names, int except) {
        return numbersOf(read(documents -> documents.bySpeakers(names, 7000 + except, 5)));
    }

    private static List<Integer> numbersOf(List<SeminarView> seminars) {
        return seminars.stream()
                .map(seminar -> seminar.numberIn("dlap").number())
                .toList();
    }

    private static Instant changedAt(int number) {
        return times(times -> times.changedAt(List.of(7000L + number))).get(7000L + number);
    }

    private static List<ListedSeminar> listed(String series, int page, int size) {
        return times(times -> times.atHomeIn(series, page, size));
    }

    private static <T> T times(Function<SeminarTimes, T> work) {
        return persistence.inTransaction(entityManager -> work.apply(new SeminarTimes(entityManager)));
    }

    private static void speaker(int number, String name, String role) {
        persistence.run("INSERT INTO talk (id, seminar_id, position, kind, language) VALUES (" + (7200 + number) + ", "
                + (7000 + number) + ", 0, 'talk', 'ja')");
        persistence.run("INSERT INTO speaker (id, talk_id, position, name, role) VALUES (" + (7300 + number) + ", "
                + (7200 + number) + ", 0, '" + name + "', '" + role + "')");
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
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language, changed_at) VALUES ("
                + (7000 + number) + ", '" + decision + "', 'online', '" + startsAt + "', 'ja', '2026-01-01T00:00Z')");
        persistence.run("INSERT INTO seminar_number (id, seminar_id, series_id, position, number)"
                + " SELECT " + (7100 + number) + ", " + (7000 + number) + ", z.id, 0, " + number
                + " FROM series z WHERE z.slug = 'dlap'");
    }
}
