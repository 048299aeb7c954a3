-- How mails are worded where that is not left to the product. Rows are only ever added: the last version holds.
CREATE TABLE mail_template (
    id         bigint PRIMARY KEY,
    -- null for mails that are about a person and no series
    series_id  bigint REFERENCES series (id) ON DELETE CASCADE,
    kind       text NOT NULL,
    language   text NOT NULL CHECK (language IN ('ja', 'en')),
    version    integer NOT NULL CHECK (version > 0),
    -- both null: as the product words it, again
    subject    text,
    body       text,
    saved_at   timestamptz NOT NULL,
    saved_by   text NOT NULL,
    CHECK ((subject IS NULL) = (body IS NULL)),
    UNIQUE NULLS NOT DISTINCT (series_id, kind, language, version)
);
