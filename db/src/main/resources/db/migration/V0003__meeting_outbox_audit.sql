CREATE TABLE meeting (
    seminar_id  bigint PRIMARY KEY REFERENCES seminar (id) ON DELETE CASCADE,
    url         text NOT NULL,
    meeting_id  text,
    passcode    text
);

-- The mails that are owed, written in the transaction of the fact that they tell.
CREATE TABLE outbox_mail (
    id               bigint PRIMARY KEY,
    kind             text NOT NULL CHECK (kind IN
                         ('proof', 'seated', 'waiting', 'promoted', 'already-registered', 'left', 'join',
                          'changed', 'called-off', 'put-off')),
    registration_id  bigint NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    seminar_id       bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    confirm_token    text,
    -- one mail of a kind for a registration and an occasion: a repeated run owes nothing twice
    occasion         text NOT NULL,
    message_id       text NOT NULL UNIQUE,
    state            text NOT NULL CHECK (state IN ('owed', 'sent', 'failed', 'dropped')),
    attempts         integer NOT NULL DEFAULT 0,
    not_before       timestamptz NOT NULL,
    claimed_until    timestamptz,
    sent_at          timestamptz,
    -- what the server answered last; never holds a token
    answer           text,
    UNIQUE (registration_id, kind, occasion)
);
CREATE INDEX outbox_owed ON outbox_mail (not_before, id) WHERE state = 'owed';
CREATE INDEX outbox_seminar ON outbox_mail (seminar_id, kind, state);

CREATE TABLE audit_entry (
    id        bigint PRIMARY KEY,
    at        timestamptz NOT NULL,
    actor     text NOT NULL,
    action    text NOT NULL,
    subject   text NOT NULL,
    detail    text
);
CREATE INDEX audit_entry_at ON audit_entry (at);
