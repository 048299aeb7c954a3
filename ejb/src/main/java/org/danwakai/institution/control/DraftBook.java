package org.danwakai.institution.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danwakai.institution.entity.Fate;
import org.danwakai.institution.entity.Kind;
import org.danwakai.institution.entity.Outcome;
import org.danwakai.institution.entity.Source;
import org.danwakai.platform.entity.Word;

/** Updates that were read and are not applied yet, and what each would change of what is in effect. */
@ApplicationScoped
public class DraftBook {

    private static final String DRAFT = "SELECT id, source, label, made_at, made_by, skipped FROM directory_draft";

    /**
     * Every domain that the update or its source names, with what holds before (of local, registry and shipped) and after
     * (of local, draft and shipped). One sort of the directory by windows, as the reader of it does, takes seconds; a
     * join for each source does not.
     */
    private static final String COMPARED = "WITH compared AS (SELECT t.domain, l.domain AS corrected,"
            + " d.domain AS told, coalesce(r.domain, s.domain) AS known,"
            + said("b", "l", "r", "s") + "," + said("a", "l", "d", "s")
            + " FROM (SELECT domain FROM directory_draft_entry WHERE draft_id = ?1 UNION"
            + " SELECT domain FROM directory_entry WHERE source = 'ror') t"
            + from("l", "local") + from("r", "ror") + from("s", "shipped")
            + " LEFT JOIN directory_draft_entry d ON d.draft_id = ?1 AND d.domain = t.domain),"
            + " fated AS (SELECT c.*, CASE WHEN corrected IS NOT NULL THEN 'kept' WHEN told IS NULL THEN 'gone'"
            + " WHEN known IS NULL THEN 'new' WHEN (b_ja, b_en, b_short, b_aliases, b_kind, b_outcome)"
            + " IS DISTINCT FROM (a_ja, a_en, a_short, a_aliases, a_kind, a_outcome) THEN 'changed' ELSE 'same' END"
            + " AS fate FROM compared c) ";

    @PersistenceContext
    private EntityManager entityManager;

    public record Draft(long id, Source source, String label, Instant madeAt, String madeBy, int skipped) {

        private static Draft of(Object[] row) {
            return new Draft(
                    ((Number) row[0]).longValue(),
                    Word.parse(Source.class, (String) row[1]),
                    (String) row[2],
                    ((Timestamp) row[3]).toInstant(),
                    (String) row[4],
                    ((Number) row[5]).intValue());
        }
    }

    /** @param before null where nobody says anything @param after null where nobody does any more */
    public record Row(String domain, Said before, Said after) {}

    public record Said(String ja, String en, Kind kind, Outcome outcome) {

        private static Said of(Object[] row, int from) {
            return row[from + 2] == null
                    ? null
                    : new Said(
                            (String) row[from],
                            (String) row[from + 1],
                            Word.parse(Kind.class, (String) row[from + 2]),
                            Word.parse(Outcome.class, (String) row[from + 3]));
        }
    }

    /** The latest first. */
    public List<Draft> all(Source source) {
        return drafts(entityManager
                .createNativeQuery(DRAFT + " WHERE source = ?1 ORDER BY id DESC")
                .setParameter(1, Word.of(source)));
    }

    public Optional<Draft> find(long draft) {
        return drafts(entityManager.createNativeQuery(DRAFT + " WHERE id = ?1").setParameter(1, draft)).stream()
                .findFirst();
    }

    /** Nobody else applies or discards it until the transaction ends. */
    public Optional<Draft> lock(long draft) {
        return drafts(entityManager
                        .createNativeQuery(DRAFT + " WHERE id = ?1 FOR UPDATE")
                        .setParameter(1, draft))
                .stream()
                .findFirst();
    }

    /** Each fate has its number. */
    public Map<Fate, Long> counts(long draft) {
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            counts.put(fate, 0L);
        }
        List<?> rows = entityManager
                .createNativeQuery(COMPARED + "SELECT fate, count(*) FROM fated GROUP BY fate")
                .setParameter(1, draft)
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put(Word.parse(Fate.class, (String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** By domain. */
    public List<Row> rows(long draft, Fate fate, int first, int size) {
        List<?> rows = entityManager
                .createNativeQuery(COMPARED + "SELECT domain, b_ja, b_en, b_kind, b_outcome, a_ja, a_en, a_kind,"
                        + " a_outcome FROM fated WHERE fate = ?2 ORDER BY domain LIMIT ?3 OFFSET ?4")
                .setParameter(1, draft)
                .setParameter(2, Word.of(fate))
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((String) row[0], Said.of(row, 1), Said.of(row, 5)))
                .toList();
    }

    /** What is believed when these are asked in this order; names are taken from the next where the first has none. */
    private static String said(String as, String first, String second, String third) {
        return first("name_ja", first, second, third) + " AS " + as + "_ja,"
                + first("name_en", first, second, third) + " AS " + as + "_en,"
                + " coalesce(" + shorter(first) + "," + shorter(second) + "," + shorter(third) + ") AS " + as
                + "_short,"
                + " coalesce(" + aliases(first) + "," + aliases(second) + "," + aliases(third) + ", '[]') AS " + as
                + "_aliases,"
                + first("kind", first, second, third) + " AS " + as + "_kind,"
                + first("outcome", first, second, third) + " AS " + as + "_outcome";
    }

    private static String first(String column, String first, String second, String third) {
        return " coalesce(" + first + "." + column + "," + second + "." + column + "," + third + "." + column + ")";
    }

    private static String shorter(String from) {
        return " CASE WHEN coalesce(" + from + ".short_ja, " + from + ".short_en) IS NOT NULL"
                + " THEN concat_ws('/', coalesce(" + from + ".short_ja, ''), " + from + ".short_en) END";
    }

    private static String aliases(String from) {
        return " nullif(" + from + ".aliases, '[]')";
    }

    private static String from(String as, String source) {
        return " LEFT JOIN directory_entry " + as + " ON " + as + ".domain = t.domain AND " + as + ".source = '"
                + source + "'";
    }

    private static List<Draft> drafts(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Draft::of).toList();
    }
}
