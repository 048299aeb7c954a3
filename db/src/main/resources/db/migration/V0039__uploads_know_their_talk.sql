-- An upload is for a talk, wherever that stands by the time that all of it is here.
ALTER TABLE file_upload ADD talk_id bigint;
UPDATE file_upload u SET talk_id = t.id FROM talk t WHERE t.seminar_id = u.seminar_id AND t.position = u.talk;
-- of a talk that is gone, nobody can finish one
DELETE FROM file_upload WHERE talk_id IS NULL;
ALTER TABLE file_upload ALTER talk_id SET NOT NULL, DROP talk;
