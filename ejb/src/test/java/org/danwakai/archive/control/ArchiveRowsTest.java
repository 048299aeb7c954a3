package org.danwakai.archive.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.danwakai.archive.boundary.ArchiveWish;
import org.danwakai.archive.boundary.ArchiveWish.Order;
import org.danwakai.archive.control.ArchiveRows.Row;
import org.danwakai.platform.TestPersistence;
import org.danwakai.seminar.entity.TalkKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and searches, what they can be narrowed down by, and what they cost. */
class ArchiveRowsTest {

    private static final int SEMINARS = 44;

    private static TestPersistence persistence;
    private static long dlap;
    private static long mlphys;

    @BeforeAll
    static void start() throws Exception {
        persistence = InventedSeminars.start();
        dlap = Long.parseLong(
                persistence.rows("SELECT id FROM series WHERE slug = 'dlap'").get(0));
        mlphys = Long.parseLong(
                persistence.rows("SELECT id FROM series WHERE slug = 'mlphys'").get(0));
    }

    @AfterAll
    static void stop() throws Exception {
        persistence.close();
    }

    @Test
    void everySeminarIsOnOnePageOfTheList() {
        List<String> seen = new ArrayList<>();
        for (int page = 0; page * 10 < SEMINARS; page++) {
            seen.addAll(hits(find(wish(null, null, null, null, page, 10), 0)));
        }

        assertThat(seen)
                .hasSize(SEMINARS)
                .doesNotHaveDuplicates()
                .startsWith("44", "43", "42")
                .endsWith("2", "1");
    }

    @Test
    void aPageBeyondTheEndIsTheLastOne() {
        assertThat(hits(find(wish(null, null, null, null, 1_000_000, 10), 0))).containsExactly("4", "3", "2", "1");
        assertThat(hits(find(wish(null, 2020, null, null, 1_000_000, 10), mlphys)))
                .containsExactly("25", "20");
        assertThat(hits(find(wish("の", null, null, null, 1_000_000, 10), 0))).isNotEmpty();
        assertThat(hits(find(wish(null, 1999, null, null, 1_000_000, 10), 0))).isEmpty();
    }

    @Test
    void aListSaysHowManyThereAreBesideEachOtherWish() {
        List<Row> rows = find(wish(null, 2019, TalkKind.TALK, "ja", 0, 5), mlphys);

        assertThat(tell("total", rows)).containsExactly("null 1");
        assertThat(tell("year", rows)).containsExactly("2023 1", "2022 1", "2021 1", "2020 2", "2019 1", "2018 1");
        assertThat(tell("kind", rows)).containsExactly("lecture 1", "talk 1");
        assertThat(tell("language", rows)).containsExactly("ja 1");
        assertThat(tell("series", rows)).containsExactly("dlap 6", "mlphys 1");
        assertThat(hits(rows)).containsExactly("10");
    }

    @Test
    void namesAreCountedInWhateverSpelling() {
        List<Row> rows = find(wish(null, null, null, null, 0, 5), dlap);

        assertThat(tell("speaker", rows)).containsExactly("水野結衣 3", "沢田学 3", "羽田翔 3", "amaraokafor 2");
        assertThat(rows.stream().filter(row -> row.what().equals("institution")).map(Row::ja))
                .startsWith("東稜大学", "湖畔大学");
        assertThat(hits(find(byName("水野　結衣", null), 0))).containsExactly("35", "21", "14");
        assertThat(hits(find(byName(null, "ＯＢＳＥＲＶＡＴＯＩＲＥ du midi"), 0))).containsExactly("32", "10");
        assertThat(hits(find(byName("nobody", null), 0))).isEmpty();
        assertThat(hits(find(byName("%", null), 0))).isEmpty();
    }

    @Test
    void aSearchIsNarrowedDownAndPutInOrder() {
        List<Row> rows = find(wish("量子", null, null, null, 0, 10), 0);

        assertThat(tell("total", rows)).containsExactly("null 3");
        assertThat(tell("needle", rows)).containsExactly("量子 1");
        assertThat(tell("year", rows)).containsExactly("2023 2", "2018 1");
        assertThat(tell("kind", rows)).containsExactly("talk 2", "lecture 1");
        assertThat(tell("speaker", rows)).containsExactly("古賀さくら 2", "佐伯みのり 1");
        assertThat(hits(find(wish("量子", 2023, TalkKind.LECTURE, "ja", 0, 10), 0)))
                .containsExactly("39");
        assertThat(hits(find(wish("量子", null, null, null, 1, 2), 0))).containsExactly("5");
        assertThat(hits(find(wish("注意", null, null, null, 0, 10), 0))).containsExactly("42", "30");
        assertThat(hits(find(new ArchiveWish("星", null, null, null, null, null, null, Order.NEWEST, 0, 10), 0)))
                .containsExactly("31", "10", "2");
    }

    @Test
    void draftsAreNotFoundNorCounted() {
        persistence.run("INSERT INTO seminar (id, decision, format, starts_at, language, theme_ja)"
                + " VALUES (900, 'draft', 'online', '2031-01-01', 'ja', '秘密の準備');"
                + "INSERT INTO seminar_number VALUES (901, 900, " + dlap + ", 0, 900)");
        assertThat(hits(find(wish("秘密", null, null, null, 0, 10), 0))).isEmpty();
        assertThat(tell("total", find(wish(null, null, null, null, 0, 10), 0))).containsExactly("null " + SEMINARS);

        persistence.run("UPDATE seminar SET decision = 'published' WHERE id = 900");
        assertThat(hits(find(wish("秘密", null, null, null, 0, 10), 0))).containsExactly("900");

        persistence.run("UPDATE seminar SET decision = 'draft' WHERE id = 900");
        assertThat(hits(find(wish("秘密", null, null, null, 0, 10), 0))).isEmpty();
        persistence.run("DELETE FROM seminar WHERE id = 900");
        assertThat(tell("year", find(wish(null, null, null, null, 0, 10), 0))).doesNotContain("2031 0", "2031 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'", "\"", "\\", "_", "$$", "{}", "?", "!!!", "・", "ー・ー", "() | & <->", "\uD800"})
    void signsAloneFindNothing(String typed) {
        List<Row> rows = find(wish(typed, null, null, null, 0, 10), 0);

        assertThat(hits(rows)).isEmpty();
        assertThat(tell("total", rows)).containsExactly("null 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE seminar; --",
                "100% pure",
                "a_b c\\d",
                "{\"x\"}",
                "a a a a a a a a a a a a a a a a a a a a a a a a a",
                "\uD83D\uDE00 雪",
                "\\frac{\\frac{\\frac{1}{2}}{3}}{4}",
            })
    void whatIsTypedIsNothingButWords(String typed) {
        assertThat(tell("total", find(wish(typed, null, null, null, 0, 10), 0))).hasSize(1);
        assertThat(persistence.rows("SELECT count(*) FROM seminar")).containsExactly("" + SEMINARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"長い検索", "long-winded ", "\\frac{", "１２３．", "ー", "(((("})
    @Timeout(20)
    void whatIsVeryLongIsNoLongerLookedFor(String typed) {
        assertThat(hits(find(wish(typed.repeat(10_000 / typed.length()), null, null, null, 0, 10), 0)))
                .isEmpty();
    }

    @Test
    void eachTakesOneStatementBesideTheOneForItsPlan() {
        long before = persistence.statements();
        find(wish("量子", 2023, null, null, 0, 10), 0);
        assertThat(persistence.statements() - before).isEqualTo(2);
        before = persistence.statements();
        find(wish(null, null, TalkKind.TALK, null, 3, 10), 0);
        assertThat(persistence.statements() - before).isEqualTo(2);
    }

    static ArchiveWish wish(String text, Integer year, TalkKind kind, String language, int page, int size) {
        return new ArchiveWish(text, null, year, kind, language, null, null, Order.BEST, page, size);
    }

    private static ArchiveWish byName(String speaker, String institution) {
        return new ArchiveWish(null, null, null, null, null, speaker, institution, Order.BEST, 0, 10);
    }

    private static List<Row> find(ArchiveWish wish, long series) {
        return persistence.inTransaction(entityManager -> new ArchiveRows(entityManager).find(wish, series, 4));
    }

    private static List<String> hits(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.what().equals("hit"))
                .map(Row::value)
                .collect(Collectors.toList());
    }

    private static List<String> tell(String what, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.what().equals(what))
                .map(row -> row.value() + " " + row.number())
                .toList();
    }
}
