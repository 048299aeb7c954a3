package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a right in one series means for things of several, and for those of others. */
class RightsIT {

    private static final String START = "2026-01-29T10:30:00+09:00";
    private static final String END = "2026-01-29T11:30:00+09:00";

    @BeforeAll
    static void oneSeriesForEach() {
        new RankedSeries("here").with("organizer", "organizer");
        new RankedSeries("there").with("other", "organizer");
    }

    @Test
    void aJointSeminarBelongsToTheOrganizersOfEachOfItsSeries() {
        String seminar = Organizing.publishedSeminar("合同", "here");
        long number = 4711;
        TheStack.execute("INSERT INTO seminar_number SELECT nextval('entity_id'), n.seminar_id, t.id, 1, " + number
                + " FROM seminar_number n JOIN series z ON z.id = n.series_id, series t WHERE z.slug = 'here' AND n.number = "
                + number(seminar) + " AND t.slug = 'there'");
        Api.anonymous().post(seminar + "/registrations", Organizing.form("合同 花子", "joint@example.ac.jp"));
        Api other = Api.anonymous().as("other");

        for (String path : List.of(seminar, "/series/there/seminars/" + number)) {
            assertThat(other.get(path + "/registrations").body()).contains("joint@example.ac.jp");
            assertThat(other.put(path, Organizing.seminar("合同で改訂", START, END)).status())
                    .isEqualTo(200);
        }
        assertThat(other.post("/series/here/seminars", Organizing.seminar("よそに", START, END))
                        .status())
                .as("the seminar is shared, the series is not")
                .isEqualTo(403);
        assertThat(TheStack.query(
                        "SELECT count(*) FROM audit_entry WHERE actor = 'other' AND subject = 'here/" + number(seminar)
                                + "' AND series_ids @> ARRAY(SELECT id FROM series WHERE slug IN ('here', 'there'))"))
                .as("both can read what was done, once: the second time nothing changed")
                .containsExactly("1");
    }

    @Test
    void nobodyPlansIntoASeriesOfOthers() {
        Api organizer = Api.anonymous().as("organizer");
        String into =
                "{\"numbers\": [{\"series\": \"here\", \"number\": 801}, {\"series\": \"there\", \"number\": 801}],";
        String joint = Organizing.seminar("よそにも", START, END).replaceFirst("\\{", into);

        Api.Answer refused = organizer.post("/series/here/seminars", joint);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(TheStack.query("SELECT 1 FROM seminar_number WHERE number = 801 AND series_id IN"
                        + " (SELECT id FROM series WHERE slug IN ('here', 'there'))"))
                .isEmpty();
    }

    @Test
    void whatIsOfOthersLooksLikeWhatIsNotThere() {
        Api.Answer planned =
                Api.anonymous().as("organizer").post("/series/here/seminars", Organizing.seminar("秘密の下書き", START, END));
        String draft = Organizing.path(planned.json());
        String missing = "/series/here/seminars/999999";
        Api other = Api.anonymous().as("other");

        for (String call : List.of("/registrations", "/link-mails", "/meeting")) {
            Api.Answer ofDraft = other.get(draft + call);
            Api.Answer ofMissing = other.get(missing + call);
            assertThat(ofDraft.status()).isEqualTo(403);
            assertThat(ofDraft.body()).isEqualTo(ofMissing.body());
            assertThat(ofMissing.status()).isEqualTo(403);
        }
        assertThat(Api.anonymous()
                        .as("organizer")
                        .get(missing + "/registrations")
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/series/nothing-there/seminars/1/registrations").status())
                .as("which series there are is no secret")
                .isEqualTo(404);
    }

    @Test
    void aRegistrationOfAnotherSeminarIsNotTheHelpersToMark() {
        new RankedSeries("marked").with("helper", "helper").with("organizer", "organizer");
        String mine = Organizing.publishedSeminar("手伝い", "marked");
        String others = Organizing.publishedSeminar("手伝いでない", "here");
        Api.anonymous().post(others + "/registrations", Organizing.form("他所 花子", "elsewhere@example.ac.jp"));
        Api.anonymous()
                .post(
                        "/registrations/confirm",
                        Organizing.token(Mailbox.awaitSubject("elsewhere@example.ac.jp", "要確認")
                                .token("confirm")));
        TheStack.execute("UPDATE seminar SET starts_at = '2026-01-20T09:30+09', ends_at = NULL WHERE id IN (SELECT"
                + " n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE z.slug IN ('marked', 'here')"
                + " AND n.number IN (" + number(mine) + ", " + number(others) + "))");
        Api helper = Api.anonymous().as("helper");

        Api.Answer marked = helper.put(mine + "/attendance", "{\"came\": [\"elsewhere@example.ac.jp\"]}");

        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.json().getJsonArray("unknown")).hasSize(1);
        assertThat(helper.put(others + "/attendance", "{\"came\": [\"elsewhere@example.ac.jp\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(TheStack.query("SELECT attended FROM registration WHERE address = 'elsewhere@example.ac.jp'"))
                .containsOnlyNulls();
    }

    @Test
    void aGroupOfTheIdentityProviderHasARightAsAnAccountDoes() {
        String seminar = Organizing.publishedSeminar("グループ");
        Api helper = Api.anonymous().as("helper");

        assertThat(helper.get(seminar + "/registrations").status()).isEqualTo(200);
        assertThat(helper.post(seminar + "/cancel", "").status()).isEqualTo(403);
        HttpResponse<String> start = ConsoleSession.of("helper").get("/console/");
        assertThat(start.body())
                .contains("seminars.xhtml?series=dlap")
                .doesNotContain("series=mlphys", "page.xhtml?series=dlap");
    }

    @Test
    void untilSomebodyOwnsItASeriesIsEveryOrganizers() {
        RankedSeries shared = new RankedSeries("shared").open();
        Api other = Api.anonymous().as("other");
        ConsoleSession browser = ConsoleSession.of("other");

        assertThat(other.post("/series/shared/seminars", Organizing.seminar("共有", START, END))
                        .status())
                .isEqualTo(201);
        assertThat(browser.get("/console/seminars.xhtml?series=shared&lang=en").body())
                .contains("Nobody owns this series yet", "An administrator can name an owner");
        assertThat(browser.get("/console/rights.xhtml?series=shared").statusCode())
                .as("or whoever comes first would take it")
                .isEqualTo(403);

        TheStack.execute("UPDATE series SET open_to_organizers = false WHERE slug = '" + shared.slug() + "'");
        assertThat(other.get("/series/shared/seminars/1/registrations").status())
                .isEqualTo(403);
    }

    @Test
    void aPageThatIsNotMineSaysWhomToAsk() {
        HttpResponse<String> refused = ConsoleSession.of("other").get("/console/settings.xhtml?series=dlap&lang=en");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("This is not yours to see", "<b>organizer</b>", "logged in as other")
                .doesNotContain("templates.xhtml");
        assertThat(refused.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ConsoleSession.of("other")
                        .get("/console/")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .as("or the browser's way back shows it after a logout")
                .contains("no-store");
    }

    @Test
    void theAuditTrailIsReadBySeriesAndSearchedByItsAddress() {
        new RankedSeries("trailed").with("organizer", "organizer");
        String seminar = Organizing.publishedSeminar("記録", "trailed");
        String subject = "trailed/" + number(seminar);
        Api.anonymous().as("organizer").put(seminar, Organizing.seminar("改めた記録", START, END));
        ConsoleSession organizer = ConsoleSession.of("organizer");
        String page = "/console/audit.xhtml?series=trailed&lang=en";

        assertThat(organizer.get(page).body())
                .contains("Planned the seminar", "Published the seminar", "Revised the seminar", subject)
                .contains("Talk 1 · Title · Japanese", "記録", "改めた記録");
        String published = organizer
                .get(page + "&action=publish&actor=ORGAN&subject=" + subject + "&from=2026-01-20&to=2026-01-20")
                .body();
        assertThat(rows(published)).contains("Published the seminar").doesNotContain("Planned the seminar");
        for (String none : List.of("&actor=nobody", "&subject=dlap", "&from=2026-01-21", "&to=2026-01-19")) {
            assertThat(organizer.get(page + none).body()).as(none).contains("Nothing fits.");
        }
        assertThat(organizer.get(page + "&from=nonsense&action=nonsense").body())
                .contains("Planned the seminar");
        assertThat(ConsoleSession.of("admin")
                        .get("/console/audit.xhtml?lang=en&subject=" + subject)
                        .body())
                .contains("Revised the seminar");
    }

    @Test
    void whatIsToldOfADeedIsInTheReadersLanguageAndOldEntriesStayReadable() {
        new RankedSeries("retold").with("organizer", "organizer");
        String subject = "retold/" + number(Organizing.publishedSeminar("言い換え", "retold"));
        TheStack.execute("INSERT INTO audit_entry (id, at, actor, action, subject, detail, series_ids)"
                + " SELECT nextval('entity_id'), '2026-01-19', 'organizer', 'send-message', '" + subject + "', d,"
                + " audit_series('" + subject
                + "') FROM (VALUES ('to 12 seated'), (E'recipients 12\\naudience seated'),"
                + " (E'material slides\\nreleased 2026-01-29T01:30:00Z')) old (d)");
        ConsoleSession organizer = ConsoleSession.of("organizer");

        assertThat(organizer.get("/console/audit.xhtml?series=retold&lang=en").body())
                .contains("<span class=\"soft\" lang=\"en\">to 12 seated</span>")
                .contains("Recipients: 12 · To: Those who hold a seat")
                .contains("Kind: Slides · From Thu, 29 Jan 2026 10:30 JST");
        assertThat(organizer.get("/console/audit.xhtml?series=retold&lang=ja").body())
                .contains("<span class=\"soft\" lang=\"en\">to 12 seated</span>")
                .contains("宛先 12名 · 対象: ")
                .contains("公開日時: 2026年1月29日(木) 10:30 JST");
    }

    /** Of the table, without what the page offers to choose from. */
    private static String rows(String page) {
        return page.substring(page.indexOf("<tbody"));
    }

    private static String number(String seminar) {
        return seminar.substring(seminar.lastIndexOf('/') + 1);
    }
}
