-- Of somebody who speaks a thousand times, the talks that were added last are enough.
DROP INDEX speaker_name;
CREATE INDEX speaker_name ON speaker (lower(replace(normalize(name, NFKC), ' ', '')), talk_id DESC);
