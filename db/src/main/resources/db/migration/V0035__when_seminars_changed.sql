-- When what is announced of a seminar last changed: feeds, calendars and the sitemap say so. The version counts each such
-- change, whoever makes it, so the time is noted where the version is.
ALTER TABLE seminar ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

-- nobody knows it of those that are there: not before they were held, and not in the time to come
UPDATE seminar SET changed_at = least(starts_at, now());

CREATE FUNCTION note_change_of_seminar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END
$$;

CREATE TRIGGER seminar_changed BEFORE UPDATE ON seminar
    FOR EACH ROW WHEN (NEW.version IS DISTINCT FROM OLD.version) EXECUTE FUNCTION note_change_of_seminar();
