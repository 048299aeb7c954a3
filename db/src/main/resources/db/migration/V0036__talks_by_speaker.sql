-- Other talks of a speaker are found by the name, in one width and one case, and however it is spaced.
CREATE INDEX speaker_name ON speaker (lower(replace(normalize(name, NFKC), ' ', '')));
