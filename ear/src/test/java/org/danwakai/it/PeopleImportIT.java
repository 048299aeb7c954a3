package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organizer brings in from the spreadsheets of old forms. */
class PeopleImportIT {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String HEADER = "タイムスタンプ,お名前,ご所属,メールアドレス,参加形態,備考\r\n";

    /** The seminars of other tests are not for them. */
    @AfterEach
    void endSubscriptions() {
        TheStack.execute("UPDATE subscription SET state = 'ended' WHERE folded_address LIKE '%@move%'");
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void theSpreadsheetsOfBothFormsBecomeSubscribersAndRegistrants(int width) {
        String title = "引っ越し " + width;
        String seminar = Organizing.publishedSeminar(title);
        String at = "@move" + width + ".example.ac.jp";
        String entries = HEADER
                + "2025/12/03 10:00:00,三番 目,試験大学,third" + at + ",毎回,\r\n"
                + "2025/12/01 10:00:00,髙橋 一郎,試験大学,first" + at + ",毎回参加（今回以降）,\"改行の\r\nある備考\"\r\n"
                + "2025/12/02 10:00:00,二番 目,試験大学,second" + at + ",毎回,\r\n"
                + "2025/12/04 10:00:00,髙橋 一郎,新しい大学,Ｆｉｒｓｔ" + at + ",毎回,\r\n"
                + "2025/12/05 10:00:00,今回 花子,試験大学,once" + at + ",今回のみ,\r\n"
                + "2025/12/06 1:00:00 午後 GMT+9,=cmd|' /C calc'!A0,<script>alert(1)</script>,formula" + at
                + ",今回のみ,\r\n"
                + "2025/12/07 10:00:00,去った 人,試験大学,gone" + at + ",毎回,\r\n"
                + "2025/12/08 10:00:00,\"悪い\r\nBcc: x@example.jp\",試験大学,bad" + at + ",毎回,\r\n"
                + "きのう,時刻 不明,試験大学,when" + at + ",毎回,\r\n";
        String leaves = "タイムスタンプ;メールアドレス\r\n2025/12/20 10:00;GONE" + at + "\r\n2025/11/01 10:00;first" + at
                + "\r\n2025/12/21 10:00;nobody" + at + "\r\n";
        try (Browser organizer = new Browser("ja-JP", width)) {
            organizer.logIn("organizer");
            PeopleWizardPage wizard = new PeopleWizardPage(organizer)
                    .flawless("files")
                    .entries(entries, SHIFT_JIS)
                    .leaves(leaves, SHIFT_JIS)
                    .seminar(seminar, title)
                    .take()
                    .flawless("columns");
            assertThat(wizard.page().innerText("#columns")).contains("髙橋 一郎");
            wizard.read().flawless("preview");
            assertThat(wizard.count("新しい毎回の登録")).isEqualTo("3");
            assertThat(wizard.count("新しい今回のみの登録")).isEqualTo("2");
            assertThat(wizard.count("同じ方の行（まとめる）")).isEqualTo("1");
            assertThat(wizard.count("登録後に解約")).isEqualTo("1");
            assertThat(wizard.count("反映する解約")).isEqualTo("1");
            assertThat(wizard.count("対応する登録のない解約")).isEqualTo("2");
            assertThat(wizard.count("読めない行")).isEqualTo("2");
            Page page = wizard.page();
            assertThat(page.innerText("#preview\\:rows")).contains("=cmd|", "<script>alert(1)</script>");
            page.selectOption("#preview\\:fate", "unreadable");
            page.click("#preview\\:show");
            page.waitForSelector("text=日時として読めません。");
            assertThat(page.innerText("#preview\\:rows")).contains("改行や表示できない文字", "10", "12");
            wizard.flawless("unreadable rows");
            assertThat(registrations(seminar))
                    .as("nothing before it is applied")
                    .isEmpty();

            wizard.apply().done().flawless("done");
            assertThat(wizard.count("毎回の登録")).isEqualTo("3");
            assertThat(wizard.count("席あり")).isEqualTo("2");
        }
        assertThat(TheStack.query("SELECT name || '/' || institution FROM subscription WHERE folded_address LIKE '%"
                        + at + "' AND state = 'active' ORDER BY place"))
                .as("the first row holds the place, the last the name")
                .containsExactly("髙橋 一郎/新しい大学", "二番 目/試験大学", "三番 目/試験大学");
        assertThat(registrations(seminar)).containsExactly("1 once" + at + " seated", "2 formula" + at + " seated");
        assertThat(TheStack.query("SELECT address FROM attendee WHERE folded_address LIKE '%" + at + "'"))
                .as("nobody but those who came")
                .hasSize(5);
        assertThat(TheStack.query("SELECT address FROM attendee WHERE folded_address LIKE '%" + at
                        + "' AND proven_at IS NOT NULL"))
                .as("they proved nothing")
                .isEmpty();
        assertThat(TheStack.query(
                        "SELECT m.kind FROM outbox_mail m LEFT JOIN registration r ON r.id = m.registration_id"
                                + " LEFT JOIN subscription s ON s.id = m.subscription_id"
                                + " WHERE coalesce(r.folded_address, s.folded_address) LIKE '%" + at + "'"))
                .as("nobody is mailed who need not be")
                .isEmpty();
        assertThat(TheStack.query(
                        "SELECT detail FROM audit_entry WHERE action = 'import-people' ORDER BY id DESC LIMIT 1"))
                .singleElement()
                .asString()
                .contains("subscribed 3", "seated 2")
                .doesNotContain("@");
        assertThat(TheStack.query("SELECT 1 FROM people_row")).as("erased").isEmpty();
        assertThat(Api.anonymous()
                        .as("organizer")
                        .get(seminar + "/registrations")
                        .body())
                .contains("=cmd|");
    }

    @Test
    void leavesEndWhatWasThereAndThoseWhoWaitMoveUpAndAreToldIfWanted() {
        String title = "解約の反映";
        String seminar = Organizing.publishedSeminar(title);
        String at = "@leaving.example.ac.jp";
        resize(seminar, 2);
        String people = HEADER
                + "2025/12/01 10:00,一,大学,a" + at + ",今回のみ,\n2025/12/02 10:00,二,大学,b" + at
                + ",今回のみ,\n2025/12/03 10:00,三,大学,c" + at + ",今回のみ,\n2025/12/04 10:00,四,大学,d" + at + ",毎回,\n";
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            new PeopleWizardPage(organizer)
                    .entries(people)
                    .seminar(seminar, title)
                    .take()
                    .read()
                    .apply()
                    .done();
            assertThat(registrations(seminar))
                    .containsExactly("1 a" + at + " seated", "2 b" + at + " seated", "3 c" + at + " waiting");

            PeopleWizardPage again = new PeopleWizardPage(organizer)
                    .entries(people + "2025/12/25 10:00,新,大学,e" + at + ",今回のみ,\n")
                    .leaves(
                            "メールアドレス,タイムスタンプ\na" + at + ",2025/12/24 10:00\nd" + at + ",2025/12/24 10:00\nb" + at
                                    + ",2025/11/24 10:00\n",
                            StandardCharsets.UTF_8)
                    .seminar(seminar, title)
                    .take()
                    .read();
            assertThat(again.count("すでに登録済み")).isEqualTo("2");
            assertThat(again.count("反映する解約")).isEqualTo("2");
            again.page().check("#preview\\:mail");
            again.apply().done();
        }
        assertThat(registrations(seminar))
                .as("a left, c moved up, e waits")
                .containsExactly("2 b" + at + " seated", "3 c" + at + " seated", "4 e" + at + " waiting");
        assertThat(TheStack.query("SELECT state FROM subscription WHERE folded_address = 'd" + at + "'"))
                .containsExactly("ended");
        Mailbox.awaitSubject("e" + at, "キャンセル待ち");
        Mailbox.awaitSubject("c" + at, "席が空きました");
        assertThat(TheStack.query("SELECT 1 FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE r.folded_address IN ('a" + at + "', 'b" + at + "')"))
                .isEmpty();
        assertTheBooksBalance(seminar);
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithTheReason() {
        try (Browser organizer = new Browser("ja-JP", 1280)) {
            organizer.logIn("organizer");
            PeopleWizardPage wizard = new PeopleWizardPage(organizer);
            assertThat(wizard.file("entries", new byte[0]).refused()).contains("ファイルを選んで", "空のファイル");
            assertThat(wizard.entries("メール\n").refused()).contains("見出しのほかの行がありません");
            wizard.flawless("refused file");
            assertThat(wizard.file("entries", new byte[] {'P', 'K', 3, 4, 0, 0}).refused())
                    .contains("Excel");
            assertThat(wizard.entries("お名前,ご所属\n山田,大学\n").refused()).contains("メールアドレスの列が見つかりません");
            assertThat(wizard.file("entries", "x".repeat(4 << 20).getBytes(StandardCharsets.UTF_8))
                            .refused())
                    .contains("CSVとして読めません");
            assertThat(wizard.entries("メール\na@example.jp\n").goal("seminar").refused())
                    .contains("セミナーを選んで");
        }
        assertThat(TheStack.query("SELECT 1 FROM people_run WHERE state = 'uploaded'"))
                .isEmpty();
    }

    @Test
    void anImportIsSeenByNobodyButItsOrganizer() {
        String address;
        try (Browser organizer = new Browser("en-US", 1280)) {
            organizer.logIn("organizer");
            PeopleWizardPage wizard = new PeopleWizardPage(organizer)
                    .entries("name,institution,mail\nSecret,Univ,secret@example.ac.jp\n")
                    .take();
            address = wizard.page().url().replaceFirst(".*(/console/people.*)", "$1");
            organizer.open("/console/people.xhtml?series=dlap");
            organizer.assertFlawless("an import that waits");
            organizer.open(address);
            assertThat(organizer.page().innerText("#columns")).contains("Secret");
        }
        try (Browser other = new Browser("en-US", 1280)) {
            other.logIn("admin");
            assertThat(status(other, address)).isEqualTo(404);
            assertThat(other.open("/console/people.xhtml?series=dlap").content())
                    .doesNotContain("run=");
        }
        try (Browser student = new Browser("en-US", 1280)) {
            student.logIn("student");
            assertThat(status(student, address)).isEqualTo(403);
        }
        assertThat(Api.anonymous().getPage(address).status()).isEqualTo(302);
        TheStack.execute("DELETE FROM people_run");
    }

    @Test
    void otherPagesOfTheConsoleTakeNoSuchFiles() {
        try (Browser organizer = new Browser("en-US", 1280)) {
            organizer.logIn("organizer");
            assertThat(organizer
                            .page()
                            .evaluate("fetch('/console/page.xhtml?series=dlap', {method: 'POST',"
                                    + " body: new Uint8Array(6 << 20)}).then(answer => answer.status)"))
                    .isEqualTo(413);
        }
    }

    private static Object status(Browser browser, String address) {
        return browser.page().evaluate("path => fetch(path).then(answer => answer.status)", address);
    }

    static List<String> registrations(String seminar) {
        return TheStack.query(
                "SELECT place || ' ' || folded_address || ' ' || state FROM registration WHERE seminar_id = "
                        + id(seminar) + " AND state <> 'cancelled' ORDER BY place");
    }

    static void resize(String seminar, int seats) {
        TheStack.execute("UPDATE seat_pool SET capacity = " + seats + " WHERE seminar_id = " + id(seminar));
    }

    static void assertTheBooksBalance(String seminar) {
        assertThat(TheStack.query(
                        "SELECT p.taken || ' ' || p.waiting || ' ' || (p.next_place > max(r.place)) FROM seat_pool p"
                                + " JOIN registration r ON r.pool_id = p.id WHERE p.seminar_id = " + id(seminar)
                                + " GROUP BY p.id"))
                .isEqualTo(TheStack.query("SELECT count(*) FILTER (WHERE state = 'seated') || ' ' || count(*)"
                        + " FILTER (WHERE state = 'waiting') || ' true' FROM registration WHERE seminar_id = "
                        + id(seminar)));
    }

    private static String id(String seminar) {
        return "(SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE z.slug || '/' || n.number = '"
                + seminar.replaceFirst("/series/([^/]+)/seminars/(\\d+)", "$1/$2") + "')";
    }
}
