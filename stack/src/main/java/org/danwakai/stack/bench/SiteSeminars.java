package org.danwakai.stack.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The series {@code dlap} with as many seminars as wanted, all but three of them in the twenty years before the rig's day,
 * every fifth in {@code mlphys} as well. Words and names are drawn from lists, the first of each most often, as in
 * any language.
 */
final class SiteSeminars {

    private static final List<String> JAPANESE = words("""
            学習 量子 統計 深層 情報 模型 計算 力学 場 最適化 拡散 符号 格子 対称性 相転移 確率 幾何 観測 推論 生成 物質
            重力 粒子 流体 宇宙 星 波 群 行列 木 網 雲 結晶 磁性 光 熱 音 地震 気候 脳""");
    private static final List<String> ENGLISH = words("""
            learning quantum statistical deep information models computing dynamics fields optimal diffusion coding lattice
            symmetry transitions stochastic geometry inference generative matter gravity particles fluids cosmic stars waves
            groups matrices trees networks clouds crystals magnetic light thermal sound seismic climate neural tensors""");
    private static final List<String> FAMILIES = words("""
            佐藤:さとう:satou 鈴木:すずき:suzuki 高橋:たかはし:takahashi 田中:たなか:tanaka 伊藤:いとう:itou
            渡辺:わたなべ:watanabe 山本:やまもと:yamamoto 中村:なかむら:nakamura 小林:こばやし:kobayashi
            加藤:かとう:katou 吉田:よしだ:yoshida 山田:やまだ:yamada 山口:やまぐち:yamaguchi 松本:まつもと:matsumoto
            井上:いのうえ:inoue 木村:きむら:kimura 斎藤:さいとう:saitou 清水:しみず:shimizu 森:もり:mori 池田:いけだ:ikeda""");
    private static final List<String> GIVEN = words("""
            葵:あおい:aoi 湊:みなと:minato 凛:りん:rin 蓮:れん:ren 結衣:ゆい:yui 健太:けんた:kenta 美咲:みさき:misaki
            翔:しょう:shou 直樹:なおき:naoki 恵:めぐみ:megumi 誠:まこと:makoto 薫:かおる:kaoru 智子:ともこ:tomoko
            大輔:だいすけ:daisuke 彩:あや:aya 浩:ひろし:hiroshi 陽子:ようこ:youko 修:おさむ:osamu 真央:まお:mao
            学:まなぶ:manabu 光:ひかる:hikaru 望:のぞみ:nozomi 進:すすむ:susumu 茜:あかね:akane 歩:あゆむ:ayumu""");

    /** %1$d: how many seminars. %2$s, %3$s: family and given names. */
    private static final String DRAWN = """
            CREATE FUNCTION bench_lot(seed bigint, among integer) RETURNS integer
                LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                AS 'SELECT 1 + floor(among * power((hashint8(seed) & 2147483647) / 2147483648.0, 2))::integer';
            CREATE FUNCTION bench_words(list text[], seed bigint, count integer, glue text) RETURNS text
                LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                AS 'SELECT string_agg(list[bench_lot(97 * seed + i, cardinality(list))], glue ORDER BY i)
                    FROM generate_series(1, count) i';

            CREATE TABLE bench_person AS
            SELECT row_number() OVER (ORDER BY f.i + g.i, f.i) AS n, split_part(f.w, ':', 1) || ' ' || split_part(g.w, ':', 1) AS name,
                   split_part(f.w, ':', 2) || ' ' || split_part(g.w, ':', 2) || ' '
                       || split_part(f.w, ':', 3) || ' ' || split_part(g.w, ':', 3) AS reading
            FROM unnest(%2$s) WITH ORDINALITY f (w, i), unnest(%3$s) WITH ORDINALITY g (w, i);
            ALTER TABLE bench_person ADD PRIMARY KEY (n);
            INSERT INTO name_reading SELECT name, reading FROM bench_person ON CONFLICT DO NOTHING;

            CREATE TABLE bench_seminar AS
            SELECT nextval('entity_id') AS id, n,
                   CASE WHEN n > %1$d - 3 THEN timestamptz '2026-01-29T10:30+09' + (n - %1$d + 2) * interval '2 weeks'
                        ELSE timestamptz '2026-01-15T10:30+09' - (%1$d - 3 - n) * (interval '20 years' / %1$d) END AS starts_at,
                   CASE mod(n, 3) WHEN 0 THEN 'en' ELSE 'ja' END AS language
            FROM generate_series(1, %1$d) n;
            """;

    /** The triggers that follow would write each seminar's row of the search by itself. */
    private static final String WRITTEN = """
            ALTER TABLE seminar DISABLE TRIGGER USER;
            ALTER TABLE seminar_number DISABLE TRIGGER USER;
            ALTER TABLE talk DISABLE TRIGGER USER;
            ALTER TABLE speaker DISABLE TRIGGER USER;
            ALTER TABLE talk_reference DISABLE TRIGGER USER;

            INSERT INTO seminar (id, decision, format, starts_at, ends_at, language, changed_at)
            SELECT id, 'published', 'online', starts_at, starts_at + interval '1 hour', language,
                   least(starts_at, timestamptz '2026-01-19T09:00+09') FROM bench_seminar;
            INSERT INTO seminar_opening SELECT id, starts_at - interval '30 days' FROM bench_seminar;
            INSERT INTO seminar_number (id, seminar_id, series_id, position, number)
            SELECT nextval('entity_id'), b.id, z.id, 0, n FROM bench_seminar b, series z WHERE z.slug = 'dlap';
            INSERT INTO seminar_number (id, seminar_id, series_id, position, number)
            SELECT nextval('entity_id'), b.id, z.id, 1, n / 5 FROM bench_seminar b, series z
            WHERE z.slug = 'mlphys' AND mod(n, 5) = 0;
            INSERT INTO seat_pool (id, seminar_id, name, capacity)
            SELECT nextval('entity_id'), id, 'online', 300 FROM bench_seminar;

            CREATE TABLE bench_talk AS SELECT nextval('entity_id') AS id, id AS seminar_id, n, language FROM bench_seminar;
            INSERT INTO talk (id, seminar_id, position, kind, title_ja, title_en, summary, language)
            SELECT id, seminar_id, 0, CASE mod(n, 7) WHEN 0 THEN 'lecture' ELSE 'talk' END,
                   bench_words(%1$s, 10 * n, 2, '') || 'の' || bench_words(%1$s, 10 * n + 1, 2, ''),
                   initcap(bench_words(%2$s, 10 * n + 2, 4, ' ')),
                   CASE language WHEN 'ja' THEN bench_words(%1$s, 10 * n + 3, 60, 'の') || '。'
                                 ELSE initcap(bench_words(%2$s, 10 * n + 3, 60, ' ')) || '.' END, language
            FROM bench_talk;
            INSERT INTO speaker (id, talk_id, position, name, affiliation, role)
            SELECT nextval('entity_id'), t.id, 0, p.name, '第' || bench_lot(t.n + 1, 60) || '大学', 'speaker'
            FROM bench_talk t JOIN bench_person p ON p.n = bench_lot(t.n, (SELECT count(*)::integer FROM bench_person));
            INSERT INTO talk_reference (id, talk_id, position, text, url)
            SELECT nextval('entity_id'), id, i, initcap(bench_words(%2$s, 10 * n + 4 + i, 4, ' ')),
                   'https://example.org/' || n || '/' || i FROM bench_talk, generate_series(0, 1) i;

            ALTER TABLE seminar ENABLE TRIGGER USER;
            ALTER TABLE seminar_number ENABLE TRIGGER USER;
            ALTER TABLE talk ENABLE TRIGGER USER;
            ALTER TABLE speaker ENABLE TRIGGER USER;
            ALTER TABLE talk_reference ENABLE TRIGGER USER;
            """;

    private static final String SEARCHED = """
            INSERT INTO seminar_search SELECT w.*, pg_current_xact_id() FROM seminar_searched w
            WHERE mod(abs(hashint8(w.seminar_id)), %d) = %d
              AND NOT EXISTS (SELECT FROM seminar_search there WHERE there.seminar_id = w.seminar_id)
            """;

    /** Folding texts is work for a processor each. */
    private static final int WRITERS = Runtime.getRuntime().availableProcessors();

    private static final String INDEX = "seminar_search_terms";

    private SiteSeminars() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static void make(Rig rig, int count) {
        rig.execute(DRAWN.formatted(count, array(FAMILIES), array(GIVEN)));
        rig.execute(WRITTEN.formatted(array(JAPANESE), array(ENGLISH)));
        String definition =
                rig.query("SELECT pg_get_indexdef('" + INDEX + "'::regclass)").get(0);
        // without that the database takes a seminar for one of a few, and goes through all talks for each
        rig.execute("ANALYZE");
        // one after the other, or the server would wait for the table meanwhile
        rig.execute("DROP INDEX " + INDEX);
        IntStream.range(0, WRITERS).parallel().forEach(part -> rig.execute(SEARCHED.formatted(WRITERS, part)));
        rig.execute(definition);
        rig.execute("VACUUM ANALYZE");
    }

    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining("','", "ARRAY['", "']"));
    }

    /** Different from each other: words in either language, some with a name. The same ones each time. */
    static List<String> searches() {
        List<String> all = new ArrayList<>();
        for (List<String> words : List.of(JAPANESE, ENGLISH)) {
            for (String one : words) {
                for (String other : words) {
                    all.add(one + " " + other);
                }
            }
        }
        for (String word : JAPANESE) {
            for (String family : FAMILIES) {
                all.add(word + " " + family.split(":")[all.size() % 3]);
            }
        }
        Collections.shuffle(all, new Random(77));
        return all;
    }
}
