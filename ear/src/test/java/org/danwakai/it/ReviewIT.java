package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers of a series decide about addresses that are no institutional ones. */
class ReviewIT {

    private static final String SERIES = "reviewed";
    private static final String QUEUE = "/console/reviews.xhtml?series=" + SERIES;
    private static final String ROWS = "#queue\\:rows_data tr";

    @BeforeAll
    static void aSeriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone, mail_policy)"
                + " VALUES (nextval('entity_id'), 'reviewed', '確認セミナー', 'Reviewed Seminar', 'Asia/Tokyo', 'review')"
                + " ON CONFLICT DO NOTHING");
    }

    @ParameterizedTest
    @CsvSource({"ja-JP, 1280", "en-GB, 390"})
    void whoIsApprovedStandsWhereTheProofPutThemAndWhoIsRefusedReadsWhy(String locale, int width) {
        String seminar = Organizing.publishedSeminar("承認の回", SERIES);
        Organizing.seats(seminar, "{\"pool\": \"online\", \"capacity\": 1}");
        String guest = "guest" + width + "@gmail.com";
        String stranger = "stranger" + width + "@gmail.com";
        String early = "early" + width + "@example.ac.jp";
        String late = "late" + width + "@example.ac.jp";
        assertThat(come(seminar, guest)).isEqualTo("in-review");
        assertThat(come(seminar, stranger)).isEqualTo("in-review");
        assertThat(come(seminar, early)).isEqualTo("seated");
        assertThat(come(seminar, late)).isEqualTo("waiting");

        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(QUEUE);
            browser.assertFlawless("the queue");
            assertThat(page.locator(ROWS).first().innerText()).contains(guest, "学生証がまだない");
            assertThat(page.locator(ROWS).first().locator(".domain").count())
                    .as("anybody can have such an address")
                    .isZero();
            browser.tabTo(".approve");
            page.keyboard().press("Enter");
            page.waitForSelector(".said-info");
            assertThat(state(seminar, guest)).isEqualTo("waiting 1");

            browser.tabTo(".refuse");
            page.keyboard().press("Enter");
            page.waitForSelector("#refusal\\:reason:focus");
            browser.assertFlawless("a refusal");
            page.keyboard().type("   ");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector(".said-error");
            assertThat(state(seminar, stranger)).isEqualTo("in-review 2");
            browser.assertFlawless("a refusal without a reason");
            browser.tabTo("#refusal\\:reason");
            page.keyboard().type("<b>所属</b> を確認できませんでした。{name}");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector(".said-info");
            page.waitForSelector(ROWS + ".ui-datatable-empty-message");
            browser.assertFlawless("an empty queue");
        }

        assertThat(state(seminar, stranger)).isEqualTo("cancelled 2");
        assertThat(Mailbox.awaitSubject(stranger, "お受けできません").text()).contains("<b>所属</b> を確認できませんでした。{name}");
        leave(early);
        assertThat(state(seminar, guest)).as("first proven, first served").isEqualTo("seated 1");
        assertThat(state(seminar, late)).isEqualTo("waiting 4");
        String again = Organizing.publishedSeminar("次の回", SERIES);
        assertThat(come(again, guest)).as("approved once is enough").isEqualTo("seated");
        assertThat(come(again, stranger)).isEqualTo("in-review");
        assertThat(audited("approve-registration")).doesNotContain("@").isNotEmpty();
        TheStack.execute("UPDATE registration SET state = 'cancelled' WHERE state = 'in-review'");
    }

    @Test
    void aDomainIsApprovedForAllWhoWaitAndForWhoComes() {
        String one = Organizing.publishedSeminar("ドメイン承認", SERIES);
        String other = Organizing.publishedSeminar("ドメイン承認の次", SERIES);
        come(one, "one@lab.unheard-of.example");
        come(other, "two@unheard-of.example");
        come(other, "three@not-unheard-of.example");

        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(QUEUE);
            page.locator(ROWS, new Page.LocatorOptions().setHasText("two@unheard-of.example"))
                    .locator(".domain")
                    .click();
            page.waitForSelector(".ui-confirmdialog-yes >> visible=true");
            browser.assertFlawless("asked whether all of a domain");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector(".said-info");
        }

        assertThat(state(one, "one@lab.unheard-of.example")).isEqualTo("seated 1");
        assertThat(state(other, "two@unheard-of.example")).isEqualTo("seated 1");
        assertThat(state(other, "three@not-unheard-of.example")).isEqualTo("in-review 2");
        assertThat(come(one, "four@unheard-of.example")).isEqualTo("seated");
        TheStack.execute("UPDATE registration SET state = 'cancelled' WHERE state = 'in-review'");
        TheStack.execute("DELETE FROM series_domain WHERE domain = 'unheard-of.example'");
    }

    @Test
    void whoSubscribesWithSuchAnAddressIsReviewedOnce() {
        subscribe("always-in-review@gmail.com");
        String seminar = Organizing.publishedSeminar("毎回の確認", SERIES);
        assertThat(state(seminar, "always-in-review@gmail.com")).isEqualTo("in-review 1");
        assertThat(TheStack.query(
                        "SELECT taken || ' ' || waiting || ' ' || next_place FROM seat_pool WHERE seminar_id = "
                                + id(seminar)))
                .containsExactly("0 0 2");
        Mailbox.awaitSubject("always-in-review@gmail.com", "確認しています");

        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(QUEUE);
            page.locator(ROWS, new Page.LocatorOptions().setHasText("always-in-review@gmail.com"))
                    .locator(".approve")
                    .click();
            page.waitForSelector(".said-info");
        }

        assertThat(state(seminar, "always-in-review@gmail.com")).isEqualTo("seated 1");
        String next = Organizing.publishedSeminar("毎回の次", SERIES);
        assertThat(state(next, "always-in-review@gmail.com")).isEqualTo("seated 1");
        TheStack.execute("UPDATE subscription SET state = 'ended' WHERE folded_address LIKE 'always-in-review@%'");
    }

    @Test
    void onlyOrganizersSeeTheQueueAndOnlyThatOfItsSeries() {
        assertThat(Api.anonymous().getPage(QUEUE).status()).isEqualTo(302);
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("student");
            assertThat(browser.page().navigate(TheStack.get().siteUrl() + QUEUE).status())
                    .isEqualTo(403);
        }
        String seminar = Organizing.publishedSeminar("別のシリーズ", SERIES);
        come(seminar, "elsewhere@gmail.com");
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/reviews.xhtml?series=dlap");
            assertThat(page.content()).doesNotContain("elsewhere@gmail.com");
            assertThat(page.navigate(TheStack.get().siteUrl() + "/console/reviews.xhtml?series=nothing")
                            .status())
                    .isEqualTo(404);
        }
        TheStack.execute("UPDATE registration SET state = 'cancelled' WHERE state = 'in-review'");
    }

    /** Registers and proves. @return the state afterwards */
    private static String come(String seminar, String email) {
        Api.Answer asked = Api.anonymous().post(seminar + "/registrations", form(email));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        long id = registration(seminar, email);
        return Api.anonymous()
                .post("/registrations/confirm", Organizing.token(TheStack.get().linkToken('c', id, expiry())))
                .json()
                .getString("state");
    }

    private static void leave(String email) {
        long id = Long.parseLong(
                TheStack.query("SELECT id FROM registration WHERE folded_address = '" + email + "' ORDER BY id LIMIT 1")
                        .get(0));
        assertThat(Api.anonymous()
                        .post(
                                "/registrations/cancel",
                                Organizing.token(TheStack.get().linkToken('x', id, expiry())))
                        .status())
                .isEqualTo(200);
    }

    private static void subscribe(String email) {
        assertThat(Api.anonymous()
                        .post("/series/" + SERIES + "/subscriptions", form(email))
                        .status())
                .isEqualTo(202);
        JsonObject proven = Api.anonymous()
                .post(
                        "/subscriptions/confirm",
                        Organizing.token(Mailbox.awaitSubject(email, "要確認").token("subscribe")))
                .json();
        assertThat(proven.getString("state")).isEqualTo("active");
    }

    private static String form(String email) {
        return Json.createObjectBuilder()
                .add("name", "山田 太郎")
                .add("institution", "高等研究所")
                .add("email", email)
                .add("whyNot", "学生証がまだない")
                .build()
                .toString();
    }

    private static Instant expiry() {
        return TheStack.USUAL_DAY.toInstant().plus(Duration.ofDays(2));
    }

    private static String state(String seminar, String email) {
        return TheStack.query("SELECT state || ' ' || place FROM registration WHERE seminar_id = " + id(seminar)
                        + " AND folded_address = '" + email + "'")
                .get(0);
    }

    private static long registration(String seminar, String email) {
        return Long.parseLong(TheStack.query("SELECT id FROM registration WHERE seminar_id = " + id(seminar)
                        + " AND folded_address = '" + email + "' AND state <> 'cancelled'")
                .get(0));
    }

    private static long id(String seminar) {
        return Long.parseLong(TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id ="
                        + " n.series_id WHERE z.slug = '" + SERIES + "' AND n.number = "
                        + seminar.substring(seminar.lastIndexOf('/') + 1))
                .get(0));
    }

    private static String audited(String action) {
        List<String> details = TheStack.query("SELECT detail FROM audit_entry WHERE action = '" + action + "'");
        return String.join("\n", details);
    }
}
