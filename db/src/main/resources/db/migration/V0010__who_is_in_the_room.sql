-- Whom an address belongs to, how a name is read, and what organizers decide about it.

ALTER TABLE attendee
    -- how the name is read, and written in Roman letters; told by its owner or not at all
    ADD kana text,
    ADD romaji text;

ALTER TABLE registration
    ADD kana text,
    ADD romaji text,
    -- what the directory said of the address when it was typed; null for those of before
    ADD outcome text CHECK (outcome IN ('academic', 'not-academic', 'ask')),
    -- why somebody came with another address than an institutional one, in their words
    ADD why_not text,
    -- whether an organizer has to approve it once the address is proven
    ADD review boolean NOT NULL DEFAULT false,
    -- what an organizer answered who refused it
    ADD refusal text,
    DROP CONSTRAINT registration_state_check,
    ADD CONSTRAINT registration_state_check
        CHECK (state IN ('awaiting-proof', 'in-review', 'seated', 'waiting', 'cancelled')),
    ADD CHECK (state <> 'in-review' OR (place IS NOT NULL AND attendee_id IS NOT NULL));
CREATE INDEX registration_review ON registration (seminar_id, place) WHERE state = 'in-review';

-- Who was approved once is not reviewed again in that series.
CREATE TABLE series_guest (
    series_id       bigint NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    folded_address  text NOT NULL,
    approved_at     timestamptz NOT NULL,
    approved_by     text NOT NULL,
    PRIMARY KEY (series_id, folded_address)
);

ALTER TABLE outbox_mail DROP CONSTRAINT outbox_mail_kind_check;
ALTER TABLE outbox_mail
    ADD CONSTRAINT outbox_mail_kind_check
        CHECK (kind IN ('proof', 'seated', 'waiting', 'promoted', 'already-registered', 'left', 'join', 'changed',
                        'called-off', 'put-off', 'moved', 'invited', 'me', 'subscription-proof', 'subscribed',
                        'already-subscribed', 'unsubscribed', 'in-review', 'refused', 'rename'));

-- A name that somebody wears in the meetings of a series, and whose it is.
CREATE TABLE known_name (
    series_id       bigint NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    key             text NOT NULL,
    shown           text NOT NULL,
    folded_address  text NOT NULL,
    said_at         timestamptz NOT NULL,
    said_by         text NOT NULL,
    PRIMARY KEY (series_id, key)
);

-- How the names of a meeting were, when an organizer looked: counts alone, no names.
CREATE TABLE name_check (
    id                 bigint PRIMARY KEY,
    seminar_id         bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    made_at            timestamptz NOT NULL,
    made_by            text NOT NULL,
    conforms           integer NOT NULL,
    wrong_form         integer NOT NULL,
    wrong_institution  integer NOT NULL,
    not_registered     integer NOT NULL,
    ambiguous          integer NOT NULL
);
CREATE INDEX name_check_seminar ON name_check (seminar_id, made_at);
