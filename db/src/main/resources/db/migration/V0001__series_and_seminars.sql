-- One sequence for all entities, fetched fifty at a time; keys are never shown to readers.
CREATE SEQUENCE entity_id START WITH 50 INCREMENT BY 50;

CREATE TABLE series (
    id                    bigint PRIMARY KEY,
    slug                  text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_ja               text,
    name_en               text,
    summary_ja            text,
    summary_en            text,
    funding               text,
    -- how headings and lists of a Markdown page call the series, separated by commas
    page_names            text,
    time_zone             text NOT NULL DEFAULT 'Asia/Tokyo',
    default_capacity      integer NOT NULL DEFAULT 300 CHECK (default_capacity >= 0),
    closes_days_before    integer NOT NULL DEFAULT 1 CHECK (closes_days_before BETWEEN 0 AND 60),
    closes_at_time        time NOT NULL DEFAULT '23:00',
    link_mail_time        time NOT NULL DEFAULT '07:00',
    mail_policy           text NOT NULL DEFAULT 'prefer' CHECK (mail_policy IN ('any', 'prefer', 'review', 'require')),
    display_name_pattern  text NOT NULL DEFAULT '{name}＠{institution}',
    CHECK (name_ja IS NOT NULL OR name_en IS NOT NULL)
);

CREATE TABLE organizer (
    id           bigint PRIMARY KEY,
    series_id    bigint NOT NULL REFERENCES series (id),
    position     integer NOT NULL,
    name         text NOT NULL,
    affiliation  text
);
CREATE INDEX organizer_series ON organizer (series_id, position);

CREATE TABLE seminar (
    id                      bigint PRIMARY KEY,
    decision                text NOT NULL CHECK (decision IN ('draft', 'published', 'cancelled', 'postponed')),
    format                  text NOT NULL CHECK (format IN ('online', 'hybrid', 'on-site')),
    starts_at               timestamptz NOT NULL,
    ends_at                 timestamptz CHECK (ends_at > starts_at),
    language                text NOT NULL CHECK (language IN ('ja', 'en')),
    theme_ja                text,
    theme_en                text,
    notice                  text,
    description             text,
    registration_opens_at   timestamptz,
    -- null: the series' default
    registration_closes_at  timestamptz,
    version                 bigint NOT NULL DEFAULT 1
);
CREATE INDEX seminar_starts ON seminar (starts_at);

CREATE TABLE seminar_number (
    id          bigint PRIMARY KEY,
    seminar_id  bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    series_id   bigint NOT NULL REFERENCES series (id),
    position    integer NOT NULL,
    number      integer NOT NULL CHECK (number > 0),
    UNIQUE (series_id, number),
    UNIQUE (seminar_id, series_id)
);

CREATE TABLE venue (
    id          bigint PRIMARY KEY,
    seminar_id  bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    position    integer NOT NULL,
    name        text NOT NULL,
    role        text NOT NULL CHECK (role IN ('main', 'relay'))
);
CREATE INDEX venue_seminar ON venue (seminar_id, position);

CREATE TABLE co_host (
    id          bigint PRIMARY KEY,
    seminar_id  bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    position    integer NOT NULL,
    name        text NOT NULL,
    url         text
);
CREATE INDEX co_host_seminar ON co_host (seminar_id, position);

CREATE TABLE talk (
    id          bigint PRIMARY KEY,
    seminar_id  bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    position    integer NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('talk', 'lecture', 'panel', 'lightning')),
    part        text,
    title_ja    text,
    title_en    text,
    summary     text,
    language    text NOT NULL CHECK (language IN ('ja', 'en'))
);
CREATE INDEX talk_seminar ON talk (seminar_id, position);

CREATE TABLE speaker (
    id           bigint PRIMARY KEY,
    talk_id      bigint NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
    position     integer NOT NULL,
    name         text NOT NULL,
    affiliation  text,
    url          text,
    role         text NOT NULL CHECK (role IN ('speaker', 'panelist', 'information-provider', 'chair'))
);
CREATE INDEX speaker_talk ON speaker (talk_id, position);

CREATE TABLE talk_reference (
    id        bigint PRIMARY KEY,
    talk_id   bigint NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
    position  integer NOT NULL,
    text      text NOT NULL,
    url       text
);
CREATE INDEX talk_reference_talk ON talk_reference (talk_id, position);

CREATE TABLE material (
    id        bigint PRIMARY KEY,
    talk_id   bigint NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
    position  integer NOT NULL,
    label     text NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('slides', 'notes', 'notebook', 'recording', 'other')),
    url       text NOT NULL
);
CREATE INDEX material_talk ON material (talk_id, position);
