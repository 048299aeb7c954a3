-- Which institution a mail domain belongs to.

-- What each source says of a domain. An update replaces what its own source said; what was typed here stays, and goes
-- before the others.
CREATE TABLE directory_entry (
    domain      text NOT NULL,
    source      text NOT NULL CHECK (source IN ('shipped', 'ror', 'local')),
    name_ja     text,
    name_en     text,
    short_ja    text,
    short_en    text,
    aliases     jsonb NOT NULL DEFAULT '[]',
    country     text,
    kind        text NOT NULL CHECK (kind IN ('university', 'institute', 'school', 'government', 'healthcare',
                                              'company', 'free-mail', 'disposable', 'other')),
    outcome     text NOT NULL CHECK (outcome IN ('academic', 'not-academic', 'ask')),
    PRIMARY KEY (domain, source)
);

-- Everything that changed the directory; servers read it anew when the last of these is not the one that they know.
CREATE TABLE directory_edition (
    id           bigint PRIMARY KEY,
    source       text NOT NULL,
    -- what the update was made from: a file's name, or the fingerprint of the lists that came with the software
    label        text NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by      text
);

-- An update that was read and is not applied yet.
CREATE TABLE directory_draft (
    id         bigint PRIMARY KEY,
    source     text NOT NULL,
    label      text NOT NULL,
    made_at    timestamptz NOT NULL,
    made_by    text,
    -- records of the file that name no domain, or no active organization
    skipped    integer NOT NULL DEFAULT 0
);

CREATE TABLE directory_draft_entry (
    draft_id    bigint NOT NULL REFERENCES directory_draft (id) ON DELETE CASCADE,
    domain      text NOT NULL,
    name_ja     text,
    name_en     text,
    short_ja    text,
    short_en    text,
    aliases     jsonb NOT NULL DEFAULT '[]',
    country     text,
    kind        text NOT NULL,
    outcome     text NOT NULL,
    PRIMARY KEY (draft_id, domain)
);

-- What a series decided about a domain for itself.
CREATE TABLE series_domain (
    series_id   bigint NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    domain      text NOT NULL,
    decision    text NOT NULL CHECK (decision IN ('welcome', 'blocked')),
    name_ja     text,
    name_en     text,
    decided_at  timestamptz NOT NULL,
    decided_by  text NOT NULL,
    PRIMARY KEY (series_id, domain)
);
