-- Links in mails are signed with the server's key and say themselves what they are about, so nothing of them is kept.
ALTER TABLE outbox_mail ADD COLUMN link_expires_at timestamptz;
UPDATE outbox_mail SET link_expires_at = not_before + interval '48 hours' WHERE confirm_token IS NOT NULL;
ALTER TABLE outbox_mail DROP COLUMN confirm_token;
DROP TABLE link_token;

-- What active subscribers get when a seminar opens.
ALTER TABLE series ADD COLUMN subscribers_get text NOT NULL DEFAULT 'seats'
    CHECK (subscribers_get IN ('seats', 'invitations'));

-- A standing registration to a series. Its number is given when the address is proven, and is the order in which
-- subscribers are seated.
CREATE SEQUENCE subscription_order;
CREATE TABLE subscription (
    id              bigint PRIMARY KEY,
    series_id       bigint NOT NULL REFERENCES series (id),
    attendee_id     bigint REFERENCES attendee (id),
    address         text NOT NULL,
    folded_address  text NOT NULL,
    name            text NOT NULL,
    institution     text NOT NULL,
    language        text NOT NULL CHECK (language IN ('ja', 'en')),
    state           text NOT NULL CHECK (state IN ('awaiting-proof', 'active', 'paused', 'ended')),
    wish            text NOT NULL CHECK (wish IN ('always', 'ask')),
    place           bigint UNIQUE,
    proof_mails     integer NOT NULL DEFAULT 0,
    proof_mailed_at timestamptz,
    requested_at    timestamptz NOT NULL,
    proven_at       timestamptz,
    ended_at        timestamptz,
    CHECK (state NOT IN ('active', 'paused') OR (place IS NOT NULL AND attendee_id IS NOT NULL))
);
CREATE UNIQUE INDEX subscription_once ON subscription (series_id, folded_address) WHERE state <> 'ended';
CREATE INDEX subscription_line ON subscription (series_id, place) WHERE state = 'active';
CREATE INDEX subscription_attendee ON subscription (attendee_id);

ALTER TABLE registration
    -- how it came about
    ADD COLUMN origin          text NOT NULL DEFAULT 'form'
                               CHECK (origin IN ('form', 'account', 'subscription', 'invitation', 'import', 'organizer')),
    -- the caller's key of the request that made it: the same request again is the same registration
    ADD COLUMN request_key     text,
    -- takes a seat online where this pool has none left
    ADD COLUMN fall_back       boolean NOT NULL DEFAULT false,
    -- the subscription that begins with the proof of this registration's address
    ADD COLUMN subscribe_to    bigint REFERENCES series (id),
    ADD COLUMN subscribe_wish  text CHECK (subscribe_wish IN ('always', 'ask')),
    ADD COLUMN proof_mails     integer NOT NULL DEFAULT 0,
    ADD COLUMN proof_mailed_at timestamptz;
UPDATE registration r SET proof_mails = m.mails, proof_mailed_at = m.latest
    FROM (SELECT registration_id, count(*) AS mails, max(not_before) AS latest
          FROM outbox_mail WHERE kind = 'proof' GROUP BY registration_id) m
    WHERE m.registration_id = r.id;

-- Seminars whose subscribers have been seated: done once, in the transaction that seats them.
CREATE TABLE seminar_opening (
    seminar_id   bigint PRIMARY KEY REFERENCES seminar (id) ON DELETE CASCADE,
    opened_at    timestamptz NOT NULL
);
-- whoever opened before there were subscriptions has none to seat
INSERT INTO seminar_opening (seminar_id, opened_at)
    SELECT id, now() FROM seminar WHERE decision <> 'draft';

-- A mail is about a registration, a subscription or a person.
ALTER TABLE outbox_mail
    ALTER COLUMN registration_id DROP NOT NULL,
    ALTER COLUMN seminar_id DROP NOT NULL,
    ADD COLUMN subscription_id  bigint REFERENCES subscription (id) ON DELETE CASCADE,
    ADD COLUMN attendee_id      bigint REFERENCES attendee (id) ON DELETE CASCADE,
    ADD CHECK (num_nonnulls(registration_id, subscription_id, attendee_id) = 1),
    ADD CHECK (registration_id IS NULL OR seminar_id IS NOT NULL),
    ADD UNIQUE (subscription_id, kind, occasion),
    ADD UNIQUE (attendee_id, kind, occasion),
    DROP CONSTRAINT outbox_mail_kind_check,
    ADD CHECK (kind IN ('proof', 'seated', 'waiting', 'promoted', 'already-registered', 'left', 'join', 'changed',
                        'called-off', 'put-off', 'moved', 'invited', 'subscription-proof', 'subscribed',
                        'already-subscribed', 'unsubscribed', 'me'));
CREATE UNIQUE INDEX registration_request ON registration (seminar_id, request_key);
