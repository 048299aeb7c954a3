package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A series may keep its last seats for addresses of institutions, until registration closes. */
class LastSeatsIT {

    private static final String SERIES = "kept";

    private String seminar;

    @BeforeAll
    static void aSeriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone, mail_policy, last_seats)"
                + " VALUES (nextval('entity_id'), 'kept', '優先セミナー', 'Kept Seats', 'Asia/Tokyo', 'any', 2)"
                + " ON CONFLICT DO NOTHING");
    }

    @BeforeEach
    void aSeminarWithThreeSeats() {
        seminar = Organizing.publishedSeminar("最後の席", SERIES);
        Organizing.seats(seminar, "{\"pool\": \"online\", \"capacity\": 3}");
    }

    @Test
    void institutionalAddressesGoFirstForThemAndEverybodyGetsThemWhenRegistrationCloses() {
        assertThat(come("a@gmail.com")).isEqualTo("seated");
        assertThat(come("b@gmail.com")).isEqualTo("waiting");
        assertThat(come("c@example.ac.jp")).isEqualTo("seated");
        assertThat(come("d@gmail.com")).isEqualTo("waiting");
        assertThat(come("e@example.ac.jp")).isEqualTo("seated");
        assertThat(come("f@example.ac.jp")).isEqualTo("waiting");

        leave("a@gmail.com");
        assertThat(state("f@example.ac.jp")).as("a kept seat that is freed").isEqualTo("seated");
        leave("c@example.ac.jp");
        assertThat(state("b@gmail.com")).as("a kept seat stays free for now").isEqualTo("waiting");
        assertThat(come("g@gmail.com")).isEqualTo("waiting");

        TheStack.execute("UPDATE seminar SET registration_closes_at = CAST('"
                + TheStack.USUAL_DAY.toInstant().minusSeconds(1) + "' AS timestamptz) WHERE id = " + id());
        await().atMost(Duration.ofSeconds(20)).until(() -> state("b@gmail.com").equals("seated"));
        assertThat(state("d@gmail.com")).isEqualTo("waiting");
        Mailbox.awaitSubject("b@gmail.com", "席が空きました");
    }

    @Test
    void subscribersAreSeatedByTheSameRule() {
        for (String email : new String[] {"s1@gmail.com", "s2@gmail.com", "s3@example.ac.jp", "s4@gmail.com"}) {
            TheStack.execute(
                    "INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                            + " VALUES (nextval('entity_id'), '" + email + "', '" + email
                            + "', '毎回 花子', '試験大学', 'ja', now()) ON CONFLICT DO NOTHING");
            TheStack.execute("INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name,"
                    + " institution, language, state, wish, place, requested_at, proven_at)"
                    + " SELECT nextval('entity_id'), z.id, a.id, a.address, a.folded_address, a.name, a.institution,"
                    + " 'ja', 'active', 'always', nextval('subscription_order'), now(), now() FROM series z, attendee a"
                    + " WHERE z.slug = 'kept' AND a.folded_address = '" + email + "'");
        }
        TheStack.execute("UPDATE series SET default_capacity = 3 WHERE slug = 'kept'");

        seminar = Organizing.publishedSeminar("毎回の席", SERIES);

        assertThat(TheStack.query("SELECT folded_address || ' ' || state FROM registration WHERE seminar_id = " + id()
                        + " ORDER BY place"))
                .containsExactly(
                        "s1@gmail.com seated",
                        "s2@gmail.com waiting",
                        "s3@example.ac.jp seated",
                        "s4@gmail.com waiting");
        assertThat(TheStack.query(
                        "SELECT taken || ' ' || waiting || ' ' || kept FROM seat_pool WHERE seminar_id = " + id()))
                .containsExactly("2 2 2");
        TheStack.execute("UPDATE subscription SET state = 'ended' WHERE folded_address LIKE 's_@%'");
        TheStack.execute("UPDATE series SET default_capacity = 300 WHERE slug = 'kept'");
    }

    @Test
    void whomAnOrganizerAddsIsSeatedByTheSameRule() {
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            for (String email : new String[] {"h1@gmail.com", "h2@gmail.com", "h3@example.ac.jp"}) {
                add(browser, email);
            }
        }
        assertThat(state("h1@gmail.com")).isEqualTo("seated");
        assertThat(state("h2@gmail.com")).isEqualTo("waiting");
        assertThat(state("h3@example.ac.jp")).as("a kept seat").isEqualTo("seated");
        DeskSeries.assertCounted(id());
        assertThat(TheStack.query("SELECT m.kind FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE r.folded_address = 'h3@example.ac.jp'"))
                .as("told once, and where they stand")
                .containsExactly("seated");
    }

    private void add(Browser browser, String email) {
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        Page page = browser.open("/console/registrants.xhtml?series=" + SERIES + "&number=" + number);
        page.click("#adding summary");
        page.fill("#add\\:name", "手で 足す");
        page.fill("#add\\:institution", "試験大学");
        page.fill("#add\\:email", email);
        page.click("#add\\:put");
        page.waitForSelector(".said-info");
    }

    private String come(String email) {
        Api.Answer asked = Api.anonymous().post(seminar + "/registrations", Organizing.form("山田 太郎", email));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return Api.anonymous()
                .post("/registrations/confirm", Organizing.token(link('c', email)))
                .json()
                .getString("state");
    }

    private void leave(String email) {
        assertThat(Api.anonymous()
                        .post("/registrations/cancel", Organizing.token(link('x', email)))
                        .status())
                .isEqualTo(200);
    }

    private String link(char purpose, String email) {
        long registration = Long.parseLong(registration("id", email));
        Instant expiry = TheStack.USUAL_DAY.toInstant().plus(Duration.ofDays(2));
        return TheStack.get().linkToken(purpose, registration, expiry);
    }

    private String state(String email) {
        return registration("state", email);
    }

    private String registration(String column, String email) {
        return TheStack.query("SELECT " + column + " FROM registration WHERE seminar_id = " + id()
                        + " AND folded_address = '" + email + "'")
                .get(0);
    }

    private String id() {
        return TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = '" + SERIES + "' AND n.number = "
                        + seminar.substring(seminar.lastIndexOf('/') + 1))
                .get(0);
    }
}
