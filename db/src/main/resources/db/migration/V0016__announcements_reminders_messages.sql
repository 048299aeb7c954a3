-- Mails that are no answer to anybody: announcements, reminders, thanks, and what organizers write themselves.

-- How many days before a seminar those who hold a seat are reminded of it; 0: not at all.
ALTER TABLE series ADD reminder_days integer NOT NULL DEFAULT 0 CHECK (reminder_days BETWEEN 0 AND 14);

ALTER TABLE outbox_mail DROP CONSTRAINT outbox_mail_kind_check;
ALTER TABLE outbox_mail
    ADD CONSTRAINT outbox_mail_kind_check
        CHECK (kind IN ('proof', 'seated', 'waiting', 'promoted', 'already-registered', 'left', 'join', 'changed',
                        'called-off', 'put-off', 'moved', 'invited', 'me', 'subscription-proof', 'subscribed',
                        'already-subscribed', 'unsubscribed', 'in-review', 'refused', 'rename', 'announced', 'reminder',
                        'thanks', 'message'));

-- What organizers wrote, to whom of a seminar, in one or both languages. The occasion of its mails is its key.
CREATE TABLE organizer_message (
    id           bigint PRIMARY KEY,
    -- of the form that it was sent by: the same form again is the same message
    request_key  text NOT NULL UNIQUE,
    seminar_id   bigint NOT NULL REFERENCES seminar (id) ON DELETE CASCADE,
    -- whose subscribers it goes to
    series_id    bigint NOT NULL REFERENCES series (id),
    audience     text NOT NULL CHECK (audience IN ('seated', 'waiting', 'subscribers')),
    subject_ja   text,
    body_ja      text,
    subject_en   text,
    body_en      text,
    written_by   text NOT NULL,
    written_at   timestamptz NOT NULL,
    recipients   integer NOT NULL DEFAULT 0,
    CHECK (num_nonnulls(subject_ja, body_ja) IN (0, 2)),
    CHECK (num_nonnulls(subject_en, body_en) IN (0, 2)),
    CHECK (subject_ja IS NOT NULL OR subject_en IS NOT NULL)
);
CREATE INDEX organizer_message_seminar ON organizer_message (seminar_id, written_at);
