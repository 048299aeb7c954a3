-- What the public pages of a series look like, where it is not as usual.
CREATE TABLE series_look (
    series_id    bigint PRIMARY KEY REFERENCES series (id) ON DELETE CASCADE,
    -- as it was chosen; null for the usual one
    accent       text CHECK (accent ~ '^#[0-9a-f]{6}$'),
    -- a PNG that we wrote ourselves
    logo         bytea,
    logo_width   integer,
    logo_height  integer,
    -- names the logo in its address, and another one by another name
    logo_key     text CHECK (logo_key ~ '^[0-9a-f]{16}$'),
    CHECK (num_nonnulls(logo, logo_width, logo_height, logo_key) IN (0, 4))
);
