package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.danwakai.it.Mailbox.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails that go to many and answer nobody: announcements, reminders, thanks, and what organizers write. */
class MailRoundsIT {

    private static final String LATER = "2026-01-25T00:00+09";

    @Test
    void subscribersAreToldOfASeminarThatOpensLaterOnceInTheirLanguage() throws Exception {
        RoundSeries one = new RoundSeries("told");
        RoundSeries other = new RoundSeries("told-too");
        one.subscribe("told-ja@example.ac.jp", "ja", "always");
        one.subscribe("told-both@example.ac.jp", "ja", "ask");
        other.subscribe("told-both@example.ac.jp", "ja", "always");
        other.subscribe("told-en@example.ac.jp", "en", "ask");
        one.subscribe("told-paused@example.ac.jp", "ja", "always");
        TheStack.execute("UPDATE subscription SET state = 'paused' WHERE folded_address = 'told-paused@example.ac.jp'");
        Api organizer = Api.anonymous().as("organizer");
        String seminar = one.planned("お知らせの回", LATER, "told-too");

        organizer.post(seminar + "/publish", "");
        organizer.post(seminar + "/publish", "");

        Mail japanese = Mailbox.awaitSubject("told-ja@example.ac.jp", "新しいセミナーのお知らせ");
        Mail english = Mailbox.awaitSubject("told-en@example.ac.jp", "New seminar");
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        assertThat(japanese.text()).contains("/told/register?number=" + number, "登録の開始: 2026年1月25日(日) 00:00 (JST)");
        assertThat(english.text()).contains("Registration opens at Sun 25 January 2026, 00:00 (JST)");
        for (Mail mail : List.of(japanese, english)) {
            assertThat(mail.message().getHeader("List-Unsubscribe", null))
                    .endsWith("/leave/" + mail.token("leave") + ">");
            assertThat(mail.message().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        }
        assertThat(RoundSeries.mails(seminar))
                .containsExactly(
                        "announced told-both@example.ac.jp",
                        "announced told-en@example.ac.jp",
                        "announced told-ja@example.ac.jp");

        TheStack.execute("UPDATE seminar SET decision = 'postponed' WHERE id = " + RoundSeries.id(seminar));
        one.subscribe("told-late@example.ac.jp", "ja", "always");
        organizer.post(seminar + "/publish", "");
        Mailbox.awaitSubject("told-late@example.ac.jp", "新しいセミナーのお知らせ");
        assertThat(RoundSeries.mails(seminar)).as("who knows is not told again").hasSize(4);
    }

    @Test
    void whoSubscribesToTheGuestSeriesAloneIsWrittenToInItsName() throws Exception {
        RoundSeries home = new RoundSeries("at-home");
        RoundSeries guest = new RoundSeries("as-guest");
        TheStack.execute("UPDATE series SET name_en = 'Guest Seminar', display_name_pattern = '{name} of a guest'"
                + " WHERE slug = 'as-guest'");
        TheStack.execute("INSERT INTO mail_template (id, series_id, kind, language, version, subject, body, saved_at,"
                + " saved_by) SELECT nextval('entity_id'), id, 'reminder', 'en', 1, 'Guests, {seminar} is near',"
                + " '{displayName} {cancelLink}', now(), 'organizer' FROM series WHERE slug = 'as-guest'");
        guest.subscribe("guest-always@example.ac.jp", "en", "always");
        guest.subscribe("guest-ask@example.ac.jp", "en", "ask");
        home.subscribe("guest-both@example.ac.jp", "en", "ask");
        guest.subscribe("guest-both@example.ac.jp", "en", "always");
        Api organizer = Api.anonymous().as("organizer");
        String later = home.planned("後で開く回", LATER, "as-guest");
        int number = Integer.parseInt(later.substring(later.lastIndexOf('/') + 1));
        organizer.post(later + "/publish", "");

        Mail announced = Mailbox.awaitSubject("guest-ask@example.ac.jp", "New seminar");
        assertIsOf("Guest Seminar", announced);
        assertThat(announced.subject())
                .isEqualTo("New seminar: Guest Seminar #" + (number + 1) + " / Letters Seminar #" + number);
        assertThat(announced.text())
                .contains(
                        "news of a new seminar of Guest Seminar.",
                        "/as-guest/" + (number + 1) + "\n",
                        "/as-guest/register?number=" + (number + 1));
        assertIsOf("Letters Seminar", Mailbox.awaitSubject("guest-both@example.ac.jp", "New seminar: Letters Seminar"));

        String open = home.planned("すぐ開く回", "2026-01-01T00:00+09", "as-guest");
        organizer.post(open + "/publish", "");
        Mail seated = Mailbox.awaitSubject("guest-always@example.ac.jp", "You have a seat: Guest Seminar #");
        assertIsOf("Guest Seminar", seated);
        assertThat(seated.text())
                .as("names in the meeting are those of its home")
                .contains("便り 花子＠試験大学")
                .doesNotContain("of a guest");
        assertThat(calendar(seated)).contains("SUMMARY:Guest Seminar #", "/as-guest/");
        assertThat(seated.message().getHeader("List-Unsubscribe", null))
                .endsWith("/cancel/" + seated.token("cancel") + ">");
        Mail invited = Mailbox.awaitSubject("guest-ask@example.ac.jp", "You are invited: Guest Seminar #");
        assertIsOf("Guest Seminar", invited);
        assertThat(invited.message().getHeader("List-Unsubscribe", null))
                .endsWith("/leave/" + announced.token("leave") + ">");
        assertIsOf(
                "Letters Seminar",
                Mailbox.awaitSubject("guest-both@example.ac.jp", "You have a seat: Letters Seminar #"));

        TheStack.execute("UPDATE registration SET seated_at = '2026-01-05' WHERE seminar_id = " + RoundSeries.id(open));
        TheStack.execute("UPDATE series SET reminder_days = 9 WHERE slug = 'at-home'");
        assertThat(Mailbox.awaitSubject("guest-always@example.ac.jp", "Guests, Guest Seminar #")
                        .text())
                .as("what comes after, in the words of the guest as well")
                .startsWith("便り 花子＠試験大学 ");
    }

    private static void assertIsOf(String series, Mail mail) throws Exception {
        assertThat(((InternetAddress) mail.message().getFrom()[0]).getPersonal())
                .as(mail.subject())
                .isEqualTo(series);
    }

    @Test
    void whoGetsASeatOrAnInvitationGetsNoAnnouncement() {
        RoundSeries series = new RoundSeries("served");
        series.subscribe("served-always@example.ac.jp", "ja", "always");
        series.subscribe("served-ask@example.ac.jp", "en", "ask");
        String seminar = Organizing.publishedSeminar("すぐ開く回", "served");

        Mailbox.awaitSubject("served-always@example.ac.jp", "登録完了");
        Mailbox.awaitSubject("served-ask@example.ac.jp", "You are invited");
        assertThat(RoundSeries.mails(seminar))
                .containsExactly("invited served-ask@example.ac.jp", "seated served-always@example.ac.jp");
    }

    @Test
    void whoHoldsASeatIsRemindedAtTheSeriesHourAndWhoGetsOneAfterThatIsNot() throws Exception {
        RoundSeries series = new RoundSeries("near");
        String seminar = Organizing.publishedSeminar("近い回", "near");
        series.place(seminar, "near-ja@example.ac.jp", "ja", "seated");
        series.place(seminar, "near-en@example.ac.jp", "en", "seated");
        series.place(seminar, "near-late@example.ac.jp", "ja", "seated");
        series.place(seminar, "near-waits@example.ac.jp", "ja", "waiting");
        TheStack.execute("UPDATE registration SET seated_at = '2026-01-20T07:00+09'"
                + " WHERE folded_address = 'near-late@example.ac.jp'");

        TheStack.execute("UPDATE series SET reminder_days = 9 WHERE slug = 'near'");

        Mail japanese = Mailbox.awaitSubject("near-ja@example.ac.jp", "まもなくです");
        Mail english = Mailbox.awaitSubject("near-en@example.ac.jp", "Coming soon");
        assertThat(japanese.text()).contains("便り 花子＠試験大学", "10:30–11:30 (JST)");
        assertThat(english.message().getHeader("List-Unsubscribe", null))
                .endsWith("/cancel/" + english.token("cancel") + ">");
        assertThat(calendar(japanese)).contains("STATUS:CONFIRMED", "DTSTART");
        assertThat(RoundSeries.mails(seminar))
                .containsExactly("reminder near-en@example.ac.jp", "reminder near-ja@example.ac.jp");
    }

    @Test
    void thanksGoToWhoCameOnceAndLeadToTheSlides() throws Exception {
        RoundSeries series = new RoundSeries("thanked");
        String seminar = series.over("お礼の回");
        series.subscribe("thanked-came@example.ac.jp", "ja", "always");
        series.place(seminar, "thanked-came@example.ac.jp", "ja", "seated");
        series.place(seminar, "thanked-missed@example.ac.jp", "en", "seated");
        series.place(seminar, "thanked-waits@example.ac.jp", "ja", "waiting");
        Api organizer = Api.anonymous().as("organizer");
        organizer.put(seminar + "/attendance", "{\"came\": [\"thanked-came@example.ac.jp\"], \"others\": \"missed\"}");
        TheStack.execute("INSERT INTO material (id, talk_id, position, label, kind, url) SELECT nextval('entity_id'),"
                + " id, 0, '発表スライド', 'slides', 'https://slides.example/1' FROM talk WHERE seminar_id = "
                + RoundSeries.id(seminar));

        assertThat(thank(organizer, seminar)).isEqualTo(1);
        assertThat(thank(organizer, seminar)).as("again").isZero();

        Mail thanks = Mailbox.awaitSubject("thanked-came@example.ac.jp", "ありがとうございました");
        assertThat(thanks.text()).contains(seminar.replace("/series/", "/").replace("/seminars/", "/"), "発表スライド");
        assertThat(thanks.message().getHeader("List-Unsubscribe", null))
                .as("a seat in what is over cannot be given back, the subscription can")
                .endsWith("/leave/" + thanks.token("leave") + ">");
        assertThat(RoundSeries.mails(seminar)).containsExactly("thanks thanked-came@example.ac.jp");
        assertThat(audited(seminar, "send-thanks")).containsExactly("organizer recipients 1");
    }

    @Test
    void withoutAttendanceThanksGoToAllWhoHadASeatButNotBeforeTheEnd() {
        RoundSeries series = new RoundSeries("unmarked");
        String seminar = series.over("出欠のない回");
        series.place(seminar, "unmarked-ja@example.ac.jp", "ja", "seated");
        series.place(seminar, "unmarked-en@example.ac.jp", "en", "seated");
        Api organizer = Api.anonymous().as("organizer");
        String coming = Organizing.publishedSeminar("まだの回", "unmarked");

        assertThat(organizer.post(coming + "/thanks", "").body()).contains("not-over");
        assertThat(thank(organizer, seminar)).isEqualTo(2);
        Mailbox.awaitSubject("unmarked-ja@example.ac.jp", "ありがとうございました");
        Mailbox.awaitSubject("unmarked-en@example.ac.jp", "Thank you for coming");
    }

    @Test
    void whatWasPutOffAndIsThenCalledOffIsToldToWhoHasASeatOrWaits() {
        RoundSeries series = new RoundSeries("given-up");
        String seminar = Organizing.publishedSeminar("延ばして止めた回", series.slug());
        series.place(seminar, "given-up-seated@example.ac.jp", "ja", "seated");
        series.place(seminar, "given-up-waits@example.ac.jp", "en", "waiting");
        TheStack.execute("UPDATE seminar SET decision = 'postponed', version = version + 1 WHERE id = "
                + RoundSeries.id(seminar));
        Api organizer = Api.anonymous().as("organizer");

        assertThat(organizer.post(seminar + "/cancel", "").status()).isEqualTo(200);
        organizer.post(seminar + "/cancel", "");

        assertThat(Mailbox.awaitSubject("given-up-seated@example.ac.jp", "中止のお知らせ")
                        .text())
                .contains("延ばして止めた回");
        Mailbox.awaitSubject("given-up-waits@example.ac.jp", "Cancelled");
        assertThat(RoundSeries.mails(seminar))
                .containsExactly("called-off given-up-seated@example.ac.jp", "called-off given-up-waits@example.ac.jp");
    }

    @ParameterizedTest
    @CsvSource({"seated, said-seated", "waiting, said-waiting", "subscribers, said-subscriber"})
    void aMessageGoesToThoseChosenAloneAndOnceForAKey(String to, String reader) throws Exception {
        RoundSeries series = new RoundSeries("said-" + to);
        String seminar = Organizing.publishedSeminar("便りの回", "said-" + to);
        series.place(seminar, "said-seated@example.ac.jp", "en", "seated");
        series.place(seminar, "said-waiting@example.ac.jp", "en", "waiting");
        series.subscribe("said-subscriber@example.ac.jp", "en", "always");
        String message = message(to, "Note for " + to, "Dear all,\\n\\nthe room is another one.");
        Api organizer = Api.anonymous().as("organizer");

        Api.Answer first = organizer.postOnce(seminar + "/messages", message, "key-" + to);
        Api.Answer again = organizer.postOnce(seminar + "/messages", message, "key-" + to);
        Api.Answer other =
                organizer.postOnce(seminar + "/messages", message.replace("another one", "yet another"), "key-" + to);

        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(200, 200, 422);
        assertThat(again.body()).isEqualTo(first.body()).contains("1");
        Mail mail = Mailbox.awaitSubject(reader + "@example.ac.jp", "Note for " + to);
        assertThat(mail.text()).startsWith("Dear 便り 花子,\n\nDear all,\n\nthe room is another one.\n\n--\n");
        assertThat(mail.message().getHeader("List-Unsubscribe", null)).isNotBlank();
        assertThat(mail.message().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(RoundSeries.mails(seminar)).containsExactly("message " + reader + "@example.ac.jp");
        assertThat(audited(seminar, "send-message")).containsExactly("organizer recipients 1, audience " + to);
        assertThat(TheStack.query("SELECT written_by || ' ' || body_en || ' ' || recipients FROM organizer_message"
                        + " WHERE seminar_id = " + RoundSeries.id(seminar)))
                .containsExactly("organizer Dear all,\n\nthe room is another one. 1");
    }

    @Test
    void whatIsWrittenIsTextAndNothingElse() throws Exception {
        RoundSeries series = new RoundSeries("hostile-rounds");
        String seminar = Organizing.publishedSeminar("狙われた回", "hostile-rounds");
        series.place(seminar, "hostile@example.ac.jp", "ja", "seated");
        Api organizer = Api.anonymous().as("organizer");

        for (String subject : List.of("x\\r\\nBcc: all@example.ac.jp", "\\u202Egnp.exe", "a\\u0000b")) {
            Api.Answer refused = organizer.postOnce(seminar + "/messages", message("seated", subject, "x"), subject);
            assertThat(refused.status()).as(subject).isEqualTo(422);
            assertThat(refused.body()).contains("subjectEn");
        }
        assertThat(organizer
                        .postOnce(seminar + "/messages", message("seated", "x", "a\\u202Eb"), "rtl")
                        .body())
                .contains("bodyEn");
        Api.Answer sent = organizer.postOnce(
                seminar + "/messages",
                message("seated", "=cmd|' /C calc'!A0 <script>{name}", "<script>alert(1)</script>\\r\\n{meetingLink}"),
                "hostile-rounds");

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        Mail mail = Mailbox.awaitSubject("hostile@example.ac.jp", "=cmd");
        assertThat(mail.subject()).isEqualTo("=cmd|' /C calc'!A0 <script>{name}");
        assertThat(mail.text()).contains("\n<script>alert(1)</script>\n{meetingLink}\n");
        assertThat(mail.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(mail.message().getHeader("Bcc")).isNull();
    }

    private static int thank(Api api, String seminar) {
        return api.post(seminar + "/thanks", "").json().getInt("recipients");
    }

    private static String message(String to, String subject, String body) {
        return "{\"to\": \"" + to + "\", \"subject\": {\"en\": \"" + subject + "\"}, \"body\": {\"en\": \"" + body
                + "\"}}";
    }

    private static List<String> audited(String seminar, String action) {
        String label = seminar.replace("/series/", "").replace("/seminars", "");
        return TheStack.query("SELECT actor || ' ' || replace(detail, E'\\n', ', ') FROM audit_entry WHERE action = '"
                + action + "' AND subject = '" + label + "' ORDER BY id");
    }

    private static String calendar(Mail mail) throws Exception {
        return new String(
                ((jakarta.mail.internet.MimeMultipart) mail.message().getContent())
                        .getBodyPart(2)
                        .getInputStream()
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
