package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** Mail comes back to a mailbox that the server reads by IMAP. */
class ReturnedMailIT {

    private static final String ADDRESS = "nobody-there@example.ac.jp";

    @Test
    void anAddressThatThereIsNoneOfIsWrittenToNoMoreUntilSomebodyProvesIt() throws Exception {
        String seminar = Organizing.publishedSeminar("不達");
        ask(seminar, ADDRESS);
        Mail proof = Mailbox.awaitSubject(ADDRESS, "要確認");

        comesBack(proof.messageId(), "5.1.1");

        await().atMost(Duration.ofSeconds(60)).until(() -> isStopped(ADDRESS));
        assertThat(TheStack.query("SELECT m.state || ' ' || m.answer FROM outbox_mail m WHERE message_id = '"
                        + bare(proof.messageId()) + "'"))
                .containsExactly("bounced 5.1.1 550 5.1.1 <…>: User unknown");
        assertThat(TheStack.query("SELECT status FROM mail_stop WHERE folded_address = '" + ADDRESS + "'"))
                .containsExactly("5.1.1");

        // the link was opened, so the mail does arrive
        assertThat(Api.anonymous()
                        .post("/registrations/confirm", Organizing.token(proof.token("confirm")))
                        .status())
                .isEqualTo(200);
        assertThat(Mailbox.awaitSubject(ADDRESS, "登録完了").text()).contains("/cancel/");
    }

    @Test
    void aSeminarThatOpensProvesNothingAndAProofLiftsTheStopEverywhere() throws Exception {
        String address = "stopped-subscriber@example.ac.jp";
        RoundSeries series = new RoundSeries("returned");
        RoundSeries other = new RoundSeries("returned-too");
        series.subscribe(address, "ja", "always");
        Organizing.publishedSeminar("戻る回", series.slug());
        comesBack(Mailbox.awaitSubject(address, "登録完了").messageId(), "5.1.1");
        await().atMost(Duration.ofSeconds(60)).until(() -> isStopped(address));

        String next = Organizing.publishedSeminar("次の回", series.slug());
        await().atMost(Duration.ofSeconds(60)).until(() -> lastState(next), state -> !state.equals("owed"));
        assertThat(lastState(next)).as("the seat is given, and nothing sent").isEqualTo("failed");

        Api api = Api.anonymous();
        api.post("/series/" + other.slug() + "/subscriptions", Organizing.subscription("便り 花子", address, "ask"));
        String proof = Mailbox.awaitSubject(address, "要確認").token("subscribe");
        assertThat(api.post("/subscriptions/confirm", Organizing.token(proof)).status())
                .isEqualTo(200);
        assertThat(isStopped(address)).isFalse();
        api.as("organizer").post(next + "/cancel", "");
        assertThat(Mailbox.awaitSubject(address, "中止").text())
                .as("also about a seat of before")
                .contains("次の回");
    }

    @Test
    void anOrganizerWhoKnowsBetterHasMailSentThereAgain() throws Exception {
        String address = "mended@example.ac.jp";
        String seminar = Organizing.publishedSeminar("不達が直る");
        ask(seminar, address);
        comesBack(Mailbox.awaitSubject(address, "要確認").messageId(), "5.2.1");
        await().atMost(Duration.ofSeconds(60)).until(() -> isStopped(address));

        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.logIn("organizer");
            Page page = browser.open(
                    "/console/registrants.xhtml?series=dlap&number=" + seminar.substring(seminar.lastIndexOf('/') + 1));
            page.waitForSelector(".badge.bounced");
            browser.assertFlawless("mail comes back");
            page.click("button[title='このアドレスへの送信を再開: 不達 太郎']");
            page.waitForSelector(".said-info");
            assertThat(page.locator("button[title^='このアドレスへの送信を再開']").count()).isZero();
            browser.assertFlawless("mail goes there again");
        }
        assertThat(isStopped(address)).isFalse();
        assertThat(TheStack.query("SELECT actor FROM audit_entry WHERE action = 'write-again'"))
                .hasSize(1);
    }

    @Test
    void nobodyCanMakeUpABounceOfAMailThatTheyDidNotGet() throws Exception {
        TheStack.get();
        List<String> before = TheStack.query("SELECT folded_address FROM mail_stop ORDER BY 1");
        String strange = "<00000000-0000-4000-8000-000000000000@localhost>";
        comesBack(strange, "5.1.1");

        await().atMost(Duration.ofSeconds(60)).until(() -> seen(strange));
        assertThat(TheStack.query("SELECT folded_address FROM mail_stop ORDER BY 1"))
                .isEqualTo(before);
    }

    @Test
    void aReportThatCannotBeWrittenDownIsReadAgain() throws Exception {
        String address = "written-later@example.ac.jp";
        ask(Organizing.publishedSeminar("不達が書けない"), address);
        String messageId = Mailbox.awaitSubject(address, "要確認").messageId();
        // what a sequence has given out is not undone with the transaction
        TheStack.execute("CREATE SEQUENCE bounce_attempt");
        TheStack.execute("CREATE FUNCTION refuse_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " IF nextval('bounce_attempt') = 1 THEN RAISE EXCEPTION 'the disk is full'; END IF;"
                + " RETURN NEW; END $$");
        TheStack.execute("CREATE TRIGGER refuse_once BEFORE UPDATE ON outbox_mail FOR EACH ROW"
                + " WHEN (NEW.state = 'bounced' AND NEW.message_id = '" + bare(messageId) + "')"
                + " EXECUTE FUNCTION refuse_once()");
        try {
            comesBack(messageId, "5.1.1");

            await().atMost(Duration.ofSeconds(90)).until(() -> isStopped(address));
            assertThat(TheStack.query("SELECT last_value FROM bounce_attempt"))
                    .as("refused, and written down")
                    .containsExactly("2");
            await().atMost(Duration.ofMinutes(1)).until(() -> seen(messageId));
        } finally {
            TheStack.execute("DROP FUNCTION refuse_once CASCADE");
            TheStack.execute("DROP SEQUENCE bounce_attempt");
        }
    }

    private static void ask(String seminar, String address) {
        assertThat(Api.anonymous()
                        .post(seminar + "/registrations", Organizing.form("不達 太郎", address))
                        .status())
                .isEqualTo(202);
    }

    private static boolean seen(String messageId) throws MessagingException {
        try (Store store = session().getStore("imap")) {
            store.connect("localhost", TheStack.get().ports().imap(), TheStack.BOUNCES, TheStack.BOUNCES);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message one : inbox.getMessages()) {
                    if (String.join(" ", one.getHeader("To")).contains(mark(messageId))) {
                        return one.isSet(Flags.Flag.SEEN);
                    }
                }
                return false;
            }
        }
    }

    private static String lastState(String seminar) {
        return TheStack.query("SELECT state FROM outbox_mail WHERE seminar_id = " + RoundSeries.id(seminar)
                        + " ORDER BY id DESC")
                .get(0);
    }

    private static boolean isStopped(String address) {
        return !TheStack.query("SELECT 1 FROM standing_mail_stop WHERE folded_address = '" + address + "'")
                .isEmpty();
    }

    private static String bare(String messageId) {
        return messageId.substring(1, messageId.length() - 1);
    }

    private static String mark(String messageId) {
        return messageId.substring(1, messageId.indexOf('@'));
    }

    private static void comesBack(String messageId, String status) throws MessagingException {
        String report = """
                From: MAILER-DAEMON@mx.example.ac.jp
                To: bounces+%s@localhost
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I am sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.ac.jp

                Final-Recipient: rfc822; nobody-there@example.ac.jp
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 <nobody-there@example.ac.jp>: User unknown
                --b--
                """.formatted(mark(messageId), status);
        MimeMessage message = new MimeMessage(
                session(), new ByteArrayInputStream(report.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(TheStack.BOUNCES)});
        }
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(TheStack.get().ports().smtp()));
        return Session.getInstance(properties);
    }
}
