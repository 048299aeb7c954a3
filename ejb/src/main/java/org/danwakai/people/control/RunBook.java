package org.danwakai.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danwakai.people.boundary.PeopleRow;
import org.danwakai.people.entity.ColumnUse;
import org.danwakai.people.entity.Fate;
import org.danwakai.people.entity.Goal;
import org.danwakai.people.entity.OldForm;
import org.danwakai.platform.entity.Word;

/** What there is to tell of an import: its counts and its rows. */
@ApplicationScoped
public class RunBook {

    /** What became of a row, else what is to become of it. */
    private static final String COUNTS = "SELECT coalesce(outcome, CASE WHEN fate = 'new' THEN 'new-' || goal ELSE fate"
            + " END) AS word, count(*) AS rows FROM people_row WHERE run_id = ?1 AND fate IS NOT NULL GROUP BY 1";

    @PersistenceContext
    private EntityManager entityManager;

    /** By word; when the import is over, as they were at its end. */
    public Map<String, Long> counts(long run) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT e.key, CAST(e.value AS bigint) FROM people_run p,"
                        + " jsonb_each_text(p.report) e WHERE p.id = ?1 UNION ALL " + COUNTS)
                .setParameter(1, run)
                .getResultList();
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** Keeps the counts and forgets the people. */
    void close(long run) {
        entityManager
                .createNativeQuery("UPDATE people_run SET report = coalesce((SELECT jsonb_object_agg(word, rows)"
                        + " FROM (" + COUNTS + ") c), '{}') WHERE id = ?1")
                .setParameter(1, run)
                .executeUpdate();
        entityManager
                .createNativeQuery("DELETE FROM people_row WHERE run_id = ?1")
                .setParameter(1, run)
                .executeUpdate();
    }

    /** By the database's clock: the servers' clocks may differ. */
    public void touch(long run) {
        entityManager
                .createNativeQuery("UPDATE people_run SET touched_at = clock_timestamp() WHERE id = ?1")
                .setParameter(1, run)
                .executeUpdate();
    }

    public boolean isStalled(long run) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT state = 'applying' AND coalesce(touched_at, '-infinity')"
                        + " < clock_timestamp() - interval '15 seconds' FROM people_run WHERE id = ?1")
                .setParameter(1, run)
                .getSingleResult();
    }

    public long count(long run, Fate fate) {
        return ((Number) entityManager
                        .createNativeQuery("SELECT count(*) FROM people_row WHERE run_id = ?1 AND fate = ?2")
                        .setParameter(1, run)
                        .setParameter(2, Word.of(fate))
                        .getSingleResult())
                .longValue();
    }

    /** In the order in which they are applied; what cannot be read, in the order of the files. */
    public List<PeopleRow> rows(long run, Fate fate, int first, int size) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT form, line, goal, at, address, name, institution, problem_column, problem"
                        + " FROM people_row WHERE run_id = ?1 AND fate = ?2 ORDER BY seq, form, line"
                        + " LIMIT ?3 OFFSET ?4")
                .setParameter(1, run)
                .setParameter(2, Word.of(fate))
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(RunBook::row).toList();
    }

    private static PeopleRow row(Object[] row) {
        return new PeopleRow(
                Word.parse(OldForm.class, (String) row[0]),
                ((Number) row[1]).intValue(),
                Word.parse(Goal.class, (String) row[2]),
                row[3] == null ? null : ((Timestamp) row[3]).toInstant(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Word.parse(ColumnUse.class, (String) row[7]),
                (String) row[8]);
    }
}
