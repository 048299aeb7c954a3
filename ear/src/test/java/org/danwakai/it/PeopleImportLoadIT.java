package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports that are large, and imports that break off. */
class PeopleImportLoadIT {

    private static final Logger LOG = Logger.getLogger(PeopleImportLoadIT.class.getName());
    private static final int MANY = 100_000;
    private static final int SOME = 20_000;
    private static final int SEATS = 5_000;

    /** The seminars of other tests shall not be for so many. */
    @AfterEach
    void endSubscriptions() {
        TheStack.execute("UPDATE subscription SET state = 'ended' WHERE folded_address LIKE '%@many.example.ac.jp'");
    }

    @Test
    void aHundredThousandRowsAreNoTrouble() {
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            PeopleWizardPage wizard = new PeopleWizardPage(organizer).entries(table("many", MANY));
            long began = System.nanoTime();
            wizard.take();
            long taken = System.nanoTime();
            wizard.read();
            long read = System.nanoTime();
            assertThat(wizard.count("新しい毎回の登録")).isEqualTo(String.valueOf(MANY));
            wizard.apply().flawless("running").done();
            LOG.log(Level.INFO, "{0} rows: taken in {1} ms, read in {2} ms, applied in {3} ms", new Object[] {
                MANY, millis(began, taken), millis(taken, read), millis(read, System.nanoTime())
            });
            assertThat(wizard.count("毎回の登録")).isEqualTo(String.valueOf(MANY));
        }
        assertThat(TheStack.query("SELECT count(*) || ' ' || count(DISTINCT place) FROM subscription"
                        + " WHERE folded_address LIKE '%@many.example.ac.jp' AND state = 'active'"))
                .containsExactly(MANY + " " + MANY);
        assertThat(TheStack.query(
                        "SELECT 1 FROM (SELECT name, row_number() OVER (ORDER BY place) AS n FROM subscription"
                                + " WHERE folded_address LIKE '%@many.example.ac.jp') s WHERE name <> '人 ' || n"))
                .as("in the order of the file")
                .isEmpty();
    }

    @Test
    void whatBreaksOffGoesOnAndNobodyIsThereTwice() {
        String title = "取り込みの途中で停止";
        String seminar = Organizing.publishedSeminar(title);
        PeopleImportIT.resize(seminar, SEATS);
        String address;
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            PeopleWizardPage wizard = new PeopleWizardPage(organizer)
                    .entries(table("broken", SOME))
                    .goal("seminar")
                    .seminar(seminar, title)
                    .take()
                    .read()
                    .apply();
            address = wizard.page().url().replaceFirst(".*(/console/people.*)", "$1");
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> stepsDone() >= SOME / 4);
            TheStack.get().killServer();
        }
        assertThat(stepsDone()).as("it was killed in the middle").isLessThan(SOME);
        TheStack.startLater(Duration.ZERO);

        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            PeopleWizardPage wizard = new PeopleWizardPage(organizer, address)
                    .stopped()
                    .flawless("stopped")
                    .goOn()
                    .done();
            assertThat(wizard.count("席あり")).isEqualTo(String.valueOf(SEATS));
            assertThat(wizard.count("キャンセル待ち")).isEqualTo(String.valueOf(SOME - SEATS));
        }
        List<String> registrations = PeopleImportIT.registrations(seminar);
        assertThat(registrations).hasSize(SOME);
        for (int i = 0; i < SOME; i++) {
            String state = i < SEATS ? "seated" : "waiting";
            assertThat(registrations.get(i)).isEqualTo((i + 1) + " p" + (i + 1) + "@broken.example.ac.jp " + state);
        }
        PeopleImportIT.assertTheBooksBalance(seminar);
        assertThat(TheStack.query("SELECT 1 FROM people_row")).isEmpty();
    }

    private static int stepsDone() {
        return Integer.parseInt(
                TheStack.query("SELECT coalesce(max(steps_done), 0) FROM people_run" + " WHERE state = 'applying'")
                        .get(0));
    }

    private static String table(String domain, int people) {
        StringBuilder table = new StringBuilder("タイムスタンプ,お名前,ご所属,メールアドレス,備考\n");
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        for (int i = 1; i <= people; i++) {
            table.append(first.plusSeconds(i))
                    .append(",人 ")
                    .append(i)
                    .append(",試験大学 大学院 理学研究科,p")
                    .append(i)
                    .append('@')
                    .append(domain)
                    .append(".example.ac.jp,いつもありがとうございます\n");
        }
        return table.toString();
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
