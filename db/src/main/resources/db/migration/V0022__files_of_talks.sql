-- What is handed out with talks under an address of ours: files that are stored, and links that not everybody gets.
-- What is announced of one is a material of its talk, whose address names the key; who may have it, and from when, is
-- kept here, so that nobody who writes a seminar anew undoes it.
CREATE TABLE handout (
    key               text PRIMARY KEY CHECK (key ~ '^[a-z2-7]{26}$'),
    seminar_id        bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    type              text NOT NULL CHECK (type IN ('pdf', 'pptx', 'docx', 'odp', 'odt', 'key', 'ipynb', 'zip', 'png',
                                                    'jpeg', 'link')),
    visibility        text NOT NULL CHECK (visibility IN ('public', 'registrants', 'hidden')),
    -- null: at once
    released_at       timestamptz,
    -- where a link leads
    link              text,
    -- of a file
    name              text,
    size              bigint CHECK (size > 0),
    sha256            text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    made_at           timestamptz NOT NULL,
    made_by           text NOT NULL,
    -- of its first page
    picture           text NOT NULL CHECK (picture IN ('wanted', 'made', 'none')),
    picture_width     integer,
    picture_height    integer,
    picture_attempts  integer NOT NULL DEFAULT 0,
    -- until when whoever draws it is left alone
    picture_claimed   timestamptz,
    -- since when no talk hands it out any more
    unused_since      timestamptz,
    CHECK ((type = 'link') = (link IS NOT NULL)),
    CHECK (num_nonnulls(name, size, sha256) = CASE type WHEN 'link' THEN 0 ELSE 3 END),
    CHECK ((picture = 'made') = (picture_width IS NOT NULL AND picture_height IS NOT NULL))
);
CREATE INDEX handout_seminar ON handout (seminar_id);
CREATE INDEX handout_picture ON handout (made_at) WHERE picture = 'wanted';

-- What has come in of a file that is not whole yet. It belongs to who uploads it.
CREATE TABLE file_upload (
    key          text PRIMARY KEY CHECK (key ~ '^[a-z2-7]{26}$'),
    seminar_id   bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    owner        text NOT NULL,
    -- of the talk that it is for, from 0
    talk         integer NOT NULL,
    name         text NOT NULL,
    -- by which the browser knows the file again after it was interrupted
    mark         text,
    size         bigint NOT NULL CHECK (size > 0),
    received     bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND size),
    label        text,
    kind         text NOT NULL,
    visibility   text NOT NULL,
    released_at  timestamptz,
    touched_at   timestamptz NOT NULL
);
CREATE INDEX file_upload_owner ON file_upload (owner, seminar_id);
CREATE INDEX file_upload_age ON file_upload (touched_at);

ALTER TABLE material ADD handout_key text GENERATED ALWAYS AS (substring(url FROM '/files/([a-z2-7]{26})/')) STORED;
CREATE INDEX material_handout ON material (handout_key) WHERE handout_key IS NOT NULL;

-- Materials say what they hand out under an address of ours.
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
                                           'kind', m.kind, 'url', m.url, 'handout', (
                                               SELECT jsonb_build_object('key', h.key, 'type', h.type,
                                                   'name', h.name, 'size', h.size, 'visibility', h.visibility,
                                                   'releasedAt', to_char(h.released_at AT TIME ZONE 'UTC',
                                                       'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                                   'pictureWidth', h.picture_width,
                                                   'pictureHeight', h.picture_height)
                                               FROM handout h
                                               WHERE h.key = m.handout_key AND h.seminar_id = s.id))
                                           ORDER BY m.position), '[]')
                                       FROM material m WHERE m.talk_id = t.id))
                         ORDER BY t.position), '[]')
                     FROM talk t WHERE t.seminar_id = s.id)) AS document
FROM seminar s;
