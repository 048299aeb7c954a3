-- Most registrations begin without an attendee, a place or a caller's key: what has none is not looked up by it, and
-- need not be kept in an index.

DROP INDEX registration_attendee;
CREATE INDEX registration_attendee ON registration (attendee_id) WHERE attendee_id IS NOT NULL;

DROP INDEX registration_request;
CREATE UNIQUE INDEX registration_request ON registration (seminar_id, request_key) WHERE request_key IS NOT NULL;

ALTER TABLE registration DROP CONSTRAINT registration_pool_id_place_key;
CREATE UNIQUE INDEX registration_place ON registration (pool_id, place) WHERE place IS NOT NULL;
