package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danwakai.it.Organizing.form;
import static org.danwakai.it.Organizing.token;

import java.time.OffsetDateTime;
import java.util.List;
import org.danwakai.it.Mailbox.Mail;
import org.danwakai.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** The evening before, the deadline and the morning, by the application's clock. */
class SeminarDayIT {

    private static final String MEETING =
            "{\"url\": \"https://zoom.example/j/123456\", \"meetingId\": \"123 456\"," + " \"passcode\": \"quark\"}";

    @Test
    void registrationClosesInTheEveningAndTheLinkComesInTheMorningToThoseSeatedAlone() {
        LocalStack stack = TheStack.at(OffsetDateTime.parse("2026-03-04T22:00+09:00"));
        Api api = Api.at(stack.siteUrl());
        Api organizer = api.withToken(stack.token("organizer"));
        Api.Answer planned = organizer.post(
                "/series/dlap/seminars",
                Organizing.seminar("当日", "2026-03-05T10:30:00+09:00", "2026-03-05T11:30:00+09:00"));
        String seminar = Organizing.path(planned.json());
        organizer.post(seminar + "/publish", "");
        assertThat(organizer.post(seminar + "/meeting", MEETING).status()).isEqualTo(204);
        String number = seminar.substring(seminar.lastIndexOf('/') + 1);
        TheStack.execute("UPDATE seat_pool SET capacity = 2 WHERE seminar_id IN (SELECT seminar_id FROM seminar_number"
                + " WHERE number = " + number + ")");

        assertThat(api.get(seminar).json().getString("phase")).isEqualTo("open");
        Mail seated = prove(api, seminar, "evening-seated@example.ac.jp");
        Mail leaves = prove(api, seminar, "evening-leaves@example.ac.jp");
        prove(api, seminar, "evening-waits@example.ac.jp");
        prove(api, seminar, "evening-waits-on@example.ac.jp");
        api.post(seminar + "/registrations", form("late", "evening-late@example.ac.jp"));
        Mail late = Mailbox.awaitSubject("evening-late@example.ac.jp", "要確認");
        assertThat(seated.text()).doesNotContain("zoom.example", "quark");

        TheStack.at(OffsetDateTime.parse("2026-03-04T23:00:01+09:00"));
        assertThat(api.get(seminar).json().getString("phase")).isEqualTo("closed");
        Api.Answer refused = api.post(seminar + "/registrations", form("zu spät", "evening-too-late@example.ac.jp"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("type")).endsWith("registration-closed");
        assertThat(api.post("/registrations/confirm", token(late.token("confirm")))
                        .status())
                .isEqualTo(409);
        assertThat(Mailbox.of("evening-seated@example.ac.jp"))
                .noneMatch(mail -> mail.text().contains("quark"));

        TheStack.at(OffsetDateTime.parse("2026-03-05T07:00:01+09:00"));
        Mail join = Mailbox.awaitSubject("evening-seated@example.ac.jp", "参加URL");
        assertThat(join.text()).contains("https://zoom.example/j/123456", "123 456", "quark", "evening-seated＠試験大学");
        assertThat(join.text()).contains("10:30–11:30 (JST)");
        Mailbox.awaitSubject("evening-leaves@example.ac.jp", "参加URL");
        for (String other : List.of("evening-waits", "evening-waits-on", "evening-late", "evening-too-late")) {
            assertThat(Mailbox.of(other + "@example.ac.jp")).as(other).noneMatch(mail -> mail.text()
                    .contains("quark"));
        }

        api.post("/registrations/cancel", token(leaves.token("cancel")));
        Mail promoted = Mailbox.awaitSubject("evening-waits@example.ac.jp", "席が空きました");
        assertThat(promoted.text()).doesNotContain("quark");
        assertThat(Mailbox.awaitSubject("evening-waits@example.ac.jp", "参加URL").text())
                .contains("quark");
        assertThat(Mailbox.of("evening-seated@example.ac.jp").stream()
                        .filter(mail -> mail.subject().contains("参加URL")))
                .as("nobody is sent the link twice")
                .hasSize(1);
        assertThat(Mailbox.of("evening-waits-on@example.ac.jp"))
                .noneMatch(mail -> mail.text().contains("quark"));

        TheStack.execute(
                "UPDATE seminar SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days'"
                        + " WHERE id IN (SELECT seminar_id FROM seminar_number WHERE number = " + number + ")");
        TheStack.at(OffsetDateTime.parse("2026-03-12T07:00:01+09:00"));
        Mailbox.awaitMail(
                "evening-seated@example.ac.jp",
                mail -> mail.subject().contains("参加URL") && mail.text().contains("12日"));
    }

    private static Mail prove(Api api, String seminar, String address) {
        String name = address.substring(0, address.indexOf('@'));
        assertThat(api.post(seminar + "/registrations", form(name, address)).status())
                .isEqualTo(202);
        Mail proof = Mailbox.awaitSubject(address, "要確認");
        assertThat(api.post("/registrations/confirm", token(proof.token("confirm")))
                        .status())
                .isEqualTo(200);
        return proof;
    }
}
