package org.danwakai.rights.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.danwakai.platform.TestPersistence;
import org.danwakai.platform.entity.NotFound;
import org.danwakai.rights.boundary.GivenRight;
import org.danwakai.rights.control.RightsBook.Held;
import org.danwakai.rights.control.RightsBook.Named;
import org.danwakai.rights.entity.Grantee;
import org.danwakai.rights.entity.GranteeKind;
import org.danwakai.rights.entity.Rank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights, in a real database. */
class RightsBookTest {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");
    private static final Grantee HANAKO = new Grantee(GranteeKind.ACCOUNT, "hanako");
    private static final Grantee HELPERS = new Grantee(GranteeKind.GROUP, "/helpers");

    private static TestPersistence persistence;

    @BeforeAll
    static void migrate() throws IOException {
        persistence = new TestPersistence("classpath:db/migration");
        persistence.run("""
                INSERT INTO series (id, slug, name_ja) VALUES (1, 'one', '一'), (2, 'two', '二'), (3, 'three', '三');
                INSERT INTO seminar (id, decision, format, starts_at, language)
                    VALUES (4, 'draft', 'online', '2026-01-29T10:30+09', 'ja');
                INSERT INTO seminar_number VALUES (5, 4, 1, 0, 77), (6, 4, 2, 1, 25)
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        persistence.close();
    }

    @BeforeEach
    void nobodyHasARight() {
        persistence.run("DELETE FROM series_right");
        persistence.run("UPDATE series SET open_to_organizers = (id = 3)");
    }

    @Test
    void somebodyMayWhatTheirAccountMayAndWhatIsOpen() {
        book(book -> write(book, 1, HANAKO, Rank.HELPER));

        assertThat(held("Hanako"))
                .containsExactlyInAnyOrder(
                        new Held(1, "one", Rank.HELPER, false), new Held(3, "three", Rank.ORGANIZER, true));
        assertThat(held("taro")).containsExactly(new Held(3, "three", Rank.ORGANIZER, true));
        assertThat(held("/helpers")).as("no account is taken for a group").hasSize(1);
    }

    @Test
    void aHelperOfAnOpenSeriesMayWhatEverybodyMay() {
        book(book -> write(book, 3, HANAKO, Rank.HELPER));

        assertThat(held("hanako")).containsExactly(new Held(3, "three", Rank.ORGANIZER, true));
    }

    @Test
    void theFirstOwnerClosesASeriesForGood() {
        book(book -> write(book, 3, HELPERS, Rank.ORGANIZER));
        assertThat(held("taro")).hasSize(1);

        book(book -> write(book, 3, HANAKO, Rank.OWNER));
        assertThat(held("taro")).isEmpty();
        assertThat(held("hanako")).containsExactly(new Held(3, "three", Rank.OWNER, false));

        book(book -> {
            book.erase(3, HANAKO);
            return null;
        });
        assertThat(held("taro")).as("what lost its owner does not open again").isEmpty();
    }

    @Test
    void aRightTakesThePlaceOfTheOneBefore() {
        book(book -> write(book, 1, HANAKO, Rank.HELPER));
        book(book -> write(book, 1, HANAKO, Rank.OWNER));
        book(book -> write(book, 1, HELPERS, Rank.HELPER));

        List<GivenRight> given = book(book -> book.given(1));
        assertThat(given)
                .containsExactly(
                        new GivenRight(HANAKO, Rank.OWNER, NOW, "admin"),
                        new GivenRight(HELPERS, Rank.HELPER, NOW, "admin"));
        List<String> owners = book(book -> book.owners(List.of(1L, 2L)));
        assertThat(owners).containsExactly("hanako");
    }

    @Test
    void aJointSeminarBelongsToAllItsSeries() {
        assertThat(series(book -> book.seriesOf(4))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(named("two", 25)).isEqualTo(new Named(4L, Set.of(1L, 2L)));
        assertThat(named("two", 77)).as("no such seminar, so the series alone").isEqualTo(new Named(null, Set.of(2L)));
        assertThat(named("nope", 1)).isEqualTo(new Named(null, Set.of()));
        assertThat(series(book -> book.seriesOf(99))).isEmpty();
    }

    private Named named(String slug, int number) {
        return book(book -> book.named(slug, number));
    }

    @Test
    void administratorsMayAllEverywhere() {
        List<Held> everything = book(RightsBook::everything);
        assertThat(everything)
                .extracting(Held::slug, Held::rank, Held::open)
                .containsExactlyInAnyOrder(
                        tuple("one", Rank.OWNER, false),
                        tuple("two", Rank.OWNER, false),
                        tuple("three", Rank.OWNER, true));
    }

    @Test
    void onlyWhatThereIsCanBeLocked() {
        long locked = book(book -> book.lock("two"));
        assertThat(locked).isEqualTo(2);
        assertThatThrownBy(() -> book(book -> book.lock("nope"))).isInstanceOf(NotFound.class);
    }

    private static Object write(RightsBook book, long series, Grantee grantee, Rank rank) {
        book.write(series, grantee, rank, "admin");
        return null;
    }

    private static Set<Long> series(Function<RightsBook, Set<Long>> question) {
        return book(question);
    }

    private static List<Held> held(String account) {
        Principal caller = () -> account;
        return book(book -> book.of(caller));
    }

    private static <T> T book(Function<RightsBook, T> work) {
        return persistence.inTransaction(
                entityManager -> work.apply(new RightsBook(entityManager, Clock.fixed(NOW, ZoneOffset.UTC))));
    }
}
