package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.danwakai.stack.BrittleMailServer;
import org.danwakai.stack.BrittleMailServer.Fault;
import org.danwakai.stack.BrittleMailServer.Received;
import org.danwakai.stack.DkimKey;
import org.danwakai.stack.LocalStack;
import org.danwakai.stack.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers send what one database owes, to a mail server that breaks as real ones do. */
class OutboxIT {

    private static final int PORT_OFFSET = Ports.movedBy() + 6500;
    private static final int CONNECTIONS = 4;
    private static final int PER_DOMAIN = 20;

    /** For what surely happens, on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static BrittleMailServer relay;
    private static LocalStack stack;
    private static MailedCrowd crowd;

    @BeforeAll
    static void start() throws Exception {
        relay = BrittleMailServer.start(0);
        stack = LocalStack.builder()
                .portOffset(PORT_OFFSET)
                .folder(Path.of("target", "outbox-stack").toAbsolutePath())
                .fresh()
                .servers(2)
                // compiled well, unlike others: much of the work is signing
                .variable("JBOSS_JAVA_SIZING", "-Xms256m -Xmx1g -XX:MetaspaceSize=96m")
                .variable("DANWAKAI_SMTP_PORT", Integer.toString(relay.port()))
                .variable("DANWAKAI_MAIL_RATE", "5000")
                .variable("DANWAKAI_MAIL_RATE_PER_DOMAIN", Integer.toString(PER_DOMAIN))
                .variable("DANWAKAI_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS))
                .variable("DANWAKAI_BOUNCE_ADDRESS", "bounces@localhost")
                .variable("DANWAKAI_DKIM_KEY_FILE", DkimKey.make().toString())
                .variable("DANWAKAI_DKIM_DOMAIN", "danwakai.example.ac.jp")
                .start();
        crowd = new MailedCrowd(stack);
    }

    @AfterAll
    static void stop() throws SQLException {
        crowd.close();
        stack.close();
        relay.close();
    }

    @BeforeEach
    void calm() {
        relay.refuseConnections(false);
        relay.breakAt(to -> Fault.NONE);
        relay.delay(Duration.ZERO);
        // what a server holds it would send in the middle of the next test
        await().atMost(PATIENCE).until(() -> {
            crowd.execute("DELETE FROM outbox_mail WHERE claimed_by IS NULL");
            return crowd.query("SELECT id FROM outbox_mail").isEmpty();
        });
        crowd.execute("DELETE FROM mail_stop");
        relay.forget();
    }

    @Test
    void everyMailBringsWhatReceiversLookFor() throws Exception {
        relay.keepText(true);
        crowd.owe("look", 1, "1 minute");
        awaitNothingOwed(PATIENCE);
        relay.keepText(false);

        Received mail = relay.received().get(0);
        String mark = mail.messageId().substring(0, mail.messageId().indexOf('@'));
        assertThat(mail.sender()).isEqualTo("bounces+" + mark + "@localhost");
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(message.getHeader("DKIM-Signature", null))
                .contains("d=danwakai.example.ac.jp", "s=danwakai", "List-Unsubscribe-Post");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe", null)).matches("<http://.*/cancel/[\\w-]{40,}>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=PUBLISH");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\r\nDTSTART;TZID=Asia/Tokyo:20990129T103000\r\n");
    }

    @Test
    void twoServersShareTheWorkAndSendNothingTwice() {
        relay.delay(Duration.ofMillis(5));
        crowd.owe("share", 1_500, "1 hour");

        awaitNothingOwed(PATIENCE);

        assertThat(relay.received())
                .extracting(Received::recipient)
                .hasSize(1_500)
                .doesNotHaveDuplicates();
        assertThat(relay.mostConnections()).isBetween(CONNECTIONS + 1, 2 * CONNECTIONS);
        assertThat(crowd.query("SELECT DISTINCT state FROM outbox_mail")).containsExactly("sent");
    }

    @Test
    void noConnectionGetsRidOfAMailBeforeTheOneBeforeIsWrittenDown() throws SQLException {
        crowd.owe("written", 1_000, "1 hour");
        await().atMost(PATIENCE).until(() -> relay.count() > 50);
        try (Connection other =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE outbox_mail IN SHARE MODE");
            int written = crowd.query("SELECT id FROM outbox_mail WHERE state = 'sent'")
                    .size();
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> relay.count() <= written + 2 * CONNECTIONS);
        }

        awaitNothingOwed(PATIENCE);
        assertThat(relay.received())
                .extracting(Received::recipient)
                .hasSize(1_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsDueSoonOvertakesAHundredThousand() {
        relay.delay(Duration.ofMillis(20));
        crowd.owe("round", 100_000, "1 day");
        await().atMost(PATIENCE).until(() -> relay.count() > 500);

        crowd.owe("soon", 100, "10 minutes");
        int before = relay.count();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> soon().size() == 100);

        long last = soon().get(99).at();
        assertThat(relay.received().stream().skip(before).toList())
                .as("of the round, only what was in hand went before them")
                .filteredOn(one -> one.recipient().startsWith("round") && one.at() < last)
                .hasSizeLessThan(400);
    }

    private static List<Received> soon() {
        return relay.received().stream()
                .filter(one -> one.recipient().startsWith("soon"))
                .toList();
    }

    @Test
    void oneDomainsLimitHoldsUpNobodyElse() {
        long begin = System.nanoTime();
        // all due before the others
        crowd.owe("one", 200, "1 minute", "'one' || n || '@crowd.ac.jp'");
        crowd.owe("other", 1_000, "1 hour");

        await().atMost(PATIENCE).until(() -> received("other") == 1_000);
        double others = (System.nanoTime() - begin) / 1e9;
        await().atMost(PATIENCE).until(() -> received("one") == 200);
        double crowd = (System.nanoTime() - begin) / 1e9;

        assertThat(crowd)
                .as("a second's worth at once, then the rate of two servers")
                .isGreaterThan((200 - 2 * PER_DOMAIN) / (2.0 * PER_DOMAIN) * 0.9);
        assertThat(others).isLessThan(crowd);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndItsAddressIsLeftAlone() {
        relay.breakAt(to ->
                to.startsWith("gone1@") ? Fault.NO_SUCH_ADDRESS : to.startsWith("gone2@") ? Fault.REFUSED : Fault.NONE);
        crowd.owe("gone", 3, "1 minute");

        awaitNothingOwed(PATIENCE);

        assertThat(crowd.query(
                        "SELECT state || ' ' || attempts || ' ' || CASE state WHEN 'sent' THEN '-' ELSE answer END"
                                + " FROM outbox_mail ORDER BY id"))
                .containsExactly(
                        "failed 1 550 5.1.1 <…>: no such address here", "failed 1 554 5.7.1 not wanted", "sent 1 -");
        assertThat(crowd.query("SELECT status || ' ' || folded_address FROM mail_stop"))
                .containsExactly("5.1.1 gone1@d1.example.ac.jp");

        relay.breakAt(to -> Fault.NONE);
        crowd.again("gone", "promoted");
        awaitNothingOwed(PATIENCE);
        assertThat(relay.received())
                .extracting(Received::recipient)
                .as("nothing but what somebody asks for goes where there is nobody")
                .doesNotContain("gone1@d1.example.ac.jp");

        crowd.execute("UPDATE attendee SET proven_at = now() + interval '1 day' WHERE address LIKE 'gone1@%'");
        crowd.again("gone", "moved");
        awaitNothingOwed(PATIENCE);
        assertThat(relay.received()).extracting(Received::recipient).contains("gone1@d1.example.ac.jp");
    }

    @Test
    void whatBreaksOnTheWayIsTriedAgainUnderTheSameMessageId() {
        relay.breakAt(to -> switch (to.charAt(4)) {
            case '1' -> Fault.LATER;
            case '2' -> Fault.LATER_AFTER_TEXT;
            case '3' -> Fault.GOING_DOWN;
            case '4' -> Fault.HANGS_UP;
            case '5' -> Fault.TAKEN_IN_SILENCE;
            default -> Fault.NONE;
        });
        crowd.owe("back", 9, "1 minute");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.query(
                        "SELECT concat_ws(' ', state, attempts, claimed_by, CASE state WHEN 'owed' THEN answer END)"
                                + " FROM outbox_mail ORDER BY id"))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("owed 1 4"),
                        two -> assertThat(two).startsWith("owed 1 4"),
                        three -> assertThat(three).startsWith("owed 1 4"),
                        four -> assertThat(four).startsWith("owed 1 "),
                        five -> assertThat(five).startsWith("owed 1 "),
                        six -> assertThat(six).isEqualTo("sent 1"),
                        seven -> assertThat(seven).isEqualTo("sent 1"),
                        eight -> assertThat(eight).isEqualTo("sent 1"),
                        nine -> assertThat(nine).isEqualTo("sent 1")));
        assertThat(crowd.query("SELECT id FROM outbox_mail WHERE state = 'owed' AND claimed_until IS NULL"
                        + " AND answer NOT LIKE '%@%' AND not_before > now()"))
                .hasSize(5);

        relay.breakAt(to -> Fault.NONE);
        crowd.execute("UPDATE outbox_mail SET not_before = now()");
        awaitNothingOwed(PATIENCE);

        assertThat(relay.received().stream()
                        .filter(one -> one.recipient().startsWith("back5"))
                        .map(Received::messageId)
                        .collect(Collectors.toSet()))
                .as("taken twice, and recognizable")
                .hasSize(1);
        assertThat(ids()).hasSize(9);
    }

    @Test
    void aServerThatIsSilentHoldsUpOneConnectionAlone() {
        relay.breakAt(to -> to.startsWith("mute1@") ? Fault.STALLS : Fault.NONE);
        crowd.owe("mute", 500, "1 minute");

        await().atMost(PATIENCE).until(() -> relay.count() == 499);
        // the last of them is written down a moment after it was taken
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(crowd.query("SELECT r.address FROM outbox_mail m"
                        + " JOIN registration r ON r.id = m.registration_id WHERE m.state = 'owed'"
                        + " AND m.claimed_until > now()"))
                .as("longer than a claim, and still ours")
                .containsExactly("mute1@d1.example.ac.jp"));
        relay.breakAt(to -> Fault.NONE);
    }

    @Test
    void whatCameTooLateIsNotSent() {
        crowd.execute("UPDATE outbox_mail SET state = 'sent'");
        crowd.owe("late", 2, "1 minute");
        crowd.owe("past", 2, "1 minute", MailedCrowd.usual("past"), "now() - interval '1 minute'");

        awaitNothingOwed(PATIENCE);

        assertThat(received("past")).isZero();
        assertThat(crowd.query(
                        "SELECT DISTINCT m.state FROM outbox_mail m JOIN registration r ON r.id = m.registration_id"
                                + " WHERE r.address LIKE 'past%'"))
                .containsExactly("expired");
    }

    @Test
    void nothingIsLostWithAServerAndHardlyAnythingComesTwice() {
        relay.delay(Duration.ofMillis(10));
        crowd.owe("kill", 4_000, "1 hour");
        await().atMost(PATIENCE).until(() -> relay.count() > 800);

        stack.killServer(0);
        long killed = System.nanoTime();
        Set<String> before = new HashSet<>(ids());
        List<String> held =
                crowd.query("SELECT message_id FROM outbox_mail WHERE state = 'owed' AND claimed_until > now()");
        await().atMost(PATIENCE).until(() -> ids().containsAll(held));
        double heldFor = (System.nanoTime() - killed) / 1e9;
        awaitNothingOwed(PATIENCE);
        stack.startServer(0);

        assertThat(before).hasSizeGreaterThan(800);
        assertThat(heldFor).as("what the dead server held is sent").isLessThan(12);
        assertThat(ids()).as("none is lost").hasSize(4_000);
        assertThat(relay.count() - 4_000).as("sent twice").isBetween(0, CONNECTIONS);
    }

    @Test
    void aRelayThatIsAwayCostsNoMailAnAttempt() {
        relay.refuseConnections(true);
        crowd.owe("away", 200, "1 minute");
        await().pollDelay(Duration.ofSeconds(3)).untilAsserted(() -> assertThat(
                        crowd.query("SELECT attempts || ' ' || answer FROM outbox_mail WHERE attempts > 0"))
                .isEmpty());
        relay.refuseConnections(false);

        awaitNothingOwed(PATIENCE);

        assertThat(crowd.query("SELECT DISTINCT state || ' ' || attempts FROM outbox_mail"))
                .containsExactly("sent 1");
    }

    private static Set<String> ids() {
        return relay.received().stream().map(Received::messageId).collect(Collectors.toSet());
    }

    private static long received(String who) {
        return relay.received().stream()
                .filter(one -> one.recipient().startsWith(who))
                .count();
    }

    private static void awaitNothingOwed(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(() -> crowd.query(
                        "SELECT id FROM outbox_mail WHERE state = 'owed' LIMIT 1")
                .isEmpty());
    }
}
