-- How attendees get into meetings, and the links that lead one person in each.

ALTER TABLE series
    ADD join_mode text NOT NULL DEFAULT 'direct' CHECK (join_mode IN ('direct', 'personal', 'provider'));

-- A link's token is signed, not kept: the key of the row is all that the database knows of it.
CREATE TABLE join_link (
    id               bigint PRIMARY KEY,
    registration_id  bigint NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    made_at          timestamptz NOT NULL,
    -- since when another link stands in its place; null for the one that holds
    ended_at         timestamptz
);
CREATE UNIQUE INDEX join_link_holding ON join_link (registration_id) WHERE ended_at IS NULL;
CREATE INDEX join_link_registration ON join_link (registration_id);

-- Where a link was used from, as keyed hashes that differ from link to link: they say how many places, and not which.
CREATE TABLE join_use (
    link_id   bigint NOT NULL REFERENCES join_link (id) ON DELETE CASCADE,
    network   text NOT NULL,
    browser   text NOT NULL,
    first_at  timestamptz NOT NULL,
    last_at   timestamptz NOT NULL,
    times     integer NOT NULL DEFAULT 1,
    PRIMARY KEY (link_id, network, browser)
);
