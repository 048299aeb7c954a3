-- What organizers have typed into the editor of a seminar and have not saved, each their own. Nobody else is shown it, and
-- nobody is told anything of it.
CREATE TABLE kept_draft (
    author      text NOT NULL,
    -- of a seminar that there is, or of one that a series is to have
    seminar_id  bigint REFERENCES seminar (id) ON DELETE CASCADE,
    series_id   bigint REFERENCES series (id) ON DELETE CASCADE,
    -- the fields of the form as typed, and as they were in what was stored when it was opened; JSON
    typed       text NOT NULL,
    basis       text NOT NULL,
    kept_at     timestamptz NOT NULL,
    CHECK (num_nonnulls(seminar_id, series_id) = 1),
    UNIQUE NULLS NOT DISTINCT (author, seminar_id, series_id)
);
CREATE INDEX kept_draft_seminar ON kept_draft (seminar_id);
CREATE INDEX kept_draft_age ON kept_draft (kept_at);
