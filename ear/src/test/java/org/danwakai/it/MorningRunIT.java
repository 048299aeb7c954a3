package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.stack.BrittleMailServer;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.danwakai.stack.BrittleMailServer.Received;
import org.danwakai.stack.LocalStack;
import org.danwakai.stack.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers mail the link on the day of a seminar, through a mail server that breaks. */
class MorningRunIT {

    private static final int PORT_OFFSET = Ports.movedBy() + 6700;
    private static final String SEMINAR = "/series/dlap/seminars/900";
    private static final String EARLY = "2026-01-19T10:00+09";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Longer than it takes to look again for whatever is owed, or alarms somebody. */
    private static final Duration LOOKS = Duration.ofSeconds(11);

    private static BrittleMailServer relay;
    private static LocalStack stack;
    private static MailedCrowd crowd;
    private static int audited;
    private static Api organizer;

    @BeforeAll
    static void start() throws SQLException {
        relay = BrittleMailServer.start(0);
        stack = LocalStack.builder()
                .portOffset(PORT_OFFSET)
                .folder(Path.of("target", "run-stack").toAbsolutePath())
                .fresh()
                .servers(2)
                .clockAt(TheStack.USUAL_DAY)
                .shortLived()
                .variable("DANWAKAI_SMTP_PORT", Integer.toString(relay.port()))
                .variable("DANWAKAI_MAIL_RATE", "5000")
                .variable("DANWAKAI_MAIL_CONNECTIONS", "4")
                .start();
        crowd = new MailedCrowd(stack);
        organizer = Api.at(stack.siteUrl()).withToken(stack.token("organizer"));
    }

    @AfterAll
    static void stop() throws SQLException {
        crowd.close();
        stack.close();
        relay.close();
    }

    @BeforeEach
    void calm() {
        crowd.execute("""
                UPDATE seminar SET decision = 'published', starts_at = '2026-01-20T13:00+09', ends_at = '2026-01-20T14:00+09' WHERE id = 1;
                UPDATE series SET alarm_addresses = NULL;
                DELETE FROM link_mail_pause;
                DELETE FROM meeting;
                DELETE FROM registration;
                DELETE FROM outbox_mail;
                DELETE FROM run_alarm;
                DELETE FROM mail_stop
                """);
        audited = crowd.query("SELECT id FROM audit_entry").size();
        relay.breakAt(to -> Fault.NONE);
        relay.delay(Duration.ZERO);
        relay.keepText(false);
        relay.forget();
    }

    @Test
    void nothingGoesOutFromAnyServerWhileItIsHeldBack() {
        relay.delay(Duration.ofMillis(20));
        crowd.seat("held", 2_000, EARLY);
        hold();
        await().atMost(PATIENCE).until(() -> relay.count() > 200);

        assertThat(organizer.put(SEMINAR + "/link-mails/pause", "").status()).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> held().isEmpty());
        int sent = relay.count();
        crowd.seat("after", 3, "2026-01-20T10:00+09");
        await().atMost(PATIENCE).until(() -> owed("after") == 3);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> relay.count() == sent);
        JsonObject run = run();
        assertThat(sent).isLessThan(1_500);
        assertThat(run.getInt("sent")).isEqualTo(sent);
        assertThat(run.getInt("waiting")).isEqualTo(2_003 - sent);
        assertThat(run.isNull("pausedSince")).isFalse();
        assertThat(run.isNull("estimatedEnd")).isTrue();

        assertThat(organizer.delete(SEMINAR + "/link-mails/pause").status()).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> run().getInt("waiting") == 0);
        assertThat(relay.received())
                .extracting(Received::recipient)
                .hasSize(2_003)
                .doesNotHaveDuplicates();
        assertThat(audit())
                .containsExactly("organizer pause-link-mails dlap/900", "organizer resume-link-mails dlap/900");
    }

    @Test
    void whoGetsASeatWhileTheOthersAreMailedIsMailedAtOnce() {
        relay.delay(Duration.ofMillis(40));
        crowd.seat("many", 3_000, EARLY);
        hold();
        await().atMost(PATIENCE).until(() -> relay.count() > 200);

        int before = relay.count();
        crowd.seat("late", 1, "2026-01-20T10:00+09");
        await().atMost(PATIENCE).until(() -> received("late") == 1);

        assertThat(relay.count() - before)
                .as("of the others, what goes out until the next look and what was in hand")
                .isLessThan(1_200);
        assertThat(run().getInt("waiting")).isGreaterThan(1_000);
        assertThat(run().isNull("estimatedEnd")).isFalse();
    }

    @Test
    void whatFailsIsToldInTheServersWordsAndRepeatedForOneOrAll() {
        relay.breakAt(to -> switch (to.substring(0, to.indexOf('@'))) {
            case "some1" -> Fault.NO_SUCH_ADDRESS;
            case "some2" -> Fault.REFUSED;
            default -> Fault.NONE;
        });
        crowd.seat("some", 3, EARLY);
        hold();
        await().atMost(PATIENCE).until(() -> run().getInt("waiting") == 0);
        assertThat(run().getInt("failed")).isEqualTo(2);
        assertThat(crowd.query("SELECT answer FROM outbox_mail ORDER BY split_part(domain, '.', 1)"))
                .satisfiesExactly(
                        gone -> assertThat(gone).isEqualTo("550 5.1.1 <…>: no such address here"),
                        refused -> assertThat(refused).isEqualTo("554 5.7.1 not wanted"),
                        taken -> assertThat(taken).startsWith("250"));

        relay.breakAt(to -> Fault.NONE);
        assertThat(organizer.post(SEMINAR + "/link-mails/failed", "").json().getInt("mails"))
                .as("not to where there is nobody")
                .isEqualTo(1);
        await().atMost(PATIENCE).until(() -> received("some2") == 1);

        assertThat(organizer.post(repeat("some1"), "").json().getInt("mails")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> received("some1") == 1);
        organizer.put(SEMINAR + "/link-mails/pause", "");
        assertThat(organizer.post(repeat("some3"), "").json().getInt("mails")).isEqualTo(1);
        assertThat(organizer.post(repeat("some3"), "").json().getInt("mails"))
                .as("it is on its way")
                .isZero();
        organizer.delete(SEMINAR + "/link-mails/pause");
        await().atMost(PATIENCE).until(() -> received("some3") == 2);
        assertThat(run().getInt("sent")).isEqualTo(3);
        assertThat(run().getInt("failed")).isZero();
        assertThat(organizer.post(SEMINAR + "/registrations/1/link-mail", "").status())
                .isEqualTo(404);
        assertThat(audit())
                .contains("organizer repeat-failed-link-mails dlap/900", "organizer repeat-link-mail dlap/900");
    }

    @Test
    void aMeetingThatIsMissingIsToldOrganizersOnceAndShownUntilItIsThere() {
        relay.keepText(true);
        crowd.execute("UPDATE series SET alarm_addresses = 'chair@one.ac.jp co@two.ac.jp' WHERE slug = 'dlap'");

        await().atMost(PATIENCE).until(() -> relay.count() == 2);
        assertThat(relay.received())
                .extracting(Received::recipient)
                .containsExactlyInAnyOrder("chair@one.ac.jp", "co@two.ac.jp");
        assertThat(relay.received().get(0).text()).doesNotContain("List-Unsubscribe");
        assertThat(alarms()).containsExactly("no-meeting");

        hold();
        await().atMost(PATIENCE).until(() -> alarms().isEmpty());
        crowd.execute("DELETE FROM meeting");
        await().atMost(PATIENCE).until(() -> alarms().contains("no-meeting"));
        await().during(LOOKS).atMost(PATIENCE).until(() -> relay.count() == 2);

        crowd.execute("UPDATE seminar SET decision = 'postponed' WHERE id = 1");
        await().atMost(PATIENCE).until(() -> alarms().isEmpty());
        crowd.execute("UPDATE seminar SET decision = 'published' WHERE id = 1");
    }

    @Test
    void aRunThatIsLateAndLinksThatAreLeftAlarmUntilTheyAreOut() {
        crowd.execute("UPDATE series SET alarm_addresses = 'chair@one.ac.jp' WHERE slug = 'dlap'");
        relay.breakAt(to -> to.startsWith("slow") ? Fault.LATER : Fault.NONE);
        hold();
        crowd.seat("slow", 2, "2026-01-20T12:00+09");
        await().atMost(PATIENCE).until(() -> owed("slow") == 2);
        await().during(LOOKS).atMost(PATIENCE).until(() -> alarms().isEmpty());

        // nobody waits for minutes in a test
        crowd.execute("UPDATE registration SET seated_at = '2026-01-20T08:00+09'");
        crowd.execute("UPDATE outbox_mail SET owed_at = '2026-01-20T09:00+09'");
        await().atMost(PATIENCE).until(() -> alarms().equals(List.of("run-late")));
        await().atMost(PATIENCE).until(() -> received("chair") == 1);
        organizer.put(SEMINAR + "/link-mails/pause", "");
        await().atMost(PATIENCE).until(() -> alarms().isEmpty());
        relay.breakAt(to -> to.startsWith("slow1@") ? Fault.REFUSED : Fault.NONE);
        organizer.delete(SEMINAR + "/link-mails/pause");
        crowd.execute("UPDATE outbox_mail SET not_before = owed_at");
        await().atMost(PATIENCE).until(() -> run().getInt("failed") == 1 && run().getInt("sent") == 1);
        await().atMost(PATIENCE).until(() -> alarms().isEmpty());

        crowd.execute("UPDATE seminar SET starts_at = '2026-01-20T10:55+09' WHERE id = 1");
        await().atMost(PATIENCE).until(() -> alarms().equals(List.of("links-left")));
        await().atMost(PATIENCE).until(() -> received("chair") == 2);
        relay.breakAt(to -> Fault.NONE);
        organizer.post(SEMINAR + "/link-mails/failed", "");
        await().atMost(PATIENCE).until(() -> alarms().isEmpty());
        assertThat(received("slow1")).isEqualTo(1);
        assertThat(received("chair")).isEqualTo(2);
    }

    private static void hold() {
        crowd.execute("INSERT INTO meeting (seminar_id, url) VALUES (1, 'https://zoom.example/j/1')");
    }

    private static String repeat(String who) {
        return SEMINAR + "/registrations/"
                + crowd.query("SELECT id FROM registration WHERE address LIKE '" + who + "@%'")
                        .get(0)
                + "/link-mail";
    }

    private static JsonObject run() {
        return organizer.get(SEMINAR + "/link-mails").json();
    }

    private static Set<String> held() {
        return crowd.query("SELECT id FROM outbox_mail WHERE state = 'owed' AND claimed_until > now()").stream()
                .collect(Collectors.toSet());
    }

    private static long owed(String who) {
        return crowd.query("SELECT m.id FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                        + " WHERE m.state = 'owed' AND r.address LIKE '" + who + "%'")
                .size();
    }

    private static List<String> alarms() {
        return crowd.query("SELECT reason FROM run_alarm WHERE ended_at IS NULL ORDER BY reason");
    }

    private static List<String> audit() {
        return crowd.query(
                "SELECT actor || ' ' || action || ' ' || subject FROM audit_entry ORDER BY id OFFSET " + audited);
    }

    private static long received(String who) {
        return relay.received().stream()
                .filter(one -> one.recipient().startsWith(who))
                .count();
    }
}
