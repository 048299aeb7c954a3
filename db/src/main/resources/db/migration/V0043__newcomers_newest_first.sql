-- Whoever came last is made found first: somebody whom an organizer has just added does not wait until those of a long
-- list are done. Tells how many that were.
CREATE OR REPLACE FUNCTION registrant_search_catch_up(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    come bigint[];
BEGIN
    WITH due AS (
        SELECT registration_id FROM registrant_unsearched ORDER BY registration_id DESC LIMIT most FOR UPDATE SKIP LOCKED
    ), gone AS (
        DELETE FROM registrant_unsearched u USING due WHERE u.registration_id = due.registration_id
        RETURNING u.registration_id
    ) SELECT array_agg(registration_id) INTO come FROM gone;
    PERFORM registrant_search_write(come);
    RETURN coalesce(cardinality(come), 0);
END $$;
