package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A seminar of a series whose attendees get in by links of their own. It begins in the afternoon of the usual day, and is
 * moved in the database, so that one server at one time shows all that becomes of a link.
 */
final class DoorSeminar {

    private final String path;

    private DoorSeminar(String path) {
        this.path = path;
    }

    /** @param mode of its series: {@code personal}, {@code direct} or {@code provider} */
    static DoorSeminar planned(String mode) {
        TheStack.get();
        String series = "door-" + mode;
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone, join_mode)"
                + " VALUES (nextval('entity_id'), '" + series + "', '入室セミナー', 'Door Seminar', 'Asia/Tokyo', '" + mode
                + "') ON CONFLICT DO NOTHING");
        Api organizer = Api.anonymous().as("organizer");
        Api.Answer planned = organizer.post(
                "/series/" + series + "/seminars",
                Organizing.seminar("扉の向こう", "2026-01-20T16:00:00+09:00", "2026-01-20T17:00:00+09:00"));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        String path = Organizing.path(planned.json());
        assertThat(organizer.post(path + "/publish", "").status()).isEqualTo(200);
        return new DoorSeminar(path);
    }

    /** Below the API's root. */
    String path() {
        return path;
    }

    String number() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String series() {
        return path.split("/")[2];
    }

    String id() {
        return TheStack.query(
                        "SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE z.slug"
                                + " = '" + series() + "' AND n.number = " + number())
                .get(0);
    }

    DoorSeminar heldAt(String url) {
        Api.Answer answer = Api.anonymous()
                .as("organizer")
                .post(
                        path + "/meeting",
                        "{\"url\": \"" + url + "\", \"meetingId\": \"123 456\", \"passcode\": \"quark\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return this;
    }

    /** @return the key of the registration */
    String seat(String name) {
        String address = address(name);
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " VALUES (nextval('entity_id'), '" + address + "', '" + address + "', '" + name + "', '試験大学', 'ja',"
                + " now()) ON CONFLICT DO NOTHING");
        TheStack.execute(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                        + " institution, language, state, place, requested_at, proven_at, seated_at)"
                        + " SELECT nextval('entity_id'), p.seminar_id, p.id, a.id, a.address, a.folded_address, a.name,"
                        + " a.institution, 'ja', 'seated', p.next_place, now(), now(), now()"
                        + " FROM seat_pool p JOIN attendee a ON a.folded_address = '" + address + "'"
                        + " WHERE p.seminar_id = " + id());
        TheStack.execute(
                "UPDATE seat_pool SET next_place = next_place + 1, taken = taken + 1 WHERE seminar_id = " + id());
        TheStack.makeNewcomersFound();
        return TheStack.query(
                        "SELECT id FROM registration WHERE folded_address = '" + address + "' AND seminar_id = " + id())
                .get(0);
    }

    /** The path of the link that the person was mailed. */
    String link(String name) {
        return "/join/" + Mailbox.awaitSubject(address(name), "参加URL").token("join");
    }

    /** The one that the person was mailed instead of it. */
    String linkAfter(String name, String earlier) {
        return "/join/"
                + Mailbox.awaitMail(
                                address(name),
                                mail -> mail.subject().contains("参加URL")
                                        && !mail.text().contains(earlier))
                        .token("join");
    }

    DoorSeminar open() {
        return move("2026-01-20T09:55+09", "2026-01-20T14:00+09");
    }

    DoorSeminar early() {
        return move("2026-01-20T16:00+09", "2026-01-20T17:00+09");
    }

    DoorSeminar over() {
        return move("2026-01-20T07:00+09", "2026-01-20T09:00+09");
    }

    private DoorSeminar move(String start, String end) {
        TheStack.execute("UPDATE seminar SET starts_at = '" + start + "', ends_at = '" + end + "' WHERE id = " + id());
        return this;
    }

    DoorSeminar decide(String decision) {
        TheStack.execute("UPDATE seminar SET decision = '" + decision + "' WHERE id = " + id());
        return this;
    }

    /** As the proxy in front tells it, which speaks HTTP/1.1 to the server. @return the status */
    static int enterFrom(String link, String address, String browser) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TheStack.get().siteUrl() + link))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .header("User-Agent", browser)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return Api.HTTP
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How often the person's links were used, and from where: one word for each place. */
    static List<String> uses(String registration) {
        return TheStack.query("SELECT u.network || ' ' || u.browser || ' ' || u.times FROM join_use u"
                + " JOIN join_link l ON l.id = u.link_id WHERE l.registration_id = " + registration
                + " ORDER BY u.first_at");
    }

    static String address(String name) {
        return name + "@example.ac.jp";
    }
}
