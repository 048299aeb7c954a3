-- The quota of one way to attend. taken and waiting change only in the transaction that changes the rows they
-- count, under the lock of this row; next_place orders everyone who ever proved an address for this pool.
CREATE TABLE seat_pool (
    id          bigint PRIMARY KEY,
    seminar_id  bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    name        text NOT NULL CHECK (name IN ('online', 'room')),
    capacity    integer NOT NULL CHECK (capacity >= 0),
    taken       integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
    waiting     integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    next_place  bigint NOT NULL DEFAULT 1,
    UNIQUE (seminar_id, name)
);

-- A person known by a proven mail address.
CREATE TABLE attendee (
    id              bigint PRIMARY KEY,
    address         text NOT NULL,
    folded_address  text NOT NULL UNIQUE,
    name            text NOT NULL,
    institution     text NOT NULL,
    language        text NOT NULL CHECK (language IN ('ja', 'en')),
    proven_at       timestamptz NOT NULL
);

CREATE TABLE registration (
    id              bigint PRIMARY KEY,
    seminar_id      bigint NOT NULL REFERENCES seminar (id),
    pool_id         bigint NOT NULL REFERENCES seat_pool (id),
    attendee_id     bigint REFERENCES attendee (id),
    address         text NOT NULL,
    folded_address  text NOT NULL,
    name            text NOT NULL,
    institution     text NOT NULL,
    language        text NOT NULL CHECK (language IN ('ja', 'en')),
    state           text NOT NULL CHECK (state IN ('awaiting-proof', 'seated', 'waiting', 'cancelled')),
    place           bigint,
    requested_at    timestamptz NOT NULL,
    proven_at       timestamptz,
    seated_at       timestamptz,
    cancelled_at    timestamptz,
    CHECK (state NOT IN ('seated', 'waiting') OR (place IS NOT NULL AND attendee_id IS NOT NULL)),
    UNIQUE (pool_id, place)
);
-- the last guard: one living registration for one address in one seminar
CREATE UNIQUE INDEX registration_once ON registration (seminar_id, folded_address) WHERE state <> 'cancelled';
CREATE INDEX registration_line ON registration (pool_id, place) WHERE state = 'waiting';
CREATE INDEX registration_seminar ON registration (seminar_id, state, place);
CREATE INDEX registration_attendee ON registration (attendee_id);

-- Links in mails. The token itself is nowhere stored: it is derived from the id with the server's key, and looked
-- up by its hash, so that a stolen dump opens nothing.
CREATE TABLE link_token (
    id               text PRIMARY KEY,
    hash             bytea NOT NULL UNIQUE,
    purpose          text NOT NULL CHECK (purpose IN ('confirm', 'cancel')),
    registration_id  bigint NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    expires_at       timestamptz,
    used_at          timestamptz
);
CREATE INDEX link_token_registration ON link_token (registration_id, purpose);
