-- What readers search and browse: one row for each seminar that they may know of, and none for a draft. The database
-- writes it itself at the end of each transaction that changed something of the seminar, whoever changed it.

-- One spelling for what is written in many. Scripts without spaces begin at U+2E80; they are set apart from words, so that
-- "GAN入門" is "gan 入門". Words are what lies between spaces, and anything but letters and digits is a space.
CREATE FUNCTION search_fold(written text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    w text COLLATE pg_c_utf8 := lower(normalize(written, NFKC) COLLATE pg_c_utf8);
BEGIN
    -- accents go; the marks of kana are none
    w := normalize(regexp_replace(normalize(w, NFD), '[\u0300-\u036f]', '', 'g'), NFC);
    w := translate(w, 'øđłı', 'odli');
    -- an article of arXiv, however it is cited, without its version
    w := regexp_replace(w, '(https?://([a-z]+\.)?)?arxiv(\.org/(abs|pdf|html)/|[:. ]+)'
             '(?=[0-9]{4}\.[0-9]{4}|[a-z.-]+/[0-9]{7})', ' ', 'g');
    w := regexp_replace(w, '([0-9]{4}\.[0-9]{4,5}|[a-z]/[0-9]{7})v[0-9]+', '\1', 'g');
    -- everyday characters for their variants in names
    w := translate(w,
             '髙﨑邉邊齋齊澤國廣濱濵眞惠德櫻冨嶋嶌黑榮壽學實澁瀨瀧條曾槇凜圓靑靜巖彌應戶敎淸渕渊溪爲禮祿穰豐賴遙郞鷗黃與藏萬莊峯檜栁𠮷圡亞傳兒內劍卷參嚴壯奧寶將尙彥收數晉曉樂樣權氣淺滿產硏竝粹綠縣繩臺灣薰號螢覺觀讓變轉辨鐵關隱雙靈顯體鹽點齡',
             '高崎辺辺斎斉沢国広浜浜真恵徳桜富島島黒栄寿学実渋瀬滝条曽槙凛円青静巌弥応戸教清淵淵渓為礼禄穣豊頼遥郎鴎黄与蔵万荘峰桧柳吉土亜伝児内剣巻参厳壮奥宝将尚彦収数晋暁楽様権気浅満産研並粋緑県縄台湾薫号蛍覚観譲変転弁鉄関隠双霊顕体塩点齢');
    w := translate(w,
             'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
             'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ');
    -- コンピューター, コンピュータ
    w := regexp_replace(w, '([ぁ-ゖー]{3})ー(?![ぁ-ゖー])', '\1', 'g');
    -- マックス・プランク, マックスプランク
    w := regexp_replace(w, '([\u2E80-\U0010FFFF])[・゠]+(?=[\u2E80-\U0010FFFF])', '\1', 'g');
    w := regexp_replace(w, '[^[:alnum:]]+', ' ', 'g');
    w := regexp_replace(w, '([\u2E80-\U0010FFFF])(?=[!-\u2E7F])', '\1 ', 'g');
    w := regexp_replace(w, '([!-\u2E7F])(?=[\u2E80-\U0010FFFF])', '\1 ', 'g');
    RETURN btrim(w);
END $$;

-- A name by which spellings of it are told to be the same.
CREATE FUNCTION search_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT replace(search_fold(name), ' ', '')
$$;

-- What is searched in: each field folded, its lines joined where the script needs no space, a space around every word.
CREATE FUNCTION search_text(fields text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ' ' || coalesce(string_agg(regexp_replace(search_fold(field),
                      '([\u2E80-\U0010FFFF]) (?=[\u2E80-\U0010FFFF])', '\1', 'g'), ' | '), '') || ' '
    FROM unnest(fields) field WHERE field <> ''
$$;

-- What it is found by: every beginning of a word, up to 15 letters; every character and every pair of neighbours of a
-- script without spaces.
CREATE FUNCTION search_terms(searched text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT term COLLATE "C"), '{}') FROM (
        SELECT unnest(CASE WHEN next >= U&'\2E80' COLLATE "C" THEN ARRAY[letter, letter || next] ELSE ARRAY[letter] END)
        FROM (SELECT letter, lead(letter) OVER (ORDER BY place) AS next
              FROM unnest(string_to_array(searched, NULL)) WITH ORDINALITY u (letter, place)) pair
        WHERE letter >= U&'\2E80' COLLATE "C"
        UNION ALL
        SELECT left(word, letters)
        FROM string_to_table(searched, ' ') word, generate_series(1, least(length(word), 15)) letters
        WHERE word < U&'\2E80' COLLATE "C" AND word <> '|') t (term)
$$;

-- What is asked for, each as it stands in what is searched in: a word with the space before it. Twelve are enough.
CREATE FUNCTION search_needles(asked text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT CASE WHEN run < U&'\2E80' COLLATE "C" THEN ' ' || run ELSE run END), '{}')
    FROM (SELECT run FROM string_to_table(search_fold(asked), ' ') run WHERE run <> '' LIMIT 12) r
$$;

-- All of it, one after the other as it was typed.
CREATE FUNCTION search_phrase(asked text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN folded < U&'\2E80' COLLATE "C" THEN ' ' || folded ELSE folded END
    FROM btrim(search_text(ARRAY[asked])) folded
$$;

-- What all must be among the terms of what is found.
CREATE FUNCTION search_wanted(needles text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT term COLLATE "C"), '{}') FROM unnest(needles) needle, LATERAL (
        SELECT left(substr(needle, 2), 15) WHERE needle < U&'\2E80' COLLATE "C"
        UNION ALL
        SELECT substr(needle, place, 2) FROM generate_series(1, greatest(length(needle) - 1, 1)) place
        WHERE needle >= U&'\2E80' COLLATE "C") t (term)
$$;

-- Those that the terms alone cannot vouch for: that pairs of characters are all there does not say that they follow each
-- other.
CREATE FUNCTION search_doubtful(needles text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(needle), '{}') FROM unnest(needles) needle
    WHERE length(needle) > CASE WHEN needle < U&'\2E80' COLLATE "C" THEN 16 ELSE 2 END
$$;

CREATE FUNCTION search_holds(head text, body text, needles text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT NOT EXISTS (SELECT FROM unnest(needles) needle WHERE strpos(head, needle) = 0 AND strpos(body, needle) = 0)
$$;

-- How much of what is asked for is in titles and names: each 2, as a whole word 3, all of it as it was typed 2 more.
CREATE FUNCTION search_rank(head text, needles text[], phrase text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(sum(CASE WHEN strpos(head, needle) = 0 THEN 0
                             WHEN needle < U&'\2E80' COLLATE "C" AND strpos(head, needle || ' ') > 0 THEN 3
                             ELSE 2 END), 0)::integer
           + CASE WHEN strpos(head, phrase) > 0 THEN 2 ELSE 0 END
    FROM unnest(needles) needle
$$;

-- How Japanese names are read, in kana and in Roman letters; empty where nobody knows. Servers look them up.
CREATE TABLE name_reading (
    name     text PRIMARY KEY,
    reading  text NOT NULL
);

CREATE TABLE seminar_search (
    seminar_id        bigint PRIMARY KEY REFERENCES seminar (id) ON DELETE CASCADE,
    starts_at         timestamptz NOT NULL,
    -- of the start, in the zone that it is shown in
    year              integer NOT NULL,
    -- of the first talk
    kind              text NOT NULL,
    language          text NOT NULL,
    series_ids        bigint[] NOT NULL,
    -- names as they are shown, and the keys of each
    speakers          text[] NOT NULL,
    speaker_keys      text[] NOT NULL,
    institutions      text[] NOT NULL,
    institution_keys  text[] NOT NULL,
    -- titles, names and numbers
    head              text NOT NULL,
    -- abstracts and references
    body              text NOT NULL,
    -- what the texts are found by, and y=2026, s=17, k=talk, l=ja, p=… and i=… for what lists are narrowed down by
    terms             text[] NOT NULL,
    -- whether a name is among them of which nobody has looked up yet how it is read
    unread            boolean NOT NULL,
    -- by which transaction
    written_in        xid8 NOT NULL
) WITH (toast_tuple_target = 1024);
ALTER TABLE seminar_search ALTER terms SET STORAGE EXTERNAL;
-- what waits to be put in order would be read through by each search
CREATE INDEX seminar_search_terms ON seminar_search USING gin (terms) WITH (fastupdate = off);
CREATE INDEX seminar_search_unread ON seminar_search (seminar_id) WHERE unread;
CREATE INDEX seminar_search_year ON seminar_search (year, starts_at DESC, seminar_id);

-- How many there are, so that nobody has to count them. Several rows may be about the same: they add up.
CREATE TABLE seminar_tally (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- 0: of all series
    series_id  bigint NOT NULL,
    year       integer NOT NULL,
    kind       text NOT NULL,
    language   text NOT NULL,
    seminars   integer NOT NULL
);
CREATE INDEX seminar_tally_of ON seminar_tally (series_id, year, kind, language);

-- Nobody waits for anybody: who finds the row in use by another transaction puts one of their own beside it.
CREATE FUNCTION seminar_tally_add(of_series bigint, in_year integer, of_kind text, in_language text, more integer)
    RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE seminar_tally SET seminars = seminars + more
    WHERE id = (SELECT id FROM seminar_tally
                WHERE series_id = of_series AND year = in_year AND kind = of_kind AND language = in_language
                LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF NOT FOUND THEN
        INSERT INTO seminar_tally (series_id, year, kind, language, seminars)
        VALUES (of_series, in_year, of_kind, in_language, more);
    END IF;
END $$;

CREATE FUNCTION seminar_tally_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM seminar_tally_add(series, year, kind, language, -count(*)::integer)
        FROM gone, unnest(0::bigint || series_ids) series GROUP BY series, year, kind, language;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM seminar_tally_add(series, year, kind, language, count(*)::integer)
        FROM come, unnest(0::bigint || series_ids) series GROUP BY series, year, kind, language;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER seminar_tally_more AFTER INSERT ON seminar_search REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION seminar_tally_follow();
CREATE TRIGGER seminar_tally_other AFTER UPDATE ON seminar_search REFERENCING OLD TABLE AS gone NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION seminar_tally_follow();
CREATE TRIGGER seminar_tally_less AFTER DELETE ON seminar_search REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION seminar_tally_follow();

-- What the rows should be.
CREATE VIEW seminar_searched AS
SELECT s.id AS seminar_id,
       s.starts_at,
       facet.year,
       facet.kind,
       s.language,
       home.series_ids,
       people.names AS speakers,
       people.keys AS speaker_keys,
       places.names AS institutions,
       places.keys AS institution_keys,
       written.head,
       written.body,
       search_terms(written.head || written.body)
           || ARRAY['y=' || facet.year, 'k=' || facet.kind, 'l=' || s.language]
           || ARRAY(SELECT 's=' || series FROM unnest(home.series_ids) series)
           || ARRAY(SELECT 'p=' || key FROM unnest(people.keys) key)
           || ARRAY(SELECT 'i=' || key FROM unnest(places.keys) key) AS terms,
       EXISTS (SELECT FROM talk t JOIN speaker p ON p.talk_id = t.id
               WHERE t.seminar_id = s.id AND p.name ~ '[ぁ-ヺ一-鿿]'
                 AND NOT EXISTS (SELECT FROM name_reading r WHERE r.name = p.name)) AS unread
FROM seminar s
CROSS JOIN LATERAL (
    SELECT array_agg(n.series_id ORDER BY n.position) AS series_ids,
           (array_agg(z.time_zone ORDER BY n.position))[1] AS time_zone,
           array_agg(z.slug || ' 第' || n.number || '回' ORDER BY n.position) AS labels
    FROM seminar_number n JOIN series z ON z.id = n.series_id WHERE n.seminar_id = s.id) home
CROSS JOIN LATERAL (
    SELECT extract(year FROM s.starts_at AT TIME ZONE home.time_zone)::integer AS year,
           coalesce((SELECT t.kind FROM talk t WHERE t.seminar_id = s.id ORDER BY t.position LIMIT 1), 'talk')
               AS kind) facet
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(name ORDER BY key), '{}') AS names, coalesce(array_agg(key ORDER BY key), '{}') AS keys
    FROM (SELECT search_key(p.name) AS key, min(p.name) AS name
          FROM talk t JOIN speaker p ON p.talk_id = t.id
          WHERE t.seminar_id = s.id AND p.role <> 'chair' GROUP BY 1) one
    WHERE key <> '') people
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(name ORDER BY key), '{}') AS names, coalesce(array_agg(key ORDER BY key), '{}') AS keys
    FROM (SELECT search_key(place) AS key, min(place) AS name
          FROM talk t JOIN speaker p ON p.talk_id = t.id, regexp_split_to_table(p.affiliation, '\s*[/／、]\s*') place
          WHERE t.seminar_id = s.id AND p.role <> 'chair' GROUP BY 1) one
    WHERE key <> '') places
CROSS JOIN LATERAL (
    SELECT search_text(ARRAY[s.theme_ja, s.theme_en]
               || ARRAY(SELECT unnest(ARRAY[t.title_ja, t.title_en, t.part])
                        FROM talk t WHERE t.seminar_id = s.id ORDER BY t.position)
               || ARRAY(SELECT unnest(ARRAY[p.name, r.reading, p.affiliation])
                        FROM talk t JOIN speaker p ON p.talk_id = t.id LEFT JOIN name_reading r ON r.name = p.name
                        WHERE t.seminar_id = s.id ORDER BY t.position, p.position)
               || home.labels) AS head,
           search_text(ARRAY[s.description, s.notice]
               || ARRAY(SELECT t.summary FROM talk t WHERE t.seminar_id = s.id ORDER BY t.position)
               || ARRAY(SELECT unnest(ARRAY[r.text, r.url])
                        FROM talk t JOIN talk_reference r ON r.talk_id = t.id
                        WHERE t.seminar_id = s.id ORDER BY t.position, r.position)) AS body
    -- or it would be made again wherever it is used
    OFFSET 0) written
WHERE s.decision <> 'draft' AND home.series_ids IS NOT NULL;

CREATE FUNCTION seminar_search_write(of_seminar bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM seminar_search WHERE seminar_id = of_seminar
        AND NOT EXISTS (SELECT FROM seminar WHERE id = of_seminar AND decision <> 'draft');
    INSERT INTO seminar_search SELECT w.*, pg_current_xact_id() FROM seminar_searched w WHERE w.seminar_id = of_seminar
    ON CONFLICT (seminar_id) DO UPDATE SET
        starts_at = excluded.starts_at, year = excluded.year, kind = excluded.kind, language = excluded.language,
        series_ids = excluded.series_ids, speakers = excluded.speakers, speaker_keys = excluded.speaker_keys,
        institutions = excluded.institutions, institution_keys = excluded.institution_keys, head = excluded.head,
        body = excluded.body, terms = excluded.terms, unread = excluded.unread, written_in = excluded.written_in;
END $$;

-- Fires when the transaction ends and all of it is there, for each row that it touched; the first writes for all.
CREATE FUNCTION seminar_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[] := ARRAY[(to_jsonb(OLD) ->> TG_ARGV[0])::bigint, (to_jsonb(NEW) ->> TG_ARGV[0])::bigint];
    seminar bigint;
BEGIN
    IF TG_ARGV[0] = 'talk_id' THEN
        touched := ARRAY(SELECT seminar_id FROM talk WHERE id = ANY (touched));
    END IF;
    FOR seminar IN SELECT DISTINCT t.id FROM unnest(touched) t (id)
                   WHERE NOT EXISTS (SELECT FROM seminar_search w
                                     WHERE w.seminar_id = t.id AND w.written_in = pg_current_xact_id()) LOOP
        PERFORM seminar_search_write(seminar);
    END LOOP;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seminar_search_seminar AFTER INSERT OR UPDATE ON seminar
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seminar_search_follow('id');
CREATE CONSTRAINT TRIGGER seminar_search_number AFTER INSERT OR UPDATE OR DELETE ON seminar_number
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seminar_search_follow('seminar_id');
CREATE CONSTRAINT TRIGGER seminar_search_talk AFTER INSERT OR UPDATE OR DELETE ON talk
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seminar_search_follow('seminar_id');
CREATE CONSTRAINT TRIGGER seminar_search_speaker AFTER INSERT OR UPDATE OR DELETE ON speaker
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seminar_search_follow('talk_id');
CREATE CONSTRAINT TRIGGER seminar_search_reference AFTER INSERT OR UPDATE OR DELETE ON talk_reference
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seminar_search_follow('talk_id');

-- Another zone may be another year.
CREATE FUNCTION seminar_search_of_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM seminar_search_write(seminar_id) FROM seminar_number WHERE series_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER seminar_search_zone AFTER UPDATE OF time_zone, slug ON series
    FOR EACH ROW WHEN (OLD.time_zone <> NEW.time_zone OR OLD.slug <> NEW.slug)
    EXECUTE FUNCTION seminar_search_of_series();

INSERT INTO seminar_search SELECT w.*, pg_current_xact_id() FROM seminar_searched w;
