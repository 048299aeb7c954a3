-- Who decides about an address that is no institutional one, and which seats such addresses come last for.

-- Whether an organizer has yet to approve the address; who is approved once is not reviewed again.
ALTER TABLE subscription
    ADD review boolean NOT NULL DEFAULT false,
    ADD why_not text;

-- Of each pool, so many seats are kept for addresses of institutions until registration closes.
ALTER TABLE series ADD last_seats integer NOT NULL DEFAULT 0 CHECK (last_seats BETWEEN 0 AND 1000000);
ALTER TABLE seat_pool ADD kept integer NOT NULL DEFAULT 0 CHECK (kept >= 0);
CREATE INDEX seat_pool_kept ON seat_pool (seminar_id) WHERE kept > 0;
CREATE INDEX registration_institutional ON registration (pool_id, place) WHERE state = 'waiting' AND outcome = 'academic';
