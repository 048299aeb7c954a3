-- The mails with the way in, on the morning of a seminar: what holds them back, and whom it alarms when they fail.

-- Where organizers hold them back for a while.
CREATE TABLE link_mail_pause (
    seminar_id  bigint PRIMARY KEY REFERENCES seminar (id) ON DELETE CASCADE,
    since       timestamptz NOT NULL,
    paused_by   text NOT NULL
);

-- What somebody has to see to. Once for a seminar, a reason and a date: who postpones it can be alarmed again.
CREATE TABLE run_alarm (
    id          bigint PRIMARY KEY,
    seminar_id  bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    reason      text NOT NULL CHECK (reason IN ('no-meeting', 'run-late', 'links-left')),
    starts_at   timestamptz NOT NULL,
    raised_at   timestamptz NOT NULL,
    -- since when it is mended; null while it is not
    ended_at    timestamptz,
    UNIQUE (seminar_id, reason, starts_at)
);
CREATE INDEX run_alarm_open ON run_alarm (seminar_id) WHERE ended_at IS NULL;

-- To whom alarms are mailed, apart by blanks; null for nobody.
ALTER TABLE series ADD alarm_addresses text;

ALTER TABLE outbox_mail
    -- for those of before, when they could first be sent
    ADD owed_at     timestamptz NOT NULL DEFAULT now(),
    ADD alarm_id    bigint REFERENCES run_alarm (id) ON DELETE CASCADE,
    -- of somebody who is no attendee
    ADD to_address  text,
    ADD UNIQUE (alarm_id, to_address),
    ADD CONSTRAINT outbox_mail_to_address CHECK ((alarm_id IS NULL) = (to_address IS NULL)),
    DROP CONSTRAINT outbox_mail_check,
    ADD CONSTRAINT outbox_mail_whose
        CHECK (num_nonnulls(registration_id, subscription_id, attendee_id, alarm_id) = 1),
    DROP CONSTRAINT outbox_mail_kind_check,
    ADD CONSTRAINT outbox_mail_kind_check
        CHECK (kind IN ('proof', 'seated', 'waiting', 'promoted', 'already-registered', 'left', 'join', 'changed',
                        'called-off', 'put-off', 'moved', 'invited', 'me', 'subscription-proof', 'subscribed',
                        'already-subscribed', 'unsubscribed', 'in-review', 'refused', 'rename', 'announced',
                        'reminder', 'thanks', 'message', 'no-meeting', 'run-late', 'links-left'));

UPDATE outbox_mail SET owed_at = coalesce(least(not_before, sent_at), not_before);

-- The link is told once for each day from now on: who was mailed it today is not mailed it again.
UPDATE outbox_mail m SET occasion = 'meeting-' || md5(concat_ws(' ', CAST(s.starts_at AT TIME ZONE z.time_zone AS date),
        t.url, t.meeting_id, t.passcode))
    FROM seminar s, meeting t, seminar_number n, series z
    WHERE m.kind = 'join' AND s.id = m.seminar_id AND s.starts_at > now() - interval '1 day' AND t.seminar_id = s.id
      AND n.seminar_id = s.id AND n.position = 0 AND z.id = n.series_id
      AND m.occasion = 'meeting-' || md5(concat_ws(' ', t.url, t.meeting_id, t.passcode));
