package org.danwakai.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.danwakai.people.entity.PeopleRun;

/**
 * Settles what is to become of each row that could be read. All rows of one address are looked at in the order of their
 * times: what was entered before the last leave is void; of what remains the first row holds the place, and the last
 * says the name. It is a handful of statements, however many rows there are.
 */
@ApplicationScoped
public class Settling {

    /** A leave without a time comes after everything, an entry without one before. */
    private static final String ORDER = "UPDATE people_row p SET seq = o.seq, fate = NULL, outcome = NULL"
            + " FROM (SELECT form, line, row_number() OVER (ORDER BY at NULLS LAST, form, line) AS seq"
            + " FROM people_row WHERE run_id = ?1 AND folded_address IS NOT NULL) o"
            + " WHERE p.run_id = ?1 AND p.form = o.form AND p.line = o.line";

    /** The last leave of each address from each goal; a row that names none leaves both that the import is about. */
    private static final String GONE = "gone AS (SELECT l.folded_address, g.goal,"
            + " max(coalesce(l.at, 'infinity')) AS at FROM people_row l"
            + " JOIN (VALUES ('subscription', CAST(?2 AS boolean)), ('seminar', CAST(?3 AS boolean)))"
            + " AS g (goal, meant) ON g.goal = l.goal OR l.goal IS NULL AND g.meant"
            + " WHERE l.run_id = ?1 AND l.form = 'leave' AND l.folded_address IS NOT NULL GROUP BY 1, 2)";

    /** What there is already, of the addresses of this import alone. */
    private static final String KNOWN = "known AS (SELECT 'subscription' AS goal, s.folded_address, s.requested_at"
            + " FROM subscription s WHERE s.series_id = ?4 AND s.state IN ('active', 'paused')"
            + " UNION ALL SELECT 'seminar', r.folded_address, r.requested_at FROM registration r"
            + " WHERE r.seminar_id = ?5 AND r.state IN ('seated', 'waiting'))";

    private static final String ENTRIES = "WITH " + GONE + ", " + KNOWN + ", entry AS ("
            + " SELECT p.line, p.goal, p.folded_address, p.name, p.institution, p.language, p.address, p.seq,"
            + " coalesce(g.at > coalesce(p.at, '-infinity'), false) AS void, g.at AS gone_at"
            + " FROM people_row p LEFT JOIN gone g ON g.folded_address = p.folded_address AND g.goal = p.goal"
            + " WHERE p.run_id = ?1 AND p.form = 'entry' AND p.folded_address IS NOT NULL), ranked AS ("
            + " SELECT e.*, row_number() OVER (w ORDER BY seq) AS nth, row_number() OVER (w ORDER BY seq DESC) AS last,"
            + " EXISTS (SELECT 1 FROM known k WHERE k.goal = e.goal AND k.folded_address = e.folded_address"
            + " AND NOT coalesce(k.requested_at < e.gone_at, false)) AS known"
            + " FROM entry e WINDOW w AS (PARTITION BY goal, folded_address, void)), latest AS ("
            + " SELECT * FROM ranked WHERE last = 1 AND NOT void)"
            + " UPDATE people_row p SET fate = CASE WHEN r.void THEN 'left' WHEN r.nth > 1 THEN 'merged'"
            + " WHEN r.known THEN 'known' ELSE 'new' END,"
            + " name = coalesce(l.name, p.name), institution = coalesce(l.institution, p.institution),"
            + " language = coalesce(l.language, p.language), address = coalesce(l.address, p.address)"
            + " FROM ranked r LEFT JOIN latest l ON r.nth = 1 AND NOT r.void AND l.goal = r.goal"
            + " AND l.folded_address = r.folded_address"
            + " WHERE p.run_id = ?1 AND p.form = 'entry' AND p.line = r.line";

    /** A leave is applied when it ends something here, or undoes a row of this import. */
    private static final String LEAVES = "WITH " + GONE + ", " + KNOWN + ", matched AS (SELECT g.folded_address"
            + " FROM gone g JOIN known k ON k.goal = g.goal AND k.folded_address = g.folded_address"
            + " AND k.requested_at < g.at"
            + " UNION SELECT folded_address FROM people_row WHERE run_id = ?1 AND form = 'entry' AND fate = 'left'),"
            + " leave AS (SELECT p.line, p.folded_address, row_number() OVER (PARTITION BY p.folded_address, p.goal"
            + " ORDER BY p.seq DESC) AS last FROM people_row p"
            + " WHERE p.run_id = ?1 AND p.form = 'leave' AND p.folded_address IS NOT NULL)"
            + " UPDATE people_row p SET fate = CASE WHEN l.last > 1 THEN 'merged'"
            + " WHEN m.folded_address IS NULL THEN 'leave-unmatched' ELSE 'leave-applied' END"
            + " FROM leave l LEFT JOIN matched m ON m.folded_address = l.folded_address"
            + " WHERE p.run_id = ?1 AND p.form = 'leave' AND p.line = l.line";

    @PersistenceContext
    private EntityManager entityManager;

    void settle(PeopleRun run) {
        // the rows were written a moment ago, and the database has not looked at them yet
        query("ANALYZE people_row").executeUpdate();
        query(ORDER).setParameter(1, run.id()).executeUpdate();
        bind(query(ENTRIES), run).executeUpdate();
        bind(query(LEAVES), run).executeUpdate();
    }

    private Query query(String statement) {
        return entityManager.createNativeQuery(statement);
    }

    private static Query bind(Query query, PeopleRun run) {
        Long seminar = run.destination().seminarId();
        return query.setParameter(1, run.id())
                .setParameter(2, run.concernsSubscriptions())
                .setParameter(3, run.concernsSeminar())
                .setParameter(4, run.seriesId())
                .setParameter(5, seminar == null ? -1 : seminar);
    }
}
