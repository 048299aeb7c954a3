-- What organizers do with single people: let them in at the door, and write to those whom they choose.

-- When somebody was seen at the door; null where nobody stood there.
ALTER TABLE registration ADD arrived_at timestamptz;

ALTER TABLE organizer_message
    DROP CONSTRAINT organizer_message_audience_check,
    ADD CONSTRAINT organizer_message_audience_check
        CHECK (audience IN ('seated', 'waiting', 'subscribers', 'chosen'));
