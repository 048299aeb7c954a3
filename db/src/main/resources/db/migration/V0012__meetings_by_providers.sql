-- Meetings that a provider makes, with a link for each registrant.

ALTER TABLE meeting
    ADD provider text NOT NULL DEFAULT 'manual' CHECK (provider IN ('manual', 'zoom', 'jitsi'));
-- by this what a provider tells by itself is found
CREATE INDEX meeting_at_provider ON meeting (provider, meeting_id) WHERE provider <> 'manual';

CREATE TABLE meeting_link (
    seminar_id       bigint NOT NULL REFERENCES meeting (seminar_id) ON DELETE CASCADE,
    -- null once the registration is erased: the provider still has to be told
    registration_id  bigint UNIQUE REFERENCES registration (id) ON DELETE SET NULL,
    -- how the provider calls the person; null where it knows none
    registrant_id    text,
    url              text NOT NULL,
    made_at          timestamptz NOT NULL,
    -- when the provider told that the person came; null for not yet
    joined_at        timestamptz
);
CREATE INDEX meeting_link_seminar ON meeting_link (seminar_id);

-- What is to be done at the provider, and how far it is. One for a seminar: a newer wish takes the place of the older.
CREATE TABLE meeting_task (
    seminar_id     bigint PRIMARY KEY REFERENCES seminar (id) ON DELETE CASCADE,
    provider       text NOT NULL CHECK (provider IN ('zoom', 'jitsi')),
    kind           text NOT NULL CHECK (kind IN ('make', 'refresh', 'links', 'delete')),
    state          text NOT NULL CHECK (state IN ('wanted', 'done', 'failed')),
    -- counts wishes: who works on an older one has nothing more to say
    wish           integer NOT NULL DEFAULT 1,
    steps_done     integer NOT NULL DEFAULT 0,
    steps_total    integer NOT NULL DEFAULT 0,
    attempts       integer NOT NULL DEFAULT 0,
    not_before     timestamptz NOT NULL,
    claimed_until  timestamptz,
    problem        text,
    -- the provider's own words; never hold an address, a token or a passcode
    detail         text,
    -- settings that the provider left out, apart by blanks
    dropped        text
);
CREATE INDEX meeting_task_wanted ON meeting_task (not_before) WHERE state = 'wanted';

-- Signed events of the last minutes, so that none counts twice.
CREATE TABLE meeting_event (
    key          text PRIMARY KEY,
    received_at  timestamptz NOT NULL
);
CREATE INDEX meeting_event_received ON meeting_event (received_at);
