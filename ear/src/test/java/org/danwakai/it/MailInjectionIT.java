package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every mail with hostile values in all that it shows, read back from the mail server by a browser. */
class MailInjectionIT {

    private static final String EVIL =
            "<b>x</b> [y](http://evil.example) **z** http://evil.example {cancelLink} <img src=//evil.example/p>";
    private static final Set<String> HEADERS = Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Content-Type");
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("proof", "awaiting-proof"),
            Map.entry("invited", "awaiting-proof"),
            Map.entry("waiting", "waiting"),
            Map.entry("in-review", "in-review"),
            Map.entry("left", "cancelled"),
            Map.entry("refused", "cancelled"),
            Map.entry("seated", "seated"),
            Map.entry("promoted", "seated"),
            Map.entry("already-registered", "seated"),
            Map.entry("join", "seated"),
            Map.entry("changed", "seated"),
            Map.entry("called-off", "seated"),
            Map.entry("put-off", "seated"),
            Map.entry("moved", "seated"),
            Map.entry("rename", "seated"));
    private static final Map<String, String> SUBSCRIPTIONS = Map.of(
            "subscription-proof", "awaiting-proof",
            "subscribed", "active",
            "already-subscribed", "active",
            "unsubscribed", "ended");

    private static String pool;

    @BeforeAll
    static void hostileFacts() {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone) VALUES (nextval('entity_id'),"
                + " 'hostile', '悪 " + EVIL + "', 'Evil " + EVIL + "', 'Asia/Tokyo')");
        TheStack.execute("INSERT INTO organizer (id, series_id, position, name) SELECT nextval('entity_id'), id, 0, '"
                + EVIL + "' FROM series WHERE slug = 'hostile'");
        String seminar = Organizing.publishedSeminar("x", "hostile");
        JsonObject hostile = Json.createObjectBuilder()
                .add("format", "online")
                .add("startsAt", "2026-01-29T10:30:00+09:00")
                .add("endsAt", "2026-01-29T11:30:00+09:00")
                .add("language", "ja")
                .add(
                        "venues",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", EVIL)
                                        .add("role", "main")))
                .add(
                        "talks",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kind", "talk")
                                        .add(
                                                "title",
                                                Json.createObjectBuilder()
                                                        .add("ja", EVIL)
                                                        .add("en", EVIL))
                                        .add("language", "ja")
                                        .add(
                                                "speakers",
                                                Json.createArrayBuilder()
                                                        .add(Json.createObjectBuilder()
                                                                .add("name", EVIL)
                                                                .add("affiliation", EVIL)))))
                .build();
        Api.Answer revised = Api.anonymous().as("organizer").put(seminar, hostile.toString());
        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        Api.anonymous()
                .as("organizer")
                .post(
                        seminar + "/meeting",
                        "{\"url\": \"https://meeting.example/j/1?a=1&b=2\", \"passcode\": \"<b>1</b>\"}");
        pool = TheStack.query("SELECT p.id FROM seat_pool p JOIN seminar_number n ON n.seminar_id = p.seminar_id"
                        + " JOIN series z ON z.id = n.series_id WHERE z.slug = 'hostile'")
                .get(0);
        for (String language : List.of("ja", "en")) {
            STATES.forEach((kind, state) -> oweRegistration(kind, state, language));
            SUBSCRIPTIONS.forEach((kind, state) -> oweSubscription(kind, state, language));
            person("me", language);
            owe("me", language, "attendee_id", "attendee");
        }
    }

    @AfterAll
    static void outOfTheWay() {
        TheStack.execute(
                "UPDATE seminar SET decision = 'draft' WHERE id IN (SELECT seminar_id FROM seat_pool WHERE id = " + pool
                        + ")");
        TheStack.execute("UPDATE series SET name_ja = 'x', name_en = 'x' WHERE slug = 'hostile'");
    }

    @Test
    void noValueBecomesMoreThanText() {
        try (Browser browser = new Browser("ja-JP", 1280)) {
            browser.open("/");
            int mails = 0;
            for (String language : List.of("ja", "en")) {
                Set<String> kinds = new TreeSet<>(STATES.keySet());
                kinds.addAll(SUBSCRIPTIONS.keySet());
                kinds.add("me");
                for (String kind : kinds) {
                    assertCalm(browser, kind, Mailbox.awaitMail(address(kind, language), mail -> true));
                    mails++;
                }
            }
            assertThat(mails).isEqualTo(40);
        }
    }

    private static void assertCalm(Browser browser, String kind, Mailbox.Mail mail) {
        try {
            assertThat(Collections.list(mail.message().getAllHeaders()).stream()
                            .map(Header::getName)
                            .collect(Collectors.toSet()))
                    .as(kind)
                    .isSubsetOf(HEADERS);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> seen = (Map<String, Object>) browser.page()
                .evaluate(
                        "html => { const page = new DOMParser().parseFromString(html, 'text/html');"
                                + " return {tags: [...new Set([...page.querySelectorAll('*')].map(one => one.localName))],"
                                + " links: [...page.querySelectorAll('a')].map(one => one.getAttribute('href')),"
                                + " attributes: [...new Set([...page.body.querySelectorAll('*')].flatMap(one => one.getAttributeNames()))],"
                                + " text: page.body.textContent, title: page.title}; }",
                        mail.html());
        String site = TheStack.get().siteUrl();
        assertThat(words(seen.get("tags")))
                .as(kind)
                .isSubsetOf(
                        List.of("html", "head", "meta", "title", "style", "body", "div", "p", "br", "a", "ul", "li"));
        assertThat(words(seen.get("attributes"))).as(kind).isSubsetOf(List.of("class", "href"));
        assertThat(words(seen.get("links")))
                .as(kind)
                .allMatch(link -> link.startsWith(site + "/") || link.equals("https://meeting.example/j/1?a=1&b=2"));
        assertThat((String) seen.get("text"))
                .as(kind)
                .contains("<b>x</b>", "**z**", "{cancelLink}", "<img src=//evil.example/p>");
        assertThat(mail.text()).as(kind).contains("<b>x</b> [y](http:\u2060//evil.example) **z**");
        assertThat(mail.subject()).as(kind).doesNotContain("\r", "\n");
    }

    private static List<String> words(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static void oweRegistration(String kind, String state, String language) {
        person(kind, language);
        TheStack.execute(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                        + " institution, language, state, place, requested_at, proven_at, seated_at, refusal)"
                        + " SELECT nextval('entity_id'), p.seminar_id, p.id, t.id, t.address, t.address, t.name, t.institution,"
                        + " t.language, '" + state + "', t.id, '2026-01-19', '2026-01-19', '2026-01-19', '" + EVIL
                        + "' FROM seat_pool p, attendee t WHERE p.id = " + pool + " AND t.address = '"
                        + address(kind, language) + "'");
        owe(kind, language, "seminar_id, registration_id", "registration");
    }

    private static void oweSubscription(String kind, String state, String language) {
        person(kind, language);
        TheStack.execute("INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, wish, place, requested_at) SELECT nextval('entity_id'), z.id, t.id,"
                + " t.address, t.address, t.name, t.institution, t.language, '" + state + "', 'always', t.id,"
                + " '2026-01-19' FROM series z, attendee t WHERE z.slug = 'hostile' AND t.address = '"
                + address(kind, language) + "'");
        owe(kind, language, "subscription_id", "subscription");
    }

    private static void owe(String kind, String language, String columns, String table) {
        TheStack.execute("INSERT INTO outbox_mail (id, kind, " + columns + ", link_expires_at, occasion, message_id,"
                + " state, not_before) SELECT nextval('entity_id'), '" + kind + "', "
                + (columns.startsWith("seminar_id") ? "seminar_id, id" : "id")
                + ", '2026-01-22', 'hostile', gen_random_uuid() || '@localhost', 'owed', '2026-01-19' FROM " + table
                + " WHERE address = '" + address(kind, language) + "'");
    }

    private static void person(String kind, String language) {
        String address = address(kind, language);
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " VALUES (nextval('entity_id'), '" + address + "', '" + address + "', E'" + EVIL
                + "\\r\\nBcc: all@evil.example', '" + EVIL + "', '" + language + "', '2026-01-19')");
    }

    private static String address(String kind, String language) {
        return kind + "-" + language + "@hostile.ac.jp";
    }
}
