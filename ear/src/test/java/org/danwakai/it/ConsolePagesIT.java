package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.danwakai.stack.BrowserSession;
import org.danwakai.stack.ConsolePages;
import org.danwakai.stack.ConsoleSeries;
import org.danwakai.stack.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each page of the console asks of the database: little, and no more for many seminars and people than for few. */
class ConsolePagesIT {

    private static final int MOST = 12;

    private static BrowserSession organizer;
    private static ConsoleSeries few;
    private static ConsoleSeries many;
    private static Statements statements;

    @BeforeAll
    static void fill() {
        organizer = new BrowserSession(TheStack.get());
        few = new ConsoleSeries("asked-by-few", 2, TheStack::execute, TheStack::query);
        few.growTo(20);
        many = new ConsoleSeries("asked-by-many", 77, TheStack::execute, TheStack::query);
        many.growTo(10_000);
        // the page of rights is for owners
        new RankedSeries("asked-by-few").with("organizer", "owner");
        new RankedSeries("asked-by-many").with("organizer", "owner");
        TheStack.execute("INSERT INTO series_right SELECT id, 'account', 'helper-' || i, 'helper', now(), 'test'"
                + " FROM series, generate_series(1, 45) i WHERE slug = 'asked-by-many'");
        organizer.logIn("organizer");
        statements = new Statements(TheStack.get());
    }

    /** Nobody is to be mailed about them on their day. */
    @AfterAll
    static void callOff() {
        statements.close();
        for (ConsoleSeries series : List.of(few, many)) {
            TheStack.execute(
                    "UPDATE seminar SET decision = 'cancelled' WHERE id IN (SELECT id FROM " + series.table() + ")");
        }
    }

    static List<String> pages() {
        return ConsolePages.addresses();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksNoMoreForManyThanForFew(String page) {
        List<String> forFew = asked(few.fill(page));
        List<String> forMany = asked(many.fill(page));

        assertThat(forMany).as("statements of %s", page).isEqualTo(forFew).hasSizeBetween(1, MOST);
    }

    @Test
    void theFirstPageAsksNoMoreForManySeriesThanForFew() {
        List<String> forFew = asked("/console/index.xhtml");
        for (int i = 0; i < 5; i++) {
            new DeskSeries("asked-for-" + i).seminar(1, DeskSeries.NEXT);
        }

        assertThat(asked("/console/index.xhtml")).isEqualTo(forFew).hasSizeBetween(1, MOST);
    }

    private static List<String> asked(String path) {
        return statements.of(() -> {
            HttpResponse<String> answer = organizer.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        });
    }
}
