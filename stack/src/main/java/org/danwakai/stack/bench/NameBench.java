package org.danwakai.stack.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long it takes to judge the names of a meeting, by the API: as many names as people registered, since it is that
 * product which must not be paid for. Beside it, what the directory of institutions answers in a second.
 */
final class NameBench {

    private static final int ROUNDS = 3;
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000);
    private static final Duration LOOK_UPS = Duration.ofSeconds(5);
    private static final String FAMILY = "(ARRAY['山田','佐藤','鈴木','高橋','田中','伊藤','渡辺','中村','小林','加藤'])[1 + n % 10]";
    private static final String GIVEN = "(ARRAY['太郎','花子','一郎','健','翔','葵','陽菜','蓮','結衣','大輔'])[1 + (n / 10) % 10]";
    private static final String DOMAIN =
            "(ARRAY['kyoto-u.ac.jp','g.ecc.u-tokyo.ac.jp','riken.jp','phys.sci.osaka-u.ac.jp','mit.edu'])[1 + n % 5]";
    private static final String INSTITUTION =
            "(ARRAY['京都大学','東京大学','理化学研究所','大阪大学','Massachusetts Institute of Technology'])[1 + n % 5]";

    private NameBench() {}

    static void run() throws Exception {
        try (Rig rig = new Rig(1)) {
            judge(rig, people(rig, 300), 300);
            System.out.println("registrants   milliseconds until as many names are judged");
            System.out.println("                   min   median      max   ms per name");
            for (int size : SIZES) {
                Rig.Seminar seminar = people(rig, size);
                Figures milliseconds = new Figures();
                judge(rig, seminar, size);
                for (int round = 0; round < ROUNDS; round++) {
                    milliseconds.add(judge(rig, seminar, size) * 1000);
                }
                System.out.printf(Locale.ROOT, "%11d %s   %11.3f%n", size, milliseconds, milliseconds.median() / size);
            }
            lookUp(rig);
        }
    }

    /** Names in every form that people type them; every fifth is of nobody. */
    private static double judge(Rig rig, Rig.Seminar seminar, int count) throws Exception {
        List<String> names = rig.query("SELECT CASE row_number() OVER (ORDER BY place) % 5"
                + " WHEN 0 THEN 'iPhone ' || place WHEN 1 THEN name || '＠' || institution"
                + " WHEN 2 THEN replace(name, ' ', '') || ' (' || institution || ')' WHEN 3 THEN name"
                + " ELSE institution || '_' || name END FROM registration WHERE seminar_id = " + seminar.id());
        if (names.size() != count) {
            throw new IOException(names.size() + " of " + count + " people are registered");
        }
        String body = IntStream.range(0, count)
                .mapToObj(i -> '"' + names.get(i) + '"')
                .collect(Collectors.joining(",", "{\"names\": [", "]}"));
        long begin = System.nanoTime();
        HttpResponse<String> judged = rig.post("/api/v1/series/dlap/seminars/" + seminar.number() + "/names", body);
        double seconds = (System.nanoTime() - begin) / 1e9;
        int conform = judged.body().split("\"conforms\"", -1).length - 1;
        if (judged.statusCode() != 200 || conform < count / 10) {
            throw new IOException("judging answered " + judged.statusCode() + ", " + conform + " conform");
        }
        return seconds;
    }

    private static Rig.Seminar people(Rig rig, int count) throws Exception {
        Rig.Seminar seminar = rig.seminar(count);
        String people = " FROM (SELECT " + FAMILY + " || ' ' || " + GIVEN + " || chr(19968 + n) AS name, " + INSTITUTION
                + " AS institution, 'person' || n || '@' || " + DOMAIN + " AS a, n FROM generate_series(1, " + count
                + ") n) people";
        rig.execute("INSERT INTO attendee (id, address, folded_address, name, institution, language, proven_at)"
                + " SELECT nextval('entity_id'), a, a, name, institution, 'ja', now()" + people
                + " ON CONFLICT DO NOTHING");
        rig.execute("INSERT INTO registration (id, seminar_id, pool_id, attendee_id, address, folded_address, name,"
                + " institution, language, state, place, requested_at, proven_at, seated_at)"
                + " SELECT nextval('entity_id'), " + seminar.id() + ", " + seminar.pool() + ", t.id, a, a, people.name,"
                + " people.institution, 'ja', 'seated', n, now(), now(), now()" + people
                + " JOIN attendee t ON t.folded_address = a");
        rig.execute("UPDATE seat_pool SET taken = " + count + ", next_place = " + (count + 1) + " WHERE id = "
                + seminar.pool());
        rig.execute("ANALYZE attendee, registration");
        return seminar;
    }

    private static void lookUp(Rig rig) throws Exception {
        String url = rig.stack().siteUrl() + "/api/v1/institutions?email=someone@scphys.kyoto-u.ac.jp";
        Load load = new Load();
        load.perSecond(url, Map.of(), 200, LOOK_UPS);
        Figures perSecond = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            perSecond.add(load.perSecond(url, Map.of(), 200, LOOK_UPS));
        }
        System.out.println("look-ups of institutions in a second, 32 connections: " + perSecond);
    }
}
