package org.danwakai.it;

import static org.assertj.core.api.Assertions.assertThat;

/** A series of its own for the organizers' desk, with seminars and people in them as they would be after a year. */
record DeskSeries(String slug) {

    /** Nine days after the usual day. */
    static final String NEXT = "2026-01-29T10:30+09";

    /** The usual day, an hour after the usual time: its doors are open. */
    static final String TODAY = "2026-01-20T11:00+09";

    DeskSeries {
        TheStack.get();
        TheStack.execute("INSERT INTO series (id, slug, name_ja, name_en, time_zone) VALUES (nextval('entity_id'), '"
                + slug + "', '机上セミナー', 'Desk Seminar', 'Asia/Tokyo') ON CONFLICT DO NOTHING");
    }

    /** A published hybrid seminar, 100 seats online and 20 in the room. @return its key */
    String seminar(int number, String start) {
        String id = TheStack.query("SELECT nextval('entity_id')").get(0);
        TheStack.execute("INSERT INTO seminar (id, decision, format, starts_at, ends_at, language) VALUES (" + id
                + ", 'published', 'hybrid', '" + start + "', timestamptz '" + start + "' + interval '1 hour', 'ja')");
        TheStack.execute("INSERT INTO seminar_number (id, seminar_id, series_id, position, number)"
                + " SELECT nextval('entity_id'), " + id + ", id, 0, " + number + " FROM series WHERE slug = '" + slug
                + "'");
        TheStack.execute("INSERT INTO talk (id, seminar_id, position, kind, title_ja, language)"
                + " VALUES (nextval('entity_id'), " + id + ", 0, 'talk', '机の上の物理', 'ja')");
        TheStack.execute("INSERT INTO seat_pool (id, seminar_id, name, capacity) VALUES (nextval('entity_id'), " + id
                + ", 'online', 100000), (nextval('entity_id'), " + id + ", 'room', 20)");
        TheStack.execute("INSERT INTO seminar_opening VALUES (" + id + ", '2025-12-01') ON CONFLICT DO NOTHING");
        return id;
    }

    /** Someone in it. @param state such as {@code seated} @return the key of the registration */
    String register(String seminar, String pool, String name, String address, String state) {
        people(1, name, address);
        return registration(seminar, pool, address, state);
    }

    private static String registration(String seminar, String pool, String address, String state) {
        boolean placed = !state.equals("awaiting-proof");
        TheStack.execute("WITH p AS (UPDATE seat_pool SET next_place = next_place + 1, taken = taken + "
                + (state.equals("seated") ? 1 : 0) + ", waiting = waiting + " + (state.equals("waiting") ? 1 : 0)
                + " WHERE seminar_id = " + seminar + " AND name = '" + pool + "' RETURNING *)"
                + " INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, proven_at, seated_at) SELECT"
                + " nextval('entity_id'), p.seminar_id, p.id, " + (placed ? "a.id" : "NULL")
                + ", a.address, a.folded_address, a.name, a.institution, a.language, '" + state + "', "
                + (placed ? "p.next_place - 1" : "NULL") + ", '2026-01-10', "
                + (placed ? "timestamptz '2026-01-11'" : "NULL")
                + ", " + (state.equals("seated") ? "timestamptz '2026-01-11'" : "NULL")
                + " FROM p, attendee a WHERE a.folded_address = '" + address + "'");
        TheStack.makeNewcomersFound();
        return TheStack.query("SELECT id FROM registration WHERE seminar_id = " + seminar + " AND folded_address = '"
                        + address + "' ORDER BY id DESC")
                .get(0);
    }

    /** So many with a seat online, of many institutions; the same ones each time. */
    void crowd(String seminar, int people) {
        people(people, "参加者", "-crowd@kyoto-u.ac.jp");
        TheStack.execute(
                "INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                        + " institution, language, state, place, requested_at, proven_at, seated_at)"
                        + " SELECT nextval('entity_id'), p.seminar_id, p.id, a.id, a.address, a.folded_address, a.name,"
                        + " a.institution, 'ja', 'seated', p.next_place + a.id, '2026-01-10', '2026-01-11', '2026-01-11'"
                        + " FROM seat_pool p, attendee a WHERE p.seminar_id = " + seminar
                        + " AND p.name = 'online' AND a.folded_address ~ '^[0-9]+-crowd@' AND"
                        + " CAST(split_part(a.folded_address, '-', 1) AS int) <= " + people);
        TheStack.execute("UPDATE seat_pool SET taken = taken + " + people
                + ", next_place = 10000000 WHERE seminar_id = " + seminar + " AND name = 'online'");
        TheStack.makeNewcomersFound();
    }

    /** @param address of each; behind a number where they are several */
    private static void people(int count, String name, String address) {
        String key = count == 1 ? "''" : "n";
        TheStack.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at,"
                + " kana) SELECT nextval('entity_id'), " + key + " || '" + address + "', " + key + " || '" + address
                + "', '" + name.replace("'", "''") + "', '試験大学', 'ja', now(), NULL FROM generate_series(1, " + count
                + ") n ON CONFLICT DO NOTHING");
    }

    /** @param name of a page of the console */
    String page(String name, int number) {
        return "/console/" + name + ".xhtml?series=" + slug + "&number=" + number;
    }

    static String state(String registration) {
        return TheStack.query("SELECT p.name || ' ' || r.state FROM registration r JOIN seat_pool p ON p.id = r.pool_id"
                        + " WHERE r.id = " + registration)
                .get(0);
    }

    /** What the pools count is what there is. */
    static void assertCounted(String seminar) {
        assertThat(TheStack.query("SELECT p.name FROM seat_pool p WHERE p.seminar_id = " + seminar
                        + " AND (p.taken, p.waiting) <> (SELECT count(*) FILTER (WHERE r.state = 'seated'),"
                        + " count(*) FILTER (WHERE r.state = 'waiting') FROM registration r WHERE r.pool_id = p.id)"))
                .isEmpty();
    }
}
