-- A way to attend may open later and close earlier than its seminar, and may give out more places than it has seats.
ALTER TABLE seat_pool
    ADD COLUMN opens_at   timestamptz,
    ADD COLUMN closes_at  timestamptz,
    ADD COLUMN extra      integer NOT NULL DEFAULT 0 CHECK (extra >= 0),
    ADD CHECK (closes_at > opens_at);

-- Whether somebody with a seat came; null while nobody has said.
ALTER TABLE registration ADD COLUMN attended boolean;
CREATE INDEX registration_attended ON registration (attendee_id) WHERE attended IS NOT NULL;

ALTER TABLE series
    -- subscribers who missed three seminars in a row are asked instead of seated
    ADD COLUMN invite_absent     boolean NOT NULL DEFAULT false,
    -- chance, in percent, that may be taken that more people come than there are seats; 0: none
    ADD COLUMN overbooking_risk  integer NOT NULL DEFAULT 0 CHECK (overbooking_risk BETWEEN 0 AND 20);

-- Readers see how many places are given out, and when each way to attend opens and closes.
CREATE OR REPLACE VIEW seminar_document AS
SELECT s.id,
       s.decision,
       s.starts_at,
       s.ends_at,
       -- what a search looks in, in one width and one case
       lower(normalize(concat_ws(' ', s.theme_ja, s.theme_en,
           (SELECT string_agg(concat_ws(' ', t.title_ja, t.title_en, t.summary,
                       (SELECT string_agg(concat_ws(' ', sp.name, sp.affiliation), ' ')
                        FROM speaker sp WHERE sp.talk_id = t.id)), ' ')
            FROM talk t WHERE t.seminar_id = s.id)), NFKC)) AS searched,
       jsonb_build_object(
           'id', s.id,
           'version', s.version,
           'decision', s.decision,
           'format', s.format,
           'startsAt', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           'endsAt', to_char(s.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           'language', s.language,
           'theme', jsonb_build_object('ja', s.theme_ja, 'en', s.theme_en),
           'notice', s.notice,
           'description', s.description,
           'opensAt', to_char(s.registration_opens_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           'closesAt', to_char(s.registration_closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
           -- the home series' habits of time, from which phase and deadline follow
           'home', (SELECT jsonb_build_object('timeZone', z.time_zone, 'closesDaysBefore', z.closes_days_before,
                        'closesAtTime', z.closes_at_time, 'linkMailTime', z.link_mail_time,
                        'policy', z.mail_policy)
                    FROM seminar_number n JOIN series z ON z.id = n.series_id
                    WHERE n.seminar_id = s.id ORDER BY n.position LIMIT 1),
           'numbers', (SELECT coalesce(jsonb_agg(jsonb_build_object('series', z.slug, 'number', n.number,
                           'ja', z.name_ja, 'en', z.name_en) ORDER BY n.position), '[]')
                       FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE n.seminar_id = s.id),
           'venues', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', v.name, 'role', v.role)
                          ORDER BY v.position), '[]')
                      FROM venue v WHERE v.seminar_id = s.id),
           'coHosts', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'url', c.url)
                           ORDER BY c.position), '[]')
                       FROM co_host c WHERE c.seminar_id = s.id),
           'seats', (SELECT coalesce(jsonb_agg(jsonb_build_object('pool', p.name, 'capacity', p.capacity + p.extra,
                         'taken', p.taken, 'waiting', p.waiting) ORDER BY p.name), '[]')
                     FROM seat_pool p WHERE p.seminar_id = s.id),
           'poolTimes', (SELECT coalesce(jsonb_agg(jsonb_build_object('pool', p.name,
                             'opensAt', to_char(p.opens_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                             'closesAt', to_char(p.closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                             ORDER BY p.name), '[]')
                         FROM seat_pool p WHERE p.seminar_id = s.id
                         AND (p.opens_at IS NOT NULL OR p.closes_at IS NOT NULL)),
           'talks', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                         'kind', t.kind,
                         'part', t.part,
                         'title', jsonb_build_object('ja', t.title_ja, 'en', t.title_en),
                         'summary', t.summary,
                         'language', t.language,
                         'speakers', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', sp.name,
                                          'affiliation', sp.affiliation, 'url', sp.url, 'role', sp.role)
                                          ORDER BY sp.position), '[]')
                                      FROM speaker sp WHERE sp.talk_id = t.id),
                         'references', (SELECT coalesce(jsonb_agg(jsonb_build_object('text', r.text, 'url', r.url)
                                            ORDER BY r.position), '[]')
                                        FROM talk_reference r WHERE r.talk_id = t.id),
                         'materials', (SELECT coalesce(jsonb_agg(jsonb_build_object('label', m.label,
                                           'kind', m.kind, 'url', m.url) ORDER BY m.position), '[]')
                                       FROM material m WHERE m.talk_id = t.id))
                         ORDER BY t.position), '[]')
                     FROM talk t WHERE t.seminar_id = s.id)) AS document
FROM seminar s;
