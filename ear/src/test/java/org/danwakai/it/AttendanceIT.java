package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who came is noted, and decides how many places are given out and who is seated without being asked. */
class AttendanceIT {

    private static final String SETTINGS = "/console/settings.xhtml?series=settled";
    private static final String PAST = "2026-01-1%dT10:30:00+09:00";

    @BeforeAll
    static void seriesOfItsOwn() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone)"
                + " VALUES (nextval('entity_id'), 'absent', '欠席セミナー', 'Absence Seminar', 'Asia/Tokyo'),"
                + " (nextval('entity_id'), 'settled', '設定セミナー', 'Settings Seminar', 'Asia/Tokyo')"
                + " ON CONFLICT DO NOTHING");
    }

    @Test
    void organizersSayWhoCameByListAndTheRestByOneWord() {
        String seminar = held(1, 10);

        Api.Answer answer = attendance(seminar, """
                {"came": ["HELD0@example.ac.jp", "held1@example.ac.jp", "nobody@example.ac.jp", "nonsense"],
                 "missed": ["held2@example.ac.jp"]}
                """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("unknown").getValuesAs(text -> text.toString()))
                .containsExactly("\"nobody@example.ac.jp\"", "\"nonsense\"");
        assertThat(attended(seminar))
                .containsExactly("true", "true", "false", null, null, null, null, null, null, null);

        attendance(seminar, "{\"others\": \"missed\"}");
        assertThat(attended(seminar)).containsOnly("true", "false").doesNotContainNull();
        JsonObject first = Api.anonymous()
                .as("organizer")
                .get(seminar + "/registrations")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(first.getBoolean("attended")).isTrue();
    }

    @Test
    void nothingCanBeSaidBeforeTheSeminarBeginsNorInOtherWords() {
        String future = Organizing.publishedSeminar("これから");
        assertThat(attendance(future, "{\"others\": \"came\"}").status()).isEqualTo(422);
        String past = held(2, 1);
        assertThat(attendance(past, "{\"others\": \"perhaps\"}").status()).isEqualTo(422);
        assertThat(attendance(past, "").status()).isIn(400, 422);
    }

    @Test
    void anOrganizerMarksInTheListOfRegistrantsAndTakesItBack() {
        String seminar = held(3, 3);
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/registrants.xhtml?series=absent&number="
                    + seminar.substring(seminar.lastIndexOf('/') + 1));
            String first = "#people\\:rows_data tr:first-child .marks button:first-child";
            page.click(first);
            page.waitForSelector(first + "[aria-pressed=true]");
            browser.assertFlawless("attendance");
            assertThat(attended(seminar)).containsExactly("true", null, null);
            page.click(first);
            page.waitForSelector(first + "[aria-pressed=false]");
            assertThat(attended(seminar)).containsOnlyNulls();

            page.click("#people\\:othersMissed");
            page.click(".ui-confirmdialog-yes");
            page.waitForSelector(".said-info");
            assertThat(attended(seminar)).containsOnly("false");
        }
    }

    @Test
    void placesBeyondTheSeatsAreGivenOutAtTheRiskThatOrganizersTake() {
        String seminar = held(4, 200);
        attendance(
                seminar,
                "{\"came\": ["
                        + String.join(
                                ",",
                                IntStream.range(0, 120)
                                        .mapToObj(i -> "\"held" + i + "@example.ac.jp\"")
                                        .toList())
                        + "], \"others\": \"missed\"}");
        String coming = planned("2026-01-29T10:30:00+09:00");
        Organizing.seats(coming, "{\"pool\": \"online\", \"capacity\": 30}");
        assertThat(places(coming)).as("off by default").isEqualTo(30);

        try (Browser browser = new Browser("en-GB", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open("/console/settings.xhtml?series=absent");
            browser.assertFlawless("settings");
            page.selectOption("#settings\\:overbookingRisk", new SelectOption().setValue("5"));
            page.click("#settings\\:save");
            page.waitForSelector(".said-info");
            browser.assertFlawless("settings saved");

            int extra = places(coming) - 30;
            assertThat(extra).as("of 200, 80 missed").isBetween(3, 20);
            List<String> row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(number(coming)))
                    .locator("td")
                    .allTextContents();
            assertThat(row.get(3)).isEqualTo(Integer.toString(extra));
            assertThat(Integer.parseInt(row.get(4).replace(" %", ""))).isBetween(1, 5);

            page.selectOption("#settings\\:overbookingRisk", new SelectOption().setValue("0"));
            page.click("#settings\\:save");
            await().atMost(Duration.ofSeconds(10)).until(() -> places(coming) == 30);
        }
        assertThat(TheStack.query(
                        "SELECT detail FROM audit_entry WHERE action = 'settle-series' AND subject = 'absent'"))
                .hasSize(2);
    }

    @Test
    void whoMissedThreeInARowIsInvitedInsteadOfSeated() {
        people(2);
        TheStack.execute("INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, wish, place, requested_at, proven_at)"
                + " SELECT nextval('entity_id'), z.id, a.id, a.address, a.folded_address, a.name, a.institution,"
                + " 'ja', 'active', 'always', nextval('subscription_order'), now(), now() FROM series z, attendee a"
                + " WHERE z.slug = 'absent' AND a.folded_address IN ('held0@example.ac.jp', 'held1@example.ac.jp')");
        for (int day : new int[] {5, 6, 7}) {
            String seminar = held(day, 2);
            attendance(
                    seminar,
                    "{\"came\": [" + (day == 6 ? "\"held1@example.ac.jp\"" : "") + "], \"others\": \"missed\"}");
        }
        TheStack.execute("UPDATE series SET invite_absent = true WHERE slug = 'absent'");
        try {
            String coming = planned("2026-01-30T10:30:00+09:00");
            Api.anonymous().as("organizer").post(coming + "/publish", "");

            assertThat(TheStack.query("SELECT folded_address || ' ' || state FROM registration WHERE seminar_id = "
                            + id(coming) + " ORDER BY folded_address"))
                    .containsExactly("held0@example.ac.jp awaiting-proof", "held1@example.ac.jp seated");
        } finally {
            TheStack.execute("UPDATE series SET invite_absent = false WHERE slug = 'absent'");
            TheStack.execute("DELETE FROM subscription WHERE folded_address LIKE 'held%'");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ja-JP, 390, 設定を保存しました。, invitations, true, 10
            en-GB, 1280, The settings are saved., seats, false, 2
            """)
    void whatOrganizersSettleIsKept(
            String locale, int width, String saved, String gets, boolean inviteAbsent, String risk) {
        try (Browser browser = new Browser(locale, width)) {
            browser.logIn("organizer");
            Page page = browser.open(SETTINGS);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(locale.substring(0, 2));
            browser.assertFlawless("settings");
            page.selectOption("#settings\\:gets", gets);
            page.setChecked("#settings\\:absent", inviteAbsent);
            page.selectOption("#settings\\:overbookingRisk", risk);
            page.click("#settings\\:save");
            assertThat(page.waitForSelector(".said-info").innerText()).isEqualTo(saved);
            browser.assertFlawless("settings saved");

            page.reload();
            assertThat(page.inputValue("#settings\\:gets")).isEqualTo(gets);
            assertThat(page.isChecked("#settings\\:absent")).isEqualTo(inviteAbsent);
            assertThat(page.inputValue("#settings\\:overbookingRisk")).isEqualTo(risk);
            browser.assertFlawless("settings read again");
        }
        assertThat(settings()).isEqualTo(gets + " " + inviteAbsent + " " + risk);
    }

    @Test
    void nobodyButOrganizersSeesOrSettlesAnything() {
        String before = settings();
        String form = "settings=settings&settings%3Agets=invitations&settings%3AoverbookingRisk=20&settings%3Asave=";

        assertThat(Api.anonymous().getPage(SETTINGS).header("Location"))
                .startsWith(TheStack.get().keycloakUrl());
        assertThat(Api.anonymous().postForm(SETTINGS, form).status()).isIn(302, 401);
        try (Browser student = new Browser("en-US", 1280)) {
            student.logIn("student");
            Page page = student.page();
            assertThat(page.evaluate("path => fetch(path).then(answer => answer.status)", SETTINGS))
                    .isEqualTo(403);
            assertThat(page.evaluate(
                            "([path, form]) => fetch(path, {method: 'POST', body: new URLSearchParams(form)})"
                                    + ".then(answer => answer.status)",
                            List.of(SETTINGS, form)))
                    .isEqualTo(403);
        }
        assertThat(settings()).isEqualTo(before);
    }

    private static String settings() {
        return TheStack.query("SELECT subscribers_get || ' ' || invite_absent || ' ' || overbooking_risk FROM series"
                        + " WHERE slug = 'settled'")
                .get(0);
    }

    private static Api.Answer attendance(String seminar, String said) {
        return Api.anonymous().as("organizer").put(seminar + "/attendance", said);
    }

    /** A seminar some days ago, with so many who had a seat. */
    private static String held(int day, int people) {
        String seminar = planned(PAST.formatted(day));
        people(people);
        TheStack.execute(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                        + " institution, language, state, place, requested_at, proven_at, seated_at)"
                        + " SELECT nextval('entity_id'), p.seminar_id, p.id, a.id, a.address, a.folded_address, a.name,"
                        + " a.institution, 'ja', 'seated', n + 1, now(), now(), now() FROM seat_pool p"
                        + " CROSS JOIN generate_series(0, " + (people - 1) + ") n"
                        + " JOIN attendee a ON a.folded_address = 'held' || n || '@example.ac.jp'"
                        + " WHERE p.seminar_id = " + id(seminar));
        TheStack.execute("UPDATE seat_pool SET taken = " + people + ", next_place = " + (people + 1)
                + " WHERE seminar_id = " + id(seminar));
        return seminar;
    }

    private static void people(int count) {
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " SELECT nextval('entity_id'), 'held' || n || '@example.ac.jp', 'held' || n || '@example.ac.jp',"
                + " '参加者' || n, '試験大学', 'ja', now() FROM generate_series(0, " + (count - 1) + ") n"
                + " ON CONFLICT DO NOTHING");
    }

    private static String planned(String start) {
        Api.Answer planned = Api.anonymous()
                .as("organizer")
                .post("/series/absent/seminars", Organizing.seminar("出欠", start, start.replace("T10", "T11")));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        return Organizing.path(planned.json());
    }

    private static List<String> attended(String seminar) {
        return TheStack.query(
                "SELECT attended::text FROM registration WHERE seminar_id = " + id(seminar) + " ORDER BY place");
    }

    /** As organizers plan it; readers see it once it is published. */
    private static int places(String seminar) {
        return Integer.parseInt(TheStack.query(
                        "SELECT document->'seats'->0->>'capacity' FROM seminar_document WHERE id = " + id(seminar))
                .get(0));
    }

    private static String id(String seminar) {
        return TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = 'absent' AND n.number = "
                        + seminar.substring(seminar.lastIndexOf('/') + 1))
                .get(0);
    }

    private static String number(String seminar) {
        return "absent/" + seminar.substring(seminar.lastIndexOf('/') + 1);
    }
}
