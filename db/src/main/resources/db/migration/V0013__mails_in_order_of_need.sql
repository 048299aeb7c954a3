-- Which mail goes first, when one is of no more use, whom a limit of its rate is about, and who holds it.
ALTER TABLE outbox_mail
    -- by when it should be out: the line is in this order
    ADD COLUMN due_at      timestamptz NOT NULL DEFAULT now(),
    -- after that it is not sent any more; null: always of use
    ADD COLUMN expires_at  timestamptz,
    ADD COLUMN series_id   bigint REFERENCES series (id),
    -- of the address that it goes to
    ADD COLUMN domain      text,
    ADD COLUMN claimed_by  text,
    DROP CONSTRAINT outbox_mail_state_check,
    ADD CONSTRAINT outbox_mail_state_check
        CHECK (state IN ('owed', 'sent', 'failed', 'dropped', 'expired', 'bounced')),
    -- a claim and its settlement leave the row on its page
    SET (fillfactor = 80);

UPDATE outbox_mail m SET
    due_at = m.not_before,
    expires_at = coalesce(m.link_expires_at,
        (SELECT greatest(coalesce(s.ends_at, s.starts_at + interval '2 hours'), m.not_before + interval '1 day')
         FROM seminar s WHERE s.id = m.seminar_id),
        m.not_before + interval '3 days'),
    series_id = coalesce(
        (SELECT n.series_id FROM seminar_number n WHERE n.seminar_id = m.seminar_id ORDER BY n.position LIMIT 1),
        (SELECT u.series_id FROM subscription u WHERE u.id = m.subscription_id)),
    domain = split_part(coalesce(
        (SELECT r.folded_address FROM registration r WHERE r.id = m.registration_id),
        (SELECT u.folded_address FROM subscription u WHERE u.id = m.subscription_id),
        (SELECT a.folded_address FROM attendee a WHERE a.id = m.attendee_id)), '@', 2);

DROP INDEX outbox_owed;
CREATE INDEX outbox_owed ON outbox_mail (due_at, id) WHERE state = 'owed';

-- Addresses that mail came back from for good: nothing goes there until they are proven anew.
CREATE TABLE mail_stop (
    folded_address  text PRIMARY KEY,
    -- RFC 3463, such as 5.1.1
    status          text NOT NULL,
    -- what the server there said, without addresses
    answer          text,
    since           timestamptz NOT NULL
);
