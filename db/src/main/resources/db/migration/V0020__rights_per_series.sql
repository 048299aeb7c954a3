-- Who may do what in which series: organizers by their account, or by a group that the identity provider puts them into.
CREATE TABLE series_right (
    series_id     bigint NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    grantee_kind  text NOT NULL CHECK (grantee_kind IN ('account', 'group')),
    -- an account's name in small letters; a group's path, beginning with a slash
    grantee       text NOT NULL CHECK (grantee <> ''),
    rank          text NOT NULL CHECK (rank IN ('helper', 'organizer', 'owner')),
    given_at      timestamptz NOT NULL,
    given_by      text NOT NULL,
    PRIMARY KEY (series_id, grantee_kind, grantee)
);
CREATE INDEX series_right_grantee ON series_right (grantee_kind, grantee);

-- Until somebody is named its owner, every organizer may do in a series what organizers do, as before there were rights:
-- an upgrade locks nobody out. What was closed once does not open again when its last owner leaves.
ALTER TABLE series ADD open_to_organizers boolean NOT NULL DEFAULT true;
