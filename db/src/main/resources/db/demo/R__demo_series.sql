-- Two series that share their seminars, for the local stack. Never loaded in production, where an administrator
-- founds series in the console.
INSERT INTO series (id, slug, name_ja, name_en, summary_ja, summary_en, page_names)
VALUES (nextval('entity_id'), 'dlap', 'DLAP', 'DLAP',
        '深層学習と物理学の研究者が集う、オンラインのセミナーシリーズです。',
        'An online seminar series where researchers of deep learning and of physics meet.', 'DLAP'),
       (nextval('entity_id'), 'mlphys', '学習物理領域セミナー', 'MLPhys Seminar',
        '機械学習と物理学を結ぶ研究領域のセミナーです。',
        'The seminar of a research area that joins machine learning and physics.', '学習物理領域セミナー,領域セミナー,領域セミナ')
ON CONFLICT (slug) DO NOTHING;

INSERT INTO series_right (series_id, grantee_kind, grantee, rank, given_at, given_by)
SELECT z.id, g.kind, g.grantee, g.rank, now(), 'demo'
  FROM series z JOIN (VALUES ('dlap', 'account', 'organizer', 'owner'), ('dlap', 'group', '/dlap-helpers', 'helper'),
                             ('mlphys', 'account', 'organizer', 'owner')) g (slug, kind, grantee, rank) ON g.slug = z.slug
ON CONFLICT DO NOTHING;
UPDATE series SET open_to_organizers = false WHERE slug IN ('dlap', 'mlphys');
