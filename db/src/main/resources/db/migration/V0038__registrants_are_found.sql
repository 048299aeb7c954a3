-- Registrants are found by what organizers type, at the door and in their table, without going through all of them. What
-- is searched has a table of its own, beside the registrations: seats change often, names do not.
CREATE TABLE registrant_search (
    registration_id  bigint PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
    -- names, readings, institution and address
    searched         text NOT NULL,
    -- what they are found by, and s=… and p=… of the seminar and of the way to attend
    terms            text[] NOT NULL
);

-- What the rows should be.
CREATE VIEW registrant_searched AS
SELECT r.id AS registration_id,
       w.searched,
       search_terms(w.searched) || ARRAY['s=' || r.seminar_id, 'p=' || r.pool_id] AS terms
FROM registration r LEFT JOIN attendee a ON a.id = r.attendee_id
CROSS JOIN LATERAL (
    SELECT search_text(ARRAY[r.name, r.kana, nullif(a.kana, r.kana), r.romaji, nullif(a.romaji, r.romaji),
                             r.institution, r.address]) AS searched
    -- or it would be made again wherever it is used
    OFFSET 0) w;

INSERT INTO registrant_search SELECT * FROM registrant_searched;

-- A search also reads what waits to be put in order, so no more than that may wait (kB).
CREATE INDEX registrant_search_terms ON registrant_search USING gin (terms) WITH (gin_pending_list_limit = 256);

-- One after the other, so that no plan goes through those that are not asked for.
CREATE FUNCTION registrant_search_write(registrations bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    one bigint;
BEGIN
    FOR one IN SELECT unnest(registrations) LOOP
        INSERT INTO registrant_search
        SELECT s.registration_id, s.searched, s.terms FROM registrant_searched s WHERE s.registration_id = one
        ON CONFLICT (registration_id) DO UPDATE SET searched = excluded.searched, terms = excluded.terms;
    END LOOP;
END $$;

-- Those who have only just come. In a rush it would take longer to make them found than to give them their seats, so
-- that is left to servers, which do it a moment later.
CREATE TABLE registrant_unsearched (registration_id bigint PRIMARY KEY);

CREATE FUNCTION registrant_search_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO registrant_unsearched SELECT id FROM come ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER registrant_search_new AFTER INSERT ON registration REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION registrant_search_begin();

-- Makes that many of them found; tells how many that were.
CREATE FUNCTION registrant_search_catch_up(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    come bigint[];
BEGIN
    WITH due AS (
        SELECT registration_id FROM registrant_unsearched ORDER BY registration_id LIMIT most FOR UPDATE SKIP LOCKED
    ), gone AS (
        DELETE FROM registrant_unsearched u USING due WHERE u.registration_id = due.registration_id
        RETURNING u.registration_id
    ) SELECT array_agg(registration_id) INTO come FROM gone;
    PERFORM registrant_search_write(come);
    RETURN coalesce(cardinality(come), 0);
END $$;

CREATE FUNCTION registrant_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM registrant_search_write(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE TRIGGER registrant_search_other AFTER UPDATE OF name, kana, romaji, institution, address, pool_id ON registration
    FOR EACH ROW WHEN ((OLD.name, OLD.kana, OLD.romaji, OLD.institution, OLD.address, OLD.pool_id)
        IS DISTINCT FROM (NEW.name, NEW.kana, NEW.romaji, NEW.institution, NEW.address, NEW.pool_id))
    EXECUTE FUNCTION registrant_search_follow();

-- Most people tell no readings, and proving an address should not take longer for it.
CREATE FUNCTION registrant_search_proven() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM attendee a WHERE a.id = NEW.attendee_id
               AND (nullif(a.kana, NEW.kana) IS NOT NULL OR nullif(a.romaji, NEW.romaji) IS NOT NULL)) THEN
        PERFORM registrant_search_write(ARRAY[NEW.id]);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER registrant_search_person AFTER UPDATE OF attendee_id ON registration
    FOR EACH ROW WHEN (OLD.attendee_id IS DISTINCT FROM NEW.attendee_id) EXECUTE FUNCTION registrant_search_proven();

CREATE FUNCTION registrant_search_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM registrant_search_write(ARRAY(SELECT id FROM registration WHERE attendee_id = NEW.id));
    RETURN NULL;
END $$;
CREATE TRIGGER registrant_search_reading AFTER UPDATE OF kana, romaji ON attendee
    FOR EACH ROW WHEN ((OLD.kana, OLD.romaji) IS DISTINCT FROM (NEW.kana, NEW.romaji))
    EXECUTE FUNCTION registrant_search_of_person();

-- Who came through the door, the latest first; and how many that are, again and again while the door is open.
CREATE INDEX registration_arrived ON registration (seminar_id, arrived_at DESC) WHERE arrived_at IS NOT NULL;
