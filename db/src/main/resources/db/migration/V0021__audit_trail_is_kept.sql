-- The audit trail is searched by series, says what changed, and is only ever added to.
ALTER TABLE audit_entry
    -- old and new values: [{"field": "startsAt", "before": "…", "after": "…"}]; null where there is nothing to compare
    ADD changes     jsonb,
    -- whose organizers may read it, as things stood then; none where it is about the whole installation
    ADD series_ids  bigint[] NOT NULL DEFAULT '{}';

-- What a subject such as dlap/77 belongs to: the series, and all further ones of that seminar.
CREATE FUNCTION audit_series(subject text) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT coalesce(o.series_id, z.id)), '{}')
      FROM series z
      LEFT JOIN seminar_number n ON n.series_id = z.id AND n.number::text = split_part(subject, '/', 2)
      LEFT JOIN seminar_number o ON o.seminar_id = n.seminar_id
     WHERE z.slug = split_part(subject, '/', 1)
$$;

-- two deeds named seminars and registrations by their keys until now
UPDATE audit_entry a
   SET subject = z.slug || '/' || n.number,
       detail = CASE WHEN a.subject LIKE 'registration %' THEN a.subject ELSE a.detail END
  FROM seminar_number n JOIN series z ON z.id = n.series_id
 WHERE n.position = 0
   AND n.seminar_id = coalesce(substring(a.subject FROM '^seminar ([0-9]+)$')::bigint,
       (SELECT r.seminar_id FROM registration r
         WHERE r.id = substring(a.subject FROM '^registration ([0-9]+)$')::bigint));

UPDATE audit_entry SET series_ids = audit_series(subject);

CREATE INDEX audit_entry_series ON audit_entry USING gin (series_ids);

-- Whoever keeps the database lets old entries go by switching the trigger off for a session, which needs a superuser:
-- SET session_replication_role = replica; DELETE FROM audit_entry WHERE at < now() - interval '5 years';
CREATE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only added to' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite();
CREATE TRIGGER audit_entry_is_whole BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite();
