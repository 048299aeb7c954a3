package org.danwakai.it;

import java.util.List;

/** A series of its own, its subscribers, and seminars with people in them, for mails that go to many. */
record RoundSeries(String slug) {

    RoundSeries {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone) VALUES (nextval('entity_id'), '"
                + slug + "', '便りセミナー', 'Letters Seminar', 'Asia/Tokyo') ON CONFLICT DO NOTHING");
    }

    /** Someone with a proven address who subscribes to it. */
    void subscribe(String address, String language, String wish) {
        know(address, language);
        TheStack.execute("INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, wish, place, requested_at, proven_at) SELECT nextval('entity_id'),"
                + " z.id, a.id, a.address, a.folded_address, a.name, a.institution, a.language, 'active', '" + wish
                + "', nextval('subscription_order'), now(), now() FROM series z, attendee a WHERE z.slug = '" + slug
                + "' AND a.folded_address = '" + address + "'");
    }

    /** Someone in the seminar since long; who waits does so because it is full. @param state such as {@code seated} */
    void place(String seminar, String address, String language, String state) {
        know(address, language);
        boolean seated = state.equals("seated");
        TheStack.execute("WITH p AS (UPDATE seat_pool SET next_place = next_place + 1, "
                + (seated ? "taken = taken + 1" : "waiting = waiting + 1, capacity = taken") + " WHERE seminar_id = "
                + id(seminar) + " RETURNING *) INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address,"
                + " folded_address, name, institution, language, state, place, requested_at, proven_at, seated_at)"
                + " SELECT nextval('entity_id'), p.seminar_id, p.id, a.id, a.address, a.folded_address, a.name,"
                + " a.institution, a.language, '" + state + "', p.next_place - 1, '2026-01-05', '2026-01-05', "
                + (seated ? "timestamptz '2026-01-05'" : "NULL") + " FROM p, attendee a WHERE a.folded_address = '"
                + address + "'");
    }

    /** A seminar whose registration opens at that time. @return its path below the API's root */
    String planned(String title, String opensAt) {
        return planned(title, opensAt, "");
    }

    /** @param alsoIn a further series, where it has the number after the one here; empty for none */
    String planned(String title, String opensAt, String alsoIn) {
        int number = 700 + 2 * TheStack.query("SELECT id FROM seminar").size();
        String further = alsoIn.isEmpty() ? "" : ", {\"series\": \"" + alsoIn + "\", \"number\": " + (number + 1) + "}";
        String seminar = Organizing.seminar(title, "2026-01-29T10:30:00+09:00", "2026-01-29T11:30:00+09:00")
                .replaceFirst(
                        "\\{",
                        "{\"numbers\": [{\"series\": \"" + slug + "\", \"number\": " + number + "}" + further + "],");
        Api.Answer planned = Api.anonymous().as("organizer").post("/series/" + slug + "/seminars", seminar);
        String path = Organizing.path(planned.json());
        TheStack.execute("UPDATE seminar SET registration_opens_at = '" + opensAt + "' WHERE id = " + id(path));
        return path;
    }

    /** A seminar that was on the tenth. */
    String over(String title) {
        String path = Organizing.publishedSeminar(title, slug);
        TheStack.execute("UPDATE seminar SET starts_at = '2026-01-10T10:30+09', ends_at = '2026-01-10T11:30+09',"
                + " version = version + 1 WHERE id = " + id(path));
        return path;
    }

    /** Each mail of the seminar as kind and address, in their order. */
    static List<String> mails(String seminar) {
        return TheStack.query("SELECT m.kind || ' ' || coalesce(r.folded_address, u.folded_address) FROM outbox_mail m"
                + " LEFT JOIN registration r ON r.id = m.registration_id LEFT JOIN subscription u"
                + " ON u.id = m.subscription_id WHERE m.seminar_id = " + id(seminar) + " ORDER BY 1");
    }

    static String id(String seminar) {
        String[] parts = seminar.split("/");
        return TheStack.query("SELECT n.seminar_id FROM seminar_number n JOIN series z ON z.id = n.series_id"
                        + " WHERE z.slug = '" + parts[2] + "' AND n.number = " + parts[4])
                .get(0);
    }

    /** How a page of the console is called for it. */
    static String page(String name, String seminar) {
        String[] parts = seminar.split("/");
        return "/console/" + name + ".xhtml?series=" + parts[2] + "&number=" + parts[4];
    }

    private static void know(String address, String language) {
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " VALUES (nextval('entity_id'), '" + address + "', '" + address + "', '便り 花子', '試験大学', '"
                + language + "', '2026-01-05') ON CONFLICT DO NOTHING");
    }
}
