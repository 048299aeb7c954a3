package org.danwakai.stack;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A series after some years: seminars that are over, with who came to each, and one that is to come, to which three in ten of
 * all registrants want to go. People come back: there are up to 4,000 of them.
 */
public final class ConsoleSeries {

    private static final int PEOPLE = 4_000;

    /** Four weeks apart; the last is nine days away from the usual day. */
    private static final String PLANNED = """
            INSERT INTO series (id, slug, name_ja, name_en, time_zone)
            VALUES (nextval('entity_id'), '%4$s', '測るセミナー', 'Measured Seminar', 'Asia/Tokyo') ON CONFLICT DO NOTHING;
            CREATE TABLE %5$s AS
            SELECT nextval('entity_id') AS id, n, n = %1$d AS coming,
                   CASE n WHEN %1$d THEN timestamptz '2026-01-29T10:30+09'
                          ELSE timestamptz '2026-01-15T10:30+09' - (%2$d - n) * interval '4 weeks' END AS starts_at
            FROM generate_series(1, %1$d) n;

            INSERT INTO seminar (id, decision, format, starts_at, ends_at, language, theme_ja, description)
            SELECT id, 'published', CASE WHEN coming THEN 'hybrid' ELSE 'online' END, starts_at,
                   starts_at + interval '1 hour', 'ja', '測る会 ' || n, repeat('A paragraph of a description. ', 20)
            FROM %5$s;
            INSERT INTO seminar_opening SELECT id, starts_at - interval '30 days' FROM %5$s;
            INSERT INTO seminar_number (id, seminar_id, series_id, position, number)
            SELECT nextval('entity_id'), b.id, z.id, 0, n FROM %5$s b, series z WHERE z.slug = '%4$s';
            INSERT INTO venue (id, seminar_id, position, name, role)
            SELECT nextval('entity_id'), id, 0, '講義室 1', 'main' FROM %5$s WHERE coming;
            INSERT INTO seat_pool (id, seminar_id, name, capacity)
            SELECT nextval('entity_id'), id, p, 0 FROM %5$s, unnest(ARRAY['online', 'room']) p
            WHERE p = 'online' OR coming;

            INSERT INTO talk (id, seminar_id, position, kind, title_ja, title_en, summary, language)
            SELECT nextval('entity_id'), id, t, 'talk', '測られる講演 ' || n || '-' || t, 'A talk to be measured ' || n,
                   repeat('A sentence of an abstract. ', 40), 'ja' FROM %5$s, generate_series(0, 1) t;
            INSERT INTO speaker (id, talk_id, position, name, affiliation, role)
            SELECT nextval('entity_id'), t.id, 0, '講演 者', '試験大学', 'speaker' FROM talk t JOIN %5$s b ON b.id = t.seminar_id;
            INSERT INTO talk_reference (id, talk_id, position, text, url)
            SELECT nextval('entity_id'), t.id, i, 'A reference ' || i, 'https://example.org/' || t.id || '/' || i
            FROM talk t JOIN %5$s b ON b.id = t.seminar_id, generate_series(0, 2) i;
            INSERT INTO material (id, talk_id, position, label, kind, url)
            SELECT nextval('entity_id'), t.id, i, 'Slides ' || i, 'slides', 'https://example.org/slides/' || t.id || i
            FROM talk t JOIN %5$s b ON b.id = t.seminar_id, generate_series(0, 1) i;

            INSERT INTO meeting (seminar_id, url, meeting_id, passcode)
            SELECT id, 'https://zoom.example/j/' || n, n, '000000' FROM %5$s;
            INSERT INTO name_check (id, seminar_id, made_at, made_by, conforms, wrong_form, wrong_institution,
                                    not_registered, ambiguous)
            SELECT nextval('entity_id'), id, starts_at + i * interval '10 minutes', 'organizer', 70, 10, 5, 5, 2
            FROM %5$s, generate_series(0, 2) i WHERE NOT coming;
            INSERT INTO audit_entry (id, at, actor, action, subject, changes, series_ids)
            SELECT nextval('entity_id'), starts_at - i * interval '3 days', 'organizer', 'revise', '%4$s/' || n,
                   '[{"field": "startsAt", "before": "2026-01-28T01:30:00Z", "after": "2026-01-29T01:30:00Z"}]',
                   audit_series('%4$s/' || n)
            FROM %5$s, generate_series(1, 5) i;
            INSERT INTO series_domain (series_id, domain, decision, decided_at, decided_by)
            SELECT id, 'd' || i || '.example.com', CASE mod(i, 2) WHEN 0 THEN 'welcome' ELSE 'blocked' END, now(), 'organizer'
            FROM series, generate_series(1, 20) i WHERE slug = '%4$s';

            INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)
            SELECT nextval('entity_id'), a, a, '参加 者' || n, '試験大学 ' || mod(n, 300), 'ja', now()
            FROM (SELECT n, 'person' || n || '@d' || mod(n, 300) || '.example.ac.jp' AS a
                  FROM generate_series(0, %3$d - 1) n) people
            ON CONFLICT DO NOTHING;
            """;

    /** A step of 37 meets each of the people of a seminar once. Of ten, three are for the seminar to come. */
    private static final String REGISTERED = """
            WITH wish AS (
                SELECT n, CASE WHEN mod(n, 10) < 3 THEN %3$d ELSE 1 + mod(n / 10 * 7 + mod(n, 10) - 3, %4$d) END AS seminar,
                       CASE WHEN mod(n, 10) < 3 THEN n / 10 * 3 + mod(n, 10)
                            ELSE mod((n / 10 * 7 + mod(n, 10) - 3) * 37, %5$d) END AS person,
                       CASE WHEN mod(n, 50) = 7 THEN 'cancelled' WHEN mod(n, 10) < 3 AND mod(n, 100) = 11 THEN 'in-review'
                            WHEN mod(n, 10) < 3 AND mod(n, 20) = 2 THEN 'waiting' ELSE 'seated' END AS state
                FROM generate_series(%1$d, %2$d - 1) n)
            INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name, institution,
                                      language, state, place, requested_at, proven_at, seated_at, cancelled_at, review,
                                      attended)
            SELECT nextval('entity_id'), b.id, p.id, a.id, a.address, a.folded_address, a.name, a.institution, 'ja',
                   w.state, w.n + 1, t.at, t.at, CASE w.state WHEN 'seated' THEN t.at END,
                   CASE w.state WHEN 'cancelled' THEN t.at + interval '1 day' END, w.state = 'in-review',
                   CASE WHEN w.state = 'seated' AND NOT b.coming THEN mod(w.n, 10) < 8 END
            FROM wish w JOIN %6$s b ON b.n = w.seminar
            CROSS JOIN LATERAL (SELECT b.starts_at - (10 + mod(w.n, 14)) * interval '1 day' AS at) t
            JOIN seat_pool p ON p.seminar_id = b.id
                AND p.name = CASE WHEN b.coming AND mod(w.n, 100) IN (0, 1, 2) THEN 'room' ELSE 'online' END
            JOIN attendee a ON a.address = 'person' || w.person || '@d' || mod(w.person, 300) || '.example.ac.jp';

            UPDATE seat_pool p SET capacity = greatest(c.seated, 1), taken = c.seated, waiting = c.waiting,
                                   next_place = %2$d + 1
            FROM (SELECT pool_id, count(*) FILTER (WHERE state = 'seated') AS seated,
                         count(*) FILTER (WHERE state = 'waiting') AS waiting FROM registration
                  WHERE seminar_id IN (SELECT id FROM %6$s) GROUP BY pool_id) c
            WHERE c.pool_id = p.id;

            INSERT INTO outbox_mail (id, kind, registration_id, seminar_id, occasion, message_id, state, attempts,
                                     not_before, owed_at, due_at, sent_at, series_id, domain)
            SELECT nextval('entity_id'), k.kind, r.id, r.seminar_id, 'bench', gen_random_uuid() || '@localhost', 'sent', 1,
                   r.seated_at, r.seated_at, r.seated_at, r.seated_at, z.id, split_part(r.address, '@', 2)
            FROM registration r JOIN %6$s b ON b.id = r.seminar_id
            JOIN (VALUES ('seated'), ('join')) k (kind) ON k.kind = 'seated' OR NOT b.coming
            CROSS JOIN series z
            WHERE z.slug = '%7$s' AND r.state = 'seated' AND r.place > %1$d;

            INSERT INTO subscription (id, series_id, attendee_id, address, folded_address, name, institution, language,
                                      state, wish, place, requested_at, proven_at)
            SELECT nextval('entity_id'), z.id, a.id, a.address, a.folded_address, a.name, a.institution, 'ja', 'active',
                   'always', nextval('subscription_order'), now(), now()
            FROM generate_series(%1$d / 10, %2$d / 10 - 1) n CROSS JOIN series z
            JOIN attendee a ON a.address = 'person' || n || '@d' || mod(n, 300) || '.example.ac.jp'
            WHERE z.slug = '%7$s';

            ANALYZE;
            """;

    private final String slug;
    private final int seminars;
    private final Consumer<String> execute;
    private final Function<String, List<String>> query;
    private int registrants;

    /**
     * @param seminars how many, of which the last is to come
     * @param execute runs statements
     * @param query tells the first column of all rows
     */
    public ConsoleSeries(String slug, int seminars, Consumer<String> execute, Function<String, List<String>> query) {
        this.slug = slug;
        this.seminars = seminars;
        this.execute = execute;
        this.query = query;
        execute.accept(PLANNED.formatted(seminars, seminars - 1, PEOPLE, slug, table()));
    }

    /** Until there are so many registrations, and a tenth as many subscribers. */
    public void growTo(int wanted) {
        execute.accept(REGISTERED.formatted(registrants, wanted, seminars, seminars - 1, PEOPLE, table(), slug));
        registrants = wanted;
    }

    /** Its seminars, by their keys. */
    public String table() {
        return "console_" + slug.replace('-', '_');
    }

    /** An address of {@link ConsolePages} with what is there put in. */
    public String fill(String address) {
        Map<String, String> here = Map.of(
                "{series}",
                slug,
                "{coming}",
                Integer.toString(seminars),
                "{past}",
                Integer.toString(seminars - 1),
                "{registration}",
                query.apply("SELECT max(r.id) FROM registration r JOIN " + table() + " b ON b.id = r.seminar_id"
                                + " WHERE b.coming AND r.state = 'seated'")
                        .get(0));
        String filled = address;
        for (Map.Entry<String, String> one : here.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return "/console/" + filled;
    }
}
