-- What an organizer brings in from the spreadsheets of old forms, from the upload until it is applied. It belongs to
-- who uploaded it; the rows hold personal data and go when they are applied, or with the run after a day.
CREATE TABLE people_run (
    id             bigint PRIMARY KEY,
    series_id      bigint NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    owner          text NOT NULL,
    state          text NOT NULL CHECK (state IN ('uploaded', 'read', 'applying', 'done')),
    created_at     timestamptz NOT NULL,
    -- where rows go that do not say it themselves
    goal           text NOT NULL CHECK (goal IN ('subscription', 'seminar')),
    seminar_id     bigint REFERENCES seminar (id) ON DELETE CASCADE,
    pool           text CHECK (pool IN ('online', 'room')),
    language       text NOT NULL CHECK (language IN ('ja', 'en')),
    -- what each column of the two files holds, in order, separated by commas; null where there is no such file
    entry_columns  text,
    leave_columns  text,
    mail           boolean NOT NULL DEFAULT false,
    -- by the database's clock: when a step of applying was last done, to tell one that goes on from one that broke off
    touched_at     timestamptz,
    steps_total    integer NOT NULL DEFAULT 0,
    steps_done     integer NOT NULL DEFAULT 0,
    -- how it ended, kept when the rows are gone
    report         jsonb,
    CHECK (goal <> 'seminar' OR seminar_id IS NOT NULL),
    CHECK ((seminar_id IS NULL) = (pool IS NULL))
);
CREATE INDEX people_run_age ON people_run (created_at);

CREATE TABLE people_row (
    run_id          bigint NOT NULL REFERENCES people_run (id) ON DELETE CASCADE,
    form            text NOT NULL CHECK (form IN ('entry', 'leave')),
    -- as an editor counts them; the header is the row of the smallest
    line            integer NOT NULL,
    cells           jsonb NOT NULL,
    -- what was read from the cells
    goal            text CHECK (goal IN ('subscription', 'seminar')),
    at              timestamptz,
    address         text,
    folded_address  text,
    name            text,
    institution     text,
    language        text,
    -- the column and the reason why the row cannot be read
    problem_column  text,
    problem         text,
    -- what is to become of it, and what became of it
    seq             integer,
    fate            text CHECK (fate IN
                        ('new', 'known', 'merged', 'left', 'leave-applied', 'leave-unmatched', 'unreadable')),
    outcome         text,
    PRIMARY KEY (run_id, form, line)
);
CREATE INDEX people_row_due ON people_row (run_id, fate, goal, seq) WHERE outcome IS NULL;
